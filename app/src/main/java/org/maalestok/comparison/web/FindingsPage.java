package org.maalestok.comparison.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * What to talk about in one service of one municipality.
 *
 * @param frame around the page
 * @param texts the page's words
 * @param title the service and the municipality
 * @param done what the reader has just done; empty for nothing
 * @param tally what was looked at, and what came of it
 * @param peers with whom it is compared
 * @param peersNote why these; empty when it is the official group
 * @param peersHref where peers are picked
 * @param groups strengths, challenges, differences
 * @param blind that nothing is known of the results; null when something is
 * @param added what people added
 * @param aside what the reader's municipality has set aside; empty for everybody else
 * @param reasons why there are not more
 * @param next what stood apart and was not picked
 * @param remarks what was said of the figures in these; at the findings that were picked it stands beside them
 * @param elsewhere what was said of other figures of the service
 * @param speak who may say something, or that the reader may
 * @param add where something is added; empty when the reader may not
 * @param csv the findings as a file
 * @param use lines for programs
 * @param profile the service's page
 * @param all the municipality's findings in all services
 */
record FindingsPage(
        Frame frame,
        Texts texts,
        String title,
        String done,
        String tally,
        String peers,
        String peersNote,
        String peersHref,
        List<FindingItem.Group> groups,
        @Nullable Blind blind,
        List<FindingItem> added,
        List<FindingItem> aside,
        List<String> reasons,
        List<Next> next,
        List<Remarks.Line> remarks,
        List<FindingItem.Voice> elsewhere,
        String speak,
        String add,
        String csv,
        Use use,
        String profile,
        String all) {

    /** @param text what isn't known, or of whom only */
    record Blind(String title, String text) {}

    /**
     * @param mark the number of what was said of the figure; empty when nothing was
     * @param why it was not picked
     */
    record Next(String head, String mark, String why, String href, String link) {}
}
