package org.maalestok.statistics.subscriptions.web;

import java.util.List;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * What waits for the secretariat.
 *
 * @param answer how much that is, in a sentence
 * @param proposals that somebody must decide about
 * @param troubles subscriptions whose last run did not end well
 * @param noTroubles what to say when there are none
 * @param reviews indicators whose definition is due for a review
 * @param elsewhere the other pages of the secretariat
 */
record OverviewPage(
        Frame frame,
        Texts t,
        String answer,
        List<Line> proposals,
        List<Line> troubles,
        String noTroubles,
        List<Line> reviews,
        List<Line> elsewhere) {}
