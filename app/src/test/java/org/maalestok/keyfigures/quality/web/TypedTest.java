package org.maalestok.keyfigures.quality.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.ui.Language;

/** What somebody has typed, told to them when another was quicker. */
class TypedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "corrected | 83,7 | NB | Tallet rettes til et annet; Riktig tall: 83,7",
                "corrected | ''   | NB | Tallet rettes til et annet",
                "confirmed | 83,7 | NB | Tallet stemmer og blir stående",
                "corrected | 1.234 | DA | Tallet rettes til et andet; Rigtigt tal: 1.234",
                "left_out  | ''   | EN | Leave the figure out: it is neither shown nor counted",
                "''        | ''   | EN | ''",
            })
    void theChoiceAndItsNumber(String kind, String value, Language language, String chosen) {
        var typed = new Typed(kind, value, "Why");
        assertThat(String.join("; ", typed.chosen(Words.TEXTS.in(language)))).isEqualTo(chosen);
    }
}
