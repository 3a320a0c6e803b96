package org.maalestok.comparison.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.web.IndicatorPage.PeriodLink;
import org.maalestok.comparison.web.IndicatorPage.Table;
import org.maalestok.comparison.web.MunicipalityPage.Hidden;
import org.maalestok.comparison.web.MunicipalityPage.Link;
import org.maalestok.comparison.web.MunicipalityPage.Option;
import org.maalestok.comparison.web.RelationsPage.Fact;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;
import org.maalestok.ui.chart.Figure;

/**
 * One key figure for service units: those of a municipality among all others, and how much of the variation lies within.
 *
 * @param frame around the page
 * @param texts the page's words
 * @param answer our units and all others in a sentence or two; that nothing is known when nothing is
 * @param form to mark a municipality with; null when no unit has a figure
 * @param periods that can be picked
 * @param result null when no unit has a figure
 * @param others where figures of units are, when there are none here
 * @param indicator the key figure's page
 */
record UnitsPage(
        Frame frame,
        Texts texts,
        String answer,
        @Nullable Form form,
        List<PeriodLink> periods,
        @Nullable Result result,
        List<Link> others,
        String indicator) {

    record Form(String action, List<Option> areas, List<Hidden> hidden) {}

    /**
     * @param figure our units above all others
     * @param variation where the variation lies, in a sentence
     * @param caution why not to lean on it; empty otherwise
     * @param facts the intraclass correlation and the like; empty when it cannot be told
     * @param ours our units; null without a marked municipality
     * @param municipalities each with its units in numbers
     * @param remarks what was said of the units' figures
     * @param use lines for programs
     */
    record Result(
            Figure figure,
            String variation,
            String caution,
            List<Fact> facts,
            @Nullable Table ours,
            Table municipalities,
            List<Remarks.Line> remarks,
            String csv,
            String xlsx,
            Use use) {}
}
