package org.maalestok.statistics.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maalestok.municipalities.StarterAreas;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.mapping.Mapper;
import org.maalestok.statistics.mapping.Mappers;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/** A figure that stands twice in a sheet: a person wants to know both places. */
class SheetMapperTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @TempDir
    private Path folder;

    @Test
    void namesBothCellsOfAFigureThatStandsTwice() throws Exception {
        var refused = refused("""
                Kommune;Kommunenr;År;Udgift
                Horten;3901;2024;7
                Oslo;301;2024;1
                Færder;3911;2024;5
                Oslo;0301;2024;2
                """, measure(""));

        assertThat(refused.refusal().sentence(Language.NB))
                .isEqualTo("tal.csv, linje 3, kolonne 4 og linje 5, kolonne 4: Det samme tallet kommer to ganger:"
                        + " no.a, NO-0301, 2024.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void namesACellOnceThatTheMappingUsesTwice() throws Exception {
        var refused = refused("""
                Kommune;Kommunenr;År;Udgift
                Horten;3901;2024;7
                """, measure(""), measure(""));

        assertThat(refused.refusal().place()).isEqualTo("line 2, column 4");
    }

    private static Mapping.Measure measure(String contents) {
        return new Mapping.Measure(
                "no.a", contents.isEmpty() ? Map.of() : Map.of(Layout.CONTENTS, contents), BigDecimal.ONE);
    }

    private TableRefused refused(String csv, Mapping.Measure... measures) throws IOException, TableRefused {
        Mapper mapper = Mappers.of(StarterAreas.inMemory(), folder);
        var mapping = new Mapping(
                "sample",
                new Mapping.Target(Text.same("Sample"), "SSB", "", "", "CC BY 4.0", Text.NONE),
                new Mapping.AreaRule(
                        Layout.AREA, "NO", 4, List.of(), Map.of(), Set.of(), Mapping.AreaRule.Unknown.REFUSE),
                Layout.TIME,
                List.of(measures),
                Map.of());
        return SheetFile.csv(csv)
                .with(delivery -> catchThrowableOfType(
                        TableRefused.class, () -> SheetMapper.apply(mapper, mapping, DAY, delivery)));
    }
}
