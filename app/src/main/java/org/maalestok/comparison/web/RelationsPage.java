package org.maalestok.comparison.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.web.IndicatorPage.Table;
import org.maalestok.comparison.web.MunicipalityPage.Heading;
import org.maalestok.comparison.web.MunicipalityPage.Hidden;
import org.maalestok.comparison.web.MunicipalityPage.Link;
import org.maalestok.comparison.web.MunicipalityPage.Option;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;
import org.maalestok.ui.chart.Figure;

/**
 * Whether two key figures go together.
 *
 * @param frame around the page
 * @param texts the page's words
 * @param form to choose with
 * @param result null until both are chosen
 */
record RelationsPage(
        Frame frame, Texts texts, Form form, @Nullable Result result) {

    /**
     * @param action where it is sent
     * @param countries to choose the country
     * @param names of key figures, offered while somebody types
     * @param y the name of what might be explained, as chosen or typed
     * @param x the name of what might explain it
     * @param unknown what was typed and is not found
     * @param areas the municipality to mark
     * @param years for which; the latest that most have first, with an empty value
     * @param hidden what it carries on
     */
    record Form(
            String action,
            List<Option> countries,
            List<String> names,
            String y,
            String x,
            List<Unknown> unknown,
            List<Option> areas,
            List<Option> years,
            List<Hidden> hidden) {

        /** With one thing more of the address that was not understood. */
        Form noting(String sentence) {
            List<Unknown> all = Stream.concat(Stream.of(new Unknown(sentence, List.of())), unknown.stream())
                    .toList();
            return new Form(action, countries, names, y, x, all, areas, years, hidden);
        }
    }

    /** @param hits what may have been meant */
    record Unknown(String sentence, List<Link> hits) {}

    /**
     * @param answer whether the two go together, in a sentence
     * @param notes what must be known beside: different years, how many lack a figure
     * @param facts r, n and so on, with intervals
     * @param outliers who stands apart from the line
     * @param figure the scatter; null when there are too few
     * @param table own, peers and outliers
     * @param everybody all that are in the picture; no rows where the table has them already
     * @param remarks what was said of their figures
     * @param expected what the background would lead one to expect; null when no municipality is marked
     * @param use lines for programs
     */
    record Result(
            String answer,
            List<String> notes,
            List<Fact> facts,
            String outliers,
            @Nullable Figure figure,
            Table table,
            Table everybody,
            List<Remarks.Line> remarks,
            @Nullable Expected expected,
            Use use) {}

    record Fact(String label, String value) {}

    /**
     * @param sentence expected, own, and how far apart
     * @param doubts why not to believe it, a sentence each
     * @param trust said when nothing speaks against it; empty otherwise
     * @param logged that the population counts as a logarithm; empty when it is not among what explains
     * @param background what can be chosen, several at once
     * @param table the slopes
     * @param hidden what the form carries on
     */
    record Expected(
            String sentence,
            List<String> doubts,
            String trust,
            String logged,
            List<Heading> background,
            @Nullable Table table,
            List<Hidden> hidden) {}
}
