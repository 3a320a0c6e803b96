package org.maalestok.statistics.spreadsheets.web;

import java.util.List;
import java.util.Optional;
import org.maalestok.statistics.mapping.web.AskedFigures;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * What publishing would do.
 *
 * @param answer in a sentence: what would become new, changed and withdrawn; or that something is in the way
 * @param recognised what the file was recognised as; empty when a person said it
 * @param waits what publishing has to wait for; empty when nobody has tried, or nothing stood in the way
 * @param ready whether it can be published
 * @param delete where the form goes that throws the file away, when nothing in it is new; empty otherwise
 * @param unchangedSince the release with the same figures, when nothing is new; empty otherwise
 * @param correct the words of the link to where the meaning of the figures is said
 * @param dataSet what the data set is called
 * @param basis the version of the mapping that publishing replaces; 0 for a new one
 * @param against the release that the counts compare with; 0 when it would be the first
 * @param conflict what the mapping that is there now says otherwise; empty when nobody has changed it
 * @param theirs the mapping that is there now; none when nobody has changed it
 * @param counts new, changed, unchanged, withdrawn; empty when something is in the way
 * @param account what an account says of itself as a whole, to be held up against the accounting system; empty for other files
 * @param doubts what looks as if an account had not come whole
 * @param withdrawn a warning when figures would be withdrawn; empty otherwise
 * @param faults what is in the way, each with its cell
 * @param clash figures that another data set holds already
 * @param leftToOthers how many figures of the file stay with other data sets, as somebody has chosen, in a sentence; empty for none
 * @param whichLeft which these are, a line for each key figure
 * @param leaveOut where the forms go that leave out what other data sets hold, and that take it in again
 * @param asked the figures that the quality rules would ask a person to look at
 * @param hidden what of the figures the workbook hides, in a sentence; empty when nothing
 * @param first the first figures, by key figure
 * @param leftOut what is not among them, and why
 */
record PreviewPage(
        Frame frame,
        Texts t,
        String answer,
        String recognised,
        String waits,
        boolean ready,
        String delete,
        String unchangedSince,
        String publish,
        String layout,
        String mapping,
        String correct,
        int version,
        int basis,
        int against,
        List<Difference> conflict,
        String conflictWords,
        Optional<Theirs> theirs,
        String dataSet,
        List<Fact> counts,
        List<Fact> account,
        List<String> doubts,
        String withdrawn,
        List<String> faults,
        Clashes.Told clash,
        String leftToOthers,
        List<String> whichLeft,
        String leaveOut,
        AskedFigures asked,
        String shown,
        String hidden,
        List<Group> first,
        List<Fact> leftOut) {

    /** Whether it is a table that says itself how it is read: its only step is the choice of what makes figures of it. */
    boolean isTable() {
        return mapping.equals(layout);
    }

    /**
     * The mapping that somebody else has saved.
     *
     * @param see where it is shown
     * @param use where the form goes that takes it in place of this one
     */
    record Theirs(String see, String use) {}

    record Difference(String field, String mine, String theirs) {}

    record Fact(String heading, String value) {}

    /** The figures of one key figure. */
    record Group(String indicator, String unit, List<Row> rows) {}

    /** @param asked whether a quality rule would ask about it */
    record Row(String area, String period, String value, String note, String style, boolean asked) {}
}
