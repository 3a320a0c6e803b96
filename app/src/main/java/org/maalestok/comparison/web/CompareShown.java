package org.maalestok.comparison.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maalestok.comparison.areas.Line;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;

/**
 * What is side by side, before it is put in words: the page and the files show the same.
 *
 * @param ask what was wanted
 * @param chosen the peers of the first municipality; empty while nobody is chosen
 * @param known all key figures that any of the municipalities has
 * @param tables the figures of all that is shown
 * @param lines what is shown
 * @param left how many key figures were left out because there were too many
 */
record CompareShown(
        CompareAsk ask,
        Optional<PeerChoice.Chosen> chosen,
        List<Indicator> known,
        Map<Indicator, FigureTable> tables,
        List<Line> lines,
        int left) {

    /** The municipality whose peers they are. */
    Area first() {
        return ask.areas().getFirst();
    }

    /** That most rows are about. */
    PageYear year() {
        return PageYear.of(periods());
    }

    List<Period> periods() {
        return lines.stream().flatMap(line -> line.period().stream()).toList();
    }
}
