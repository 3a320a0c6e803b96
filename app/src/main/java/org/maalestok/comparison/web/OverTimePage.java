package org.maalestok.comparison.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.web.IndicatorPage.Table;
import org.maalestok.comparison.web.MunicipalityPage.Hidden;
import org.maalestok.comparison.web.MunicipalityPage.Option;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;
import org.maalestok.ui.chart.Figure;

/**
 * One key figure of one municipality over time, against its peers.
 *
 * @param frame around the page
 * @param texts the page's words
 * @param name of the key figure, and how it is told
 * @param answer how far the municipality and its peers have come, and how far apart they are
 * @param trend the tested trend in a word or three
 * @param tested the sentence with its numbers
 * @param peers with whom, in words
 * @param peersNote why these; empty when they are the usual ones
 * @param peersHref where peers are picked
 * @param form to choose the base year with; null when no year can be one
 * @param telling how amounts are told, or null for what isn't money
 * @param indexNotes what must be known of the index
 * @param index the indexed series; null when there is no index
 * @param gap the distance from the peers
 * @param table the figures behind both, year by year
 * @param learn whom to learn from; null without a base year
 * @param remarks what was said of the figures
 * @param csv address of the file
 * @param xlsx address of the file
 * @param indicator the key figure's page
 * @param relations where the figure is held against others
 * @param use how somebody takes the figures along
 */
record OverTimePage(
        Frame frame,
        Texts texts,
        String name,
        String answer,
        String trend,
        String tested,
        String peers,
        String peersNote,
        String peersHref,
        @Nullable Form form,
        @Nullable TellingForm telling,
        List<String> indexNotes,
        @Nullable Figure index,
        @Nullable Figure gap,
        Table table,
        @Nullable Learn learn,
        List<Remarks.Line> remarks,
        String csv,
        String xlsx,
        String indicator,
        String relations,
        Use use) {

    record Form(String action, List<Option> bases, List<Hidden> hidden) {}

    /**
     * Whom to learn from.
     *
     * @param sentence how many began where we began, and how many have come further
     * @param heads of the table
     * @param ways own first, then those to learn from; or those that changed most, where there is no good direction
     * @param rest the others from the same start
     * @param told whether it can be told at all: only then is there a rule to explain
     */
    record Learn(boolean told, String sentence, List<String> heads, List<Way> ways, List<Way> rest) {}

    /**
     * @param href the figures of that municipality
     * @param cells then, now, change, change in per cent, trend, and the verdict with uncertainty where there is one
     */
    record Way(String name, String href, boolean own, List<IndicatorPage.Cell> cells) {}
}
