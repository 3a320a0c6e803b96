package org.maalestok.comparison.web;

import java.util.List;
import org.maalestok.comparison.web.MunicipalityPage.Link;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * What to talk about in a municipality, service by service.
 *
 * @param frame around the page
 * @param texts the page's words
 * @param title with the municipality's name
 * @param answer how many services stand out, and with what
 * @param peersNote that each service is compared with its own usual peers, or with those that the reader picked
 * @param peersHref where peers are picked
 * @param dearest what the largest distances are worth, the largest first
 * @param groups the services under their headings
 * @param remarks what was said of the figures
 * @param rest the services of which there is nothing to tell, by the reason
 * @param csv the findings as a file
 * @param use lines for programs
 * @param overview the municipality's table of verdicts
 * @param back the municipality's page
 */
record AllFindingsPage(
        Frame frame,
        Texts texts,
        String title,
        String answer,
        String peersNote,
        String peersHref,
        List<Dear> dearest,
        List<Group> groups,
        List<Remarks.Line> remarks,
        List<Rest> rest,
        String csv,
        Use use,
        String overview,
        String back) {

    /**
     * @param about which service and key figure
     * @param mark the number of what was said of the figure; empty when nothing was
     */
    record Dear(String amount, String direction, String about, String href, String mark) {}

    /**
     * @param reason why nothing is told of these
     * @param services links to their profiles
     */
    record Rest(String reason, List<Link> services) {}

    record Group(String heading, List<Row> rows) {}

    /**
     * A service.
     *
     * @param heaviest the heaviest finding of each kind
     * @param more how many there are beside
     * @param said how much has been said; empty for nothing
     */
    record Row(String name, String href, String peers, List<Line> heaviest, String more, String said) {}

    /**
     * @param kind strength, challenge or difference
     * @param mark as above
     */
    record Line(String kind, String head, String href, String mark) {}
}
