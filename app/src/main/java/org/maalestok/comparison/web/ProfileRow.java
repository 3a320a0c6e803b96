package org.maalestok.comparison.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.web.MunicipalityPage.Link;
import org.maalestok.ui.chart.Svg;

/**
 * A key figure on the profile of a service.
 *
 * @param name a link to {@code href}
 * @param unit in words
 * @param years the latest three periods in order of time, the latest last
 * @param older that the latest figure tells nothing of today, and of when it is; empty when it does
 * @param later what was said of figures after these, in a word: one that was left out would be sought in vain
 * @param spine where it stands on the way from the median to the ends; null when no peer has a figure
 * @param spineNote instead of the spine
 * @param verdict by the engine that judges the key figure
 * @param interval around the figure, or why there is none; empty when the spread among the peers judges
 * @param trend the tested trend in words; empty when it could not be tested
 * @param untested why not; empty when it was
 */
record ProfileRow(
        String name,
        String href,
        String unit,
        List<Year> years,
        String older,
        List<Link> later,
        @Nullable Svg spine,
        String spineNote,
        VerdictTag verdict,
        String interval,
        String trend,
        String untested) {

    /**
     * One period.
     *
     * @param value as written, or why there is none
     * @param state style class of the period: provisional, missing
     * @param mark the number of what was said of the figure; empty when nothing was
     */
    record Year(String period, String value, String state, String mark) {}
}
