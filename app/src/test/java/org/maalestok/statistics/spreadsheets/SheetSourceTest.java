package org.maalestok.statistics.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a sheet names as its source. A slash is the end of a row. */
class SheetSourceTest {

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
        assertThat(SheetFile.csv(rows.replace("/", "\n") + "\n").looked(SheetSource::of))
                .isEqualTo(source == null ? "" : source);
    }
}
