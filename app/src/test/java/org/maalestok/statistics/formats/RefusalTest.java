package org.maalestok.statistics.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.ui.Language;

class RefusalTest {

    @Test
    void saysWhereWhatAndWhatWasExpected() {
        var refusal = new Refusal(Kind.CELL_COUNT, "SSB 12134", "line 3, column 7", "1249", "1250");

        assertThat(refusal.sentence(Language.EN))
                .isEqualTo("SSB 12134, line 3, column 7: The number of cells does not fit the dimensions: 1249 came."
                        + " Expected: 1250.");
        assertThat(refusal.sentence(Language.NB))
                .isEqualTo("SSB 12134, linje 3, kolonne 7: Antallet celler stemmer ikke med variablene: Det kom 1249."
                        + " Forventet: 1250.");
    }

    @Test
    void theSourcesOwnWordsAreNotTranslated() {
        var refusal = new Refusal(Kind.BAD_NUMBER, "tal.xlsx", "cell C7 of sheet \"value line\"", "6 2x4", "");

        assertThat(refusal.sentence(Language.DA))
                .isEqualTo("tal.xlsx, celle C7 i arket \"value line\": »6 2x4« er ikke et tal.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123456789", "-0.0000000000000000001", "1e400"})
    void ofANumberThatIsTooLongItIsSaidThatItCannotBeKept(String number) {
        assertThat(new Refusal(Kind.BAD_NUMBER, "tal.px", "", number, "").sentence(Language.DA))
                .isEqualTo("tal.px: »%s« kan ikke gemmes som et tal, præcis som det står (decimaltal, højst 18 cifre)."
                        .formatted(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ca. 4", "58-60", "1,5", "1.2.3", "12 stk"})
    void ofWhatIsNoNumberItIsSaidSo(String text) {
        var refusal = new Refusal(Kind.BAD_NUMBER, "tal.csv", "line 2, column 3", text, "1.5");

        assertThat(refusal.sentence(Language.NB))
                .isEqualTo("tal.csv, linje 2, kolonne 3: «%s» er ikke et tall. Forventet: 1.5.".formatted(text));
        assertThat(refusal.sentence(Language.EN)).contains("“%s” is not a number.".formatted(text));
    }

    @Test
    void whoMustChooseAmongValuesIsToldWhichTheyAre() {
        var refusal = new Refusal(Kind.AMBIGUOUS, "kjonn.json", "indicator \"no.a\"", "Kjonn", "1 (Menn), 2 (Kvinner)");

        assertThat(refusal.sentence(Language.DA))
                .isEqualTo("kjonn.json, nøgletallet \"no.a\": Koblingen siger ikke, hvilken værdi af variablen »Kjonn«"
                        + " der menes. Vælg en af værdierne i koblingen: 1 (Menn), 2 (Kvinner).");
        assertThat(refusal.sentence(Language.NB)).endsWith("Velg en av verdiene i koblingen: 1 (Menn), 2 (Kvinner).");
        assertThat(refusal.sentence(Language.EN))
                .contains("key figure \"no.a\"")
                .endsWith("Choose one of its values in the mapping: 1 (Menn), 2 (Kvinner).");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindHasASentenceInEveryLanguage(Kind kind) {
        for (Language language : Language.values()) {
            assertThat(new Refusal(kind, "b", "line 1", "$1", "").sentence(language))
                    .contains("$1");
            assertThat(new Refusal(kind, "b", "", "", "").sentence(language))
                    .startsWith("b: ")
                    .doesNotContain("{");
        }
    }
}
