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
    void whatIsNoNumberIsToldWithTheWayOut() {
        var refusal = new Refusal(
                Refusal.Kind.BAD_NUMBER,
                "tal.csv",
                "line 2, column 3",
                "ca. 4",
                "a number with a decimal comma (12,5) or a sign for there being none (..). Correct the cell and upload the file again");
        assertThat(Phrases.sentence(refusal, Language.DA))
                .endsWith("»ca. 4« er ikke et tal. Forventet: et tal med decimalkomma (12,5) eller et tegn for, at der"
                        + " ikke er noget (..). Ret cellen, og indlæs filen igen.");
        assertThat(Phrases.sentence(refusal, Language.NB)).endsWith("Rett cellen, og last inn filen på nytt.");
    }

    @Test
    void whatTheFileSaysStaysAsItIs() {
        var refusal = new Refusal(Refusal.Kind.UNKNOWN_AREA, "tal.csv", "line 3, column 1", "Atlantis", "");
        assertThat(Phrases.sentence(refusal, Language.NB)).contains("linje 3", "Atlantis");
    }
}
