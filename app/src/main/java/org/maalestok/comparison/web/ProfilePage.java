package org.maalestok.comparison.web;

import java.util.List;
import org.maalestok.comparison.web.MunicipalityPage.Group;
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
 * @param groups the rows of each perspective that has figures
 * @param missing the perspectives without figures, in a sentence; empty when all have some
 * @param certainties the verdicts with uncertainty
 * @param back the municipality's page
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
        List<Group> groups,
        String missing,
        List<Certainty> certainties,
        String back) {

    /**
     * @param heading strengths, challenges or differences
     * @param none said when there is none; empty otherwise
     * @param tied that another could as well stand here; empty otherwise
     */
    record Found(String heading, List<One> findings, String none, String tied) {}

    /** @param why the question that it puts */
    record One(String sentence, String why, String href, String link) {}

    record Certainty(String name, String href, String tag, String sentence) {}
}
