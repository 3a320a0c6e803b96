package org.maalestok.comparison.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.web.IndicatorPage.Table;
import org.maalestok.comparison.web.MunicipalityPage.Hidden;
import org.maalestok.comparison.web.MunicipalityPage.Option;

/**
 * The municipalities that are most like one, and by what.
 *
 * @param action where the form goes
 * @param models the services that have a model, and the general one
 * @param years for which
 * @param hidden what the form carries on
 * @param weights what counts, and how much
 * @param explanation by which figures, of which year
 * @param nearest the nearest first; empty when nobody can be compared
 * @param none why nobody can be compared; empty when somebody can
 * @param notes variables that did not count, and municipalities of which something is not known
 * @param table the values behind, of the municipality and the nearest
 * @param remarks what was said of the figures that the values are worked out from
 * @param lines for programs; none when there is no table
 * @param use the page that the reader came from, with these as peers; null when there are none
 * @param problem what was wrong with the weights; null when nothing was
 */
record Likeness(
        String action,
        List<Option> models,
        List<Option> years,
        List<Hidden> hidden,
        List<Weight> weights,
        String explanation,
        List<Near> nearest,
        String none,
        List<String> notes,
        @Nullable Table table,
        List<Remarks.Line> remarks,
        Use lines,
        @Nullable String use,
        @Nullable String problem) {

    /**
     * @param field the name of the form's field
     * @param value as typed, or the model's own
     * @param bad whether the value can't be used
     */
    record Weight(String field, String name, String why, String value, boolean bad) {}

    /** With more that is to be known, first. */
    Likeness noting(List<String> more) {
        return new Likeness(
                action,
                models,
                years,
                hidden,
                weights,
                explanation,
                nearest,
                none,
                Stream.concat(more.stream(), notes.stream()).toList(),
                table,
                remarks,
                lines,
                use,
                problem);
    }

    /** @param why what the two have in common, and what tells them apart */
    record Near(String name, String distance, String why, String href) {}
}
