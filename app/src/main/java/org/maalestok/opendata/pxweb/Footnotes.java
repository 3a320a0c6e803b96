package org.maalestok.opendata.pxweb;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.municipalities.Area;
import org.maalestok.opendata.Cells;
import org.maalestok.opendata.Cells.Said;
import org.maalestok.opendata.OpenTable;
import org.maalestok.opendata.TimeUnit;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/**
 * What stands at a cell beside or in place of its number, and what it means. A sign in place of a number stays that sign alone, so that
 * programs know it; beside a number stand {@code p}, {@code e}, {@code r}, and a star where somebody has said something of it.
 *
 * @param remarks on single figures, in the order of the cells
 * @param said the words of the same, by the numbers of those cells
 */
record Footnotes(Language language, List<Said> remarks, Map<Long, String> said) {

    private static final Text SIGNS = new Text(
            ".. = ikke tilgængelig; . = kan ikke forekomme; : = skjult af hensyn til enkeltpersoner; ... = kommer senere; "
                    + "p = foreløbig; e = anslået; r = revideret; * = se noten om tallet",
            ".. = ikke tilgjengelig; . = kan ikke forekomme; : = skjult av hensyn til enkeltpersoner; ... = kommer senere; "
                    + "p = foreløpig; e = anslått; r = revidert; * = se merknaden til tallet",
            ".. = not available; . = not applicable; : = hidden to protect people; ... = not yet reported; "
                    + "p = provisional; e = estimated; r = revised; * = see the note on the figure");

    /** Of a table without cells: the legend. */
    static Footnotes legend(Language language) {
        return new Footnotes(language, List.of(), Map.of());
    }

    static Footnotes of(Cells cells, Language language) throws IOException {
        var remarks = cells.listSaid();
        return new Footnotes(
                language, remarks, remarks.stream().collect(Collectors.toMap(Said::cell, one -> words(one, language))));
    }

    /** About the table as a whole: what the sources say of their figures, then the legend of the signs. */
    List<String> general(OpenTable table) {
        return Stream.concat(
                        table.sources().stream()
                                .map(release -> release.dataSet().note().in(language))
                                .filter(note -> !note.isEmpty())
                                .distinct(),
                        Stream.of(SIGNS.in(language)))
                .toList();
    }

    /** All that stands under the table where a format has no place at single figures: each remark says of which figure it is. */
    List<String> under(OpenTable table) {
        return Stream.concat(general(table).stream(), remarks.stream().map(said -> line(said, language)))
                .toList();
    }

    /** What was said of an area's figures, each with its period and key figure. */
    List<String> about(Area area) {
        return remarks.stream()
                .filter(said -> said.area().equals(area))
                .map(said -> "* " + withoutArea(said, language))
                .toList();
    }

    static String line(Said said, Language language) {
        return "* " + said.area().name().in(language) + ", " + withoutArea(said, language);
    }

    private static String withoutArea(Said said, Language language) {
        return "%s, %s: %s"
                .formatted(
                        TimeUnit.code(said.period()),
                        said.indicator().words().name().in(language),
                        words(said, language));
    }

    private static String words(Said said, Language language) {
        return said.remarks().stream()
                .map(remark -> RemarkText.of(remark, said.indicator(), language))
                .map(RemarkText::line)
                .collect(Collectors.joining(" "));
    }

    /** What was said of the figure in a cell; empty where nothing was. */
    String remarkOn(long cell) {
        return said.isEmpty() ? "" : said.getOrDefault(cell, "");
    }

    /** Empty for a final number of which nothing was said. */
    String statusOf(long cell, Observation observation) {
        if (observation instanceof Observation.Measured measured) {
            String letters = measured.quality().letters();
            return !said.isEmpty() && said.containsKey(cell) ? letters + "*" : letters;
        }
        return ObservationText.sign(observation);
    }
}
