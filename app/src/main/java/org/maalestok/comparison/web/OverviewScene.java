package org.maalestok.comparison.web;

import java.util.List;
import org.maalestok.comparison.Comparison;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Texts;

/**
 * What an overview is about to show: the page and the files show the same.
 *
 * @param own the municipality
 * @param look how the reader looks
 * @param wish what they want to see
 * @param understood what they asked for that there is not
 * @param all key figures that the municipality has
 * @param chosen the peers and why
 * @param compared the key figures of the services that were picked
 * @param shown those that match, as many as there is room for
 * @param beside the municipalities that have a column
 */
record OverviewScene(
        Area own,
        Look look,
        OverviewPages.Wish wish,
        Understood understood,
        List<Indicator> all,
        PeerChoice.Chosen chosen,
        List<Comparison> compared,
        List<Comparison> shown,
        List<Area> beside) {

    /** That most figures are about. */
    PageYear year() {
        return PageYear.of(periods(compared));
    }

    /** That some of the rows are older than most figures; empty when none is. */
    String older(Texts texts) {
        return year().note(periods(shown), texts);
    }

    private static List<Period> periods(List<Comparison> some) {
        return some.stream().flatMap(one -> one.latest().stream()).toList();
    }
}
