package org.maalestok.statistics.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sheet is called by whoever made it. A slash is the end of a row. */
class SheetTitleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "Udtræk fra FLIS;;/;;/Kommune;Kom.nr;2024/København;101;33,1 | Udtræk fra FLIS",
                "Pendling;Pendling;Pendling/Kommune;Kom.nr;2024/København;101;33,1 | Pendling",
                "2024;;/Pendling ut;;/Kommune;Kom.nr;2024/København;101;33,1 | Pendling ut",
                "FLIS;2024;/Kommune;Kom.nr;2024/København;101;33,1 | none",
                "Kommune;Kom.nr;2024/København;101;33,1/Kilde: FLIS;; | none"
            })
    void isTheFirstLineOfWordsAboveTheHeads(String rows, String title) throws Exception {
        assertThat(SheetFile.csv(rows.replace("/", "\n") + "\n").looked(SheetTitle::of))
                .isEqualTo(title == null ? "" : title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sheet", "Sheet1", "sheet 2", "Ark1", "ARK 12", "Blad1", "Regneark_1", "Tabelle1"})
    void aSheetThatAProgramHasNamedSaysNothingOfWhatIsInIt(String sheet) {
        assertThat(SheetTitle.isNoName(sheet)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Elever", "Arkiv", "Ark 2024 skole", "Sheet music", "2024"})
    void oneThatAPersonHasNamedDoes(String sheet) {
        assertThat(SheetTitle.isNoName(sheet)).isFalse();
    }
}
