package org.maalestok.statistics.subscriptions.web;

import java.util.List;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * What waits for the secretariat.
 *
 * @param lead whether anything waits, in a sentence
 * @param waits the kinds of work that wait, with how much it is; none when nothing does
 * @param proposals that somebody must decide about
 * @param troubles subscriptions whose last run did not end well
 * @param reviews indicators whose definition is due for a review
 * @param none what to say of those of the three that are empty; may be empty
 * @param elsewhere the pages of the secretariat
 */
record OverviewPage(
        Frame frame,
        Texts t,
        String lead,
        List<Line> waits,
        List<Line> proposals,
        List<Line> troubles,
        List<Line> reviews,
        String none,
        List<Line> elsewhere) {}
