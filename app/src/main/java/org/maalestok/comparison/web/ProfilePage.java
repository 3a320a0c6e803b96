package org.maalestok.comparison.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.web.MunicipalityPage.Link;
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
 * @param findingsHref where more is said about them
 * @param groups all perspectives; those without figures say so
 * @param older that more figures are marked as older than the tally counts, and why; empty when it counts them all
 * @param efficient input against result
 * @param efficientNone why there is no input against result; empty when there is
 * @param remarks what was said of the figures
 * @param certainties the verdicts with uncertainty
 * @param overview the municipality across all services
 * @param allFindingsHref the municipality's findings in all services
 * @param back the municipality's page
 * @param telling how amounts are told, or null when there are none
 * @param asPublished how many amounts are told as published all the same; empty when none is
 * @param units key figures of the municipality's service units
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
        List<FindingItem.Group> findings,
        String findingsHref,
        List<Side> groups,
        String older,
        List<Efficiency.Pair> efficient,
        String efficientNone,
        List<Remarks.Line> remarks,
        List<Certainty> certainties,
        String overview,
        String allFindingsHref,
        String back,
        @Nullable TellingForm telling,
        String asPublished,
        List<Link> units,
        Use use) {

    /** Whether any verdict is by interval; if none is, the column for them would stand empty. */
    boolean hasIntervals() {
        return groups.stream().flatMap(group -> group.rows().stream()).anyMatch(row -> row.verdict()
                .certain());
    }

    /**
     * One perspective.
     *
     * @param none that nothing is known of the municipality as a whole; empty when there are rows
     * @param units what is known of its units, where nothing is known of the whole
     */
    record Side(String heading, List<ProfileRow> rows, String none, List<ProfileUnits.Line> units) {}

    record Certainty(String name, String href, String tag, String sentence) {}
}
