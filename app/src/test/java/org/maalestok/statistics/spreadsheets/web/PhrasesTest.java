package org.maalestok.statistics.spreadsheets.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.ui.Language;

class PhrasesTest {

    @Test
    void whatWasFoundAndWhatWasExpectedAreSaidInTheReadersLanguage() {
        var refusal = new Refusal(
                Refusal.Kind.BAD_NUMBER,
                "tal.xlsx",
                "cell C7 of sheet \"Tal\"",
                "the date 2024-05-01",
                "a number: a spreadsheet has probably taken 1.5 or 3-4 for a date; format the cell as text and type it again");
        assertThat(Phrases.sentence(refusal, Language.NB))
                .contains("celle C7", "datoen 2024-05-01", "formater cellen som tekst")
                .doesNotContain("a spreadsheet");
        assertThat(Phrases.sentence(refusal, Language.DA)).contains("datoen 2024-05-01", "skriv tallet igen");
        assertThat(Phrases.sentence(refusal, Language.EN)).contains("the date 2024-05-01", "type it again");
    }

    @Test
    void whatTheFileSaysStaysAsItIs() {
        var refusal = new Refusal(Refusal.Kind.UNKNOWN_AREA, "tal.csv", "line 3, column 1", "Atlantis", "");
        assertThat(Phrases.sentence(refusal, Language.NB)).contains("linje 3", "Atlantis");
    }
}
