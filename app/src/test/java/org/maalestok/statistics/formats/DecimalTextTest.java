package org.maalestok.statistics.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTextTest {

    private final SourceCell cell = new SourceCell(0);

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "-0,0",
        "12.50,12.50",
        "-0.05,-0.05",
        "1e3,1000",
        "1.25E+1,12.5",
        "1.250E1,12.50",
        "5e-3,0.005",
        "0e5,0",
        "999999999999999999,999999999999999999",
        "99999999999999999.9,99999999999999999.9",
        "1.23456789012345678,1.23456789012345678",
        "0.00000000000000001,0.00000000000000001",
        "-123456789012345678,-123456789012345678",
        "1e17,100000000000000000"
    })
    void numbersAreKeptAsTheyStand(String text, String number) {
        assertThat(DecimalText.read(text, '.', cell)).isTrue();
        assertThat(cell.number()).isEqualTo(new BigDecimal(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "1.",
                ".5",
                "+1",
                "01",
                "-01",
                "00",
                "1,5",
                "1 000",
                "1e",
                "1e+",
                "1e18",
                "1e999999999999",
                "--1",
                "1234567890123456789",
                "0.123456789012345678",
                "1e-18",
                "12a",
                "NaN",
                "1.2.3",
                "1.5e",
                "\u0661",
                "1-2"
            })
    void whatCannotBeKeptIsNotRead(String text) {
        cell.setNumber(7, 0, "");

        assertThat(DecimalText.read(text, '.', cell)).isFalse();
        assertThat(cell.number()).isEqualTo(BigDecimal.valueOf(7));
    }

    @Test
    void whateverIsReadIsWhatBigDecimalReads() {
        var random = new Random(1);
        String letters = "0123456789.eE+-";
        for (int i = 0; i < 200_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(1, 24); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(random.nextInt(3) == 0 ? letters.length() : 11)));
            }
            if (DecimalText.read(text.toString(), '.', cell)) {
                assertThat(cell.number()).as("%s", text).isEqualByComparingTo(new BigDecimal(text.toString()));
            }
        }
    }
}
