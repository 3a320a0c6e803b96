package org.maalestok.comparison.web;

import java.util.List;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;
import org.maalestok.ui.chart.Figure;

/**
 * The front page.
 *
 * @param frame around the page
 * @param texts the page's words
 * @param suggestions municipalities to begin with
 * @param examples what figures can tell, drawn from the figures that are loaded; none when they are not
 * @param steps the learning loop
 */
record FrontPage(Frame frame, Texts texts, List<Suggestion> suggestions, List<Example> examples, List<Step> steps) {

    record Suggestion(String name, String href) {}

    /**
     * @param figure the picture; its finding is the example's heading
     * @param text what it shows, in a sentence; may be empty
     * @param remarks what was said of the figures in it, a line each
     * @param href where to go on
     * @param link what the link says
     * @param use lines for programs
     */
    record Example(Figure figure, String text, List<String> remarks, String href, String link, Use use) {}

    /** @param href empty for a step that does not lead anywhere yet */
    record Step(String name, String text, String href) {}
}
