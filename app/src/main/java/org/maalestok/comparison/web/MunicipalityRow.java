package org.maalestok.comparison.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.web.MunicipalityPage.Link;
import org.maalestok.ui.chart.Svg;

/**
 * A key figure on a municipality's page.
 *
 * @param name inside its service, a link to {@code href}
 * @param unit the unit in words
 * @param value the latest value with its unit, or the words for why there is none
 * @param state style class of the words under the value: provisional, missing …
 * @param when the period and what is to be known about the figure
 * @param older that the figure is of an earlier year than most, and which; empty when it isn't
 * @param remarks what was said of the figure, or that a later one was left out, in a word, with the way to all of it
 * @param change since the value before; empty when there is none
 * @param medianChange the same for the peers' median; empty when unknown
 * @param spark the series, or null when there is only one value
 * @param strip where it stands among the peers, or null when no peer has a figure
 * @param stripNote instead of the strip
 * @param verdict the verdict, with the reason when there is none
 * @param trend how the distance has developed; empty when nothing can be said
 */
record MunicipalityRow(
        String name,
        String href,
        String unit,
        String value,
        String state,
        String when,
        String older,
        List<Link> remarks,
        String change,
        String medianChange,
        @Nullable Svg spark,
        @Nullable Svg strip,
        String stripNote,
        VerdictTag verdict,
        String trend) {

    /** More than fits into the column of values in one line. */
    private static final int LONG = 12;

    /** The value for its narrow column: a long one may break before its unit, so that <i>ca. 100 104 danske kroner</i> stays clear of the next column. */
    public String valueInColumn() {
        int beforeUnit = value.lastIndexOf('\u00a0');
        return value.length() <= LONG || beforeUnit < 0 || Character.isDigit(value.charAt(beforeUnit + 1))
                ? value
                : value.substring(0, beforeUnit) + ' ' + value.substring(beforeUnit + 1);
    }
}
