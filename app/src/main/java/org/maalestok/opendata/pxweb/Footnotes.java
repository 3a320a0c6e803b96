package org.maalestok.opendata.pxweb;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.opendata.Cells;
import org.maalestok.opendata.Cells.Said;
import org.maalestok.opendata.TimeUnit;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/**
 * What stands at a cell beside or in place of its number, and under the table what it means. A sign in place of a number stays that sign alone, so that
 * programs know it; beside a number stand {@code p}, {@code e}, {@code r}, and a star where somebody has said something of it.
 *
 * @param lines under the table: a legend of the signs, then what was said of single figures
 * @param said the same by the numbers of those cells, without saying of which figure
 */
record Footnotes(List<String> lines, Map<Long, String> said) {

    private static final Text SIGNS = new Text(
            ".. = ikke tilgængelig; . = kan ikke forekomme; : = skjult af hensyn til enkeltpersoner; ... = kommer senere; "
                    + "p = foreløbig; e = anslået; r = revideret; * = se noten om tallet",
            ".. = ikke tilgjengelig; . = kan ikke forekomme; : = skjult av hensyn til enkeltpersoner; ... = kommer senere; "
                    + "p = foreløpig; e = anslått; r = revidert; * = se merknaden til tallet",
            ".. = not available; . = not applicable; : = hidden to protect people; ... = not yet reported; "
                    + "p = provisional; e = estimated; r = revised; * = see the note on the figure");

    /** Of a table without cells: the legend. */
    static Footnotes legend(Language language) {
        return new Footnotes(List.of(SIGNS.in(language)), Map.of());
    }

    static Footnotes of(Cells cells, Language language) throws IOException {
        var remarks = cells.listSaid();
        if (remarks.isEmpty()) {
            return legend(language);
        }
        var lines = remarks.stream().map(said -> line(said, language)).collect(Collectors.toList());
        lines.addFirst(SIGNS.in(language));
        return new Footnotes(
                lines, remarks.stream().collect(Collectors.toMap(Said::cell, one -> words(one, language))));
    }

    static String line(Said said, Language language) {

        return "* %s, %s, %s: %s"
                .formatted(
                        said.area().name().in(language),
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
