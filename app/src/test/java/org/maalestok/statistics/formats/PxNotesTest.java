package org.maalestok.statistics.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maalestok.statistics.formats.Dimension.Category;
import org.maalestok.statistics.formats.Dimension.Role;

/** Notes in a PX file stand at what they are about, and do not keep anybody from reading it. */
class PxNotesTest {

    private static final SourceTable TABLE = new SourceTable(
            "",
            "",
            "t",
            List.of(
                    new Dimension("Region", "region", Role.AREA, List.of(new Category("0301", "Oslo \"by\""))),
                    new Dimension(
                            "Contents",
                            "contents",
                            Role.CONTENTS,
                            List.of(new Category("a", "First", "kr", 0), new Category("b", "Second", "kr", 0)))),
            "",
            List.of("About all of it"));

    @Test
    void eachStandsAtItsPart() throws Exception {
        var notes = new PxNotes(
                List.of(
                        new PxNotes.OfValue("Contents", "b", "Counted\nin spring", false),
                        new PxNotes.OfValue("Contents", "b", "Not \"comparable\"", true)),
                Map.of(1L, "A new school"));
        var file = new ByteArrayOutputStream();
        try (var px = new PxTableWriter(file, new PxAbout("", "-", "-", false, 1, Map.of(), notes))) {
            px.begin(TABLE);
            px.accept(number(0, "1"));
            px.accept(number(1, "2"));
            px.finish();
        }
        assertThat(file.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains("NOTE")))
                .containsExactly(
                        "NOTE=\"About all of it\";",
                        "VALUENOTE(\"contents\",\"Second\")=\"Counted#in spring\";",
                        "VALUENOTEX(\"contents\",\"Second\")=\"Not \u201Dcomparable\u201D\";",
                        "CELLNOTE(\"Oslo \u201Dby\u201D\",\"Second\")=\"A new school\";");
        assertThat(ReadCells.of(new PxTableReader(), new ByteArrayInputStream(file.toByteArray()))
                        .table()
                        .notes())
                .containsExactly("About all of it");
    }

    private static SourceCell number(int contents, String number) {
        var cell = new SourceCell(2);
        cell.at[1] = contents;
        DecimalText.read(number, '.', cell);
        return cell;
    }
}
