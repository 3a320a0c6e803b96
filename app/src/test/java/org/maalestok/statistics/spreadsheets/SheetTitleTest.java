package org.maalestok.statistics.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sheet is called by whoever made it. A slash is the end of a row. */
class SheetTitleTest {

    @TempDir
    private Path folder;

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
        String text = rows.replace("/", "\n") + "\n";
        Path file = Files.write(folder.resolve("tal.csv"), text.getBytes(StandardCharsets.UTF_8));
        Layout layout = SheetFile.csv(text).layout();
        try (Grid grid = Grids.open(file, "tal.csv", layout.encoding(), layout.delimiter())) {
            assertThat(SheetTitle.of(grid, layout)).isEqualTo(title == null ? "" : title);
        }
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
