package org.maalestok.comparison.web;

import java.util.List;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * All sides of one service in one municipality.
 *
 * @param frame around the page
 * @param texts the page's words
 * @param title the service and the municipality
 * @param name of the municipality
 * @param tally what was looked at, and what came of it
 * @param peers with whom it is compared
 * @param peersNote why these; empty when it is the official group
 * @param peersHref where peers are picked
 * @param findings strengths, challenges, differences; those without any are there too, to say so
 * @param groups all perspectives; those without figures say so
 * @param efficient input against result
 * @param efficientNone why there is no input against result; empty when there is
 * @param certainties the verdicts with uncertainty
 * @param overview the municipality across all services
 * @param back the municipality's page
 * @param use lines for programs
 */
record ProfilePage(
        Frame frame,
        Texts texts,
        String title,
        String name,
        String tally,
        String peers,
        String peersNote,
        String peersHref,
        List<Found> findings,
        List<Side> groups,
        List<Efficiency.Pair> efficient,
        String efficientNone,
        List<Certainty> certainties,
        String overview,
        String back,
        Use use) {

    /**
     * @param heading strengths, challenges or differences
     * @param none said when there is none; empty otherwise
     * @param tied that another could as well stand here; empty otherwise
     */
    record Found(String heading, List<One> findings, String none, String tied) {}

    /** @param why the question that it puts */
    record One(String sentence, String why, String href, String link) {}

    /**
     * One perspective.
     *
     * @param none that nothing is known; empty when there are rows
     */
    record Side(String heading, List<ProfileRow> rows, String none) {}

    record Certainty(String name, String href, String tag, String sentence) {}
}
