package org.maalestok.comparison.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;
import org.maalestok.ui.chart.Figure;

/**
 * A chart on somebody else's page.
 *
 * @param frame for addresses and language only: nothing of it is shown
 * @param name of the indicator
 * @param finding what is to be seen, in a sentence; empty when the chart has none
 * @param figure the chart, or null when nobody has a figure
 * @param remarks what was said of the figures in the chart, a line each
 * @param compared with whom, in words
 * @param licence of the figures
 * @param page where the chart is at home
 */
record EmbedPage(
        Frame frame,
        Texts texts,
        String name,
        String finding,
        @Nullable Figure figure,
        List<String> remarks,
        String compared,
        String licence,
        String page) {}
