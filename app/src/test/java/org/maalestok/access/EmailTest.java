package org.maalestok.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {

    @ParameterizedTest
    @CsvSource({
        "Kari@Faerder.Kommune.no, kari@faerder.kommune.no",
        "' kari@faerder.kommune.no ', kari@faerder.kommune.no",
        "søren.ærø@ÆRØ.dk, søren.ærø@ærø.dk",
        "o'brien+post@example.co.uk, o'brien+post@example.co.uk",
        "a@b.no, a@b.no",
    })
    void hasOneFormForAllWaysOfWritingIt(String typed, String stored) {
        assertThat(Email.of(typed)).contains(new Email(stored));
    }

    @Test
    void composesLetters() {
        assertThat(Email.of("a\u030Ase@example.no")).contains(new Email("\u00E5se@example.no"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "kari",
                "kari@",
                "@faerder.no",
                "kari@faerder",
                "kari@@faerder.no",
                "kari@faerder..no",
                "kari@-faerder.no",
                "kari lise@faerder.no",
                "kari@faerder.no\nBcc: alle@example.no",
                "kari\u0000@faerder.no",
                "kari\u202E@faerder.no",
                "<kari@faerder.no>",
                "\"kari\"@faerder.no",
                "kari,ola@faerder.no",
                "kari\\@faerder.no",
                "kari@faerder.no;ola@faerder.no"
            })
    void refusesWhatCannotBeOne(String typed) {
        assertThat(Email.of(typed)).isEmpty();
    }

    @Test
    void refusesWhatIsLongerThanAnyAddress() {
        assertThat(Email.of("k".repeat(64) + "@" + "f".repeat(186) + ".no")).isPresent();
        assertThat(Email.of("k".repeat(65) + "@faerder.no")).isEmpty();
        assertThat(Email.of("k@" + "f".repeat(250) + ".no")).isEmpty();
        assertThat(Email.of("k@" + "f.".repeat(1_000_000))).isEmpty();
    }
}
