package org.maalestok.comparison.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;
import org.maalestok.ui.chart.Figure;
import org.maalestok.ui.chart.SmallMultiples;
import org.maalestok.ui.chart.Svg;

/**
 * A chart on somebody else's page.
 *
 * @param frame for addresses and language only: nothing of it is shown
 * @param name of the indicator, or of both
 * @param licence of the figures
 */
record EmbedPage(Frame frame, Texts texts, String name, Shown shown, String licence) {

    /**
     * What is in the frame.
     *
     * @param figure the chart; null when nobody has a figure, and for many small charts
     * @param legend of a map; null for others
     * @param panels many small charts; none otherwise
     * @param what they show
     * @param remarks what was said of the figures in the picture, a line each
     * @param source of them
     * @param compared with whom, in words; empty where the chart says it
     * @param page where the chart is at home
     * @param notes what of the address is not understood
     */
    record Shown(
            @Nullable Figure figure,
            @Nullable Svg legend,
            List<SmallMultiples.Panel> panels,
            String what,
            List<String> remarks,
            String source,
            String compared,
            String page,
            List<String> notes) {

        static Shown nothing(String compared, String page) {
            return new Shown(null, null, List.of(), "", List.of(), "", compared, page, List.of());
        }

        Shown with(Figure drawn) {
            return new Shown(drawn, null, List.of(), "", List.of(), "", compared, page, notes);
        }

        Shown with(Figure drawn, Svg classes) {
            return new Shown(drawn, classes, List.of(), "", List.of(), "", compared, page, notes);
        }

        Shown said(List<String> lines) {
            return new Shown(figure, legend, panels, what, lines, source, compared, page, notes);
        }

        Shown noting(List<String> sentences) {
            return new Shown(figure, legend, panels, what, remarks, source, compared, page, sentences);
        }

        Shown with(List<SmallMultiples.Panel> many, String saying, String from) {
            return new Shown(null, null, many, saying, List.of(), from, compared, page, notes);
        }
    }
}
