package org.maalestok.statistics.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a sheet names as its source. A slash is the end of a row. */
class SheetSourceTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "Kommune;Kom.nr;2024/København;101;33,1/Kilde: FLIS;; | FLIS",
                "KILDE:  Danmarks Statistik;;/Kommune;Kom.nr;2024/København;101;33,1 | Danmarks Statistik",
                "Kommune;Kom.nr;2024/København;101;33,1/Source: SSB;; | SSB",
                "Kommune;Kom.nr;2024/Kilde: FLIS;101;33,1 | none",
                "Kommune;Kom.nr;2024/København;101;33,1/Kilde:;; | none",
                "Kommune;Kom.nr;2024/København;101;33,1/Energikilde: vand;; | none"
            })
    void isWhatStandsBehindTheWordInARowOfItsOwn(String rows, String source) throws Exception {
        String text = rows.replace("/", "\n") + "\n";
        Path file = Files.write(folder.resolve("tal.csv"), text.getBytes(StandardCharsets.UTF_8));
        Layout layout = SheetFile.csv(text).layout();
        try (Grid grid = Grids.open(file, "tal.csv", layout.encoding(), layout.delimiter())) {
            assertThat(SheetSource.of(grid, layout)).isEqualTo(source == null ? "" : source);
        }
    }
}
