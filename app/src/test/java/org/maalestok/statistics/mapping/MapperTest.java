package org.maalestok.statistics.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.statistics.mapping.MappingFixture.norwegian;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maalestok.statistics.formats.CsvTableReader;

/** What a mapper makes of a delivery as a whole. */
class MapperTest extends MapperCase {

    @Test
    void thePreambleIsTheDataSets() throws Exception {
        var mapped = mapper.apply(norwegian().measure("no.a").build(), DAY, rows("0301;2025;1;"));

        assertThat(Files.readString(mapped.file())).isEqualTo("""
                # maalestok: figures 1
                # dataset: sample
                # title.nb: Sample
                # title.da: Sample
                # title.en: Sample
                # source: SSB
                # table: 12134
                # retrieved: 2026-09-19
                # licence: CC BY 4.0
                # note.nb: To linjer
                indicator,area,period,value,status,symbol,source_area
                no.a,NO-0301,2025,1,,,
                """);
        assertThat(mapped.cells()).isEqualTo(1);
        assertThat(mapped.figures()).isEqualTo(1);
        Files.delete(mapped.file());
    }

    @Test
    void rowsAreGatheredByIndicatorHoweverManyThereAre() throws Exception {
        var table = new StringBuilder("Region;Tid;K;value\n");
        var expected = new ArrayList<String>();
        for (int month = 0; month < 3_000; month++) {
            String time = "%dM%02d".formatted(1775 + month / 12, month % 12 + 1);
            table.append("0301;%1$s;a;%2$d\n0301;%1$s;b;%2$d\n".formatted(time, month));
            expected.add("no.a,NO-0301,%s,%d,,,".formatted(time, month));
        }
        for (String row : List.copyOf(expected)) {
            expected.add(row.replace("no.a", "no.b"));
        }

        var result = map(
                norwegian().measure("no.a", "K=a", "1").measure("no.b", "K=b", "1"),
                sink -> CsvTableReader.withDefaults()
                        .read(
                                new ByteArrayInputStream(table.toString().getBytes(StandardCharsets.UTF_8)),
                                "sample",
                                sink));

        assertThat(result.rows()).isEqualTo(expected);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nothingIsLeftBehindWhenSomethingIsRefused() {
        refused(norwegian().measure("no.a"), rows("0301;2025;1;", "0301;2025;2;"));

        assertThat(folder).isEmptyDirectory();
    }
}
