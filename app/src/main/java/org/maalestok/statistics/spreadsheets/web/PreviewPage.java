package org.maalestok.statistics.spreadsheets.web;

import java.util.List;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * What publishing would do.
 *
 * @param answer in a sentence: what would become new, changed and withdrawn; or that something is in the way
 * @param ready whether it can be published
 * @param basis the version of the mapping that publishing replaces; 0 for a new one
 * @param conflict what the mapping that is there now says otherwise; empty when nobody has changed it
 * @param counts new, changed, unchanged, withdrawn; empty when something is in the way
 * @param withdrawn a warning when figures would be withdrawn; empty otherwise
 * @param faults what is in the way, each with its cell
 * @param suspects what the quality rules would ask a person to look at
 * @param first the first figures
 * @param leftOut what is not among them, and why
 */
record PreviewPage(
        Frame frame,
        Texts t,
        String fileName,
        boolean recognised,
        String answer,
        boolean ready,
        String publish,
        String layout,
        String mapping,
        int version,
        int basis,
        List<LayoutPage.Difference> conflict,
        String conflictWords,
        List<Fact> counts,
        String withdrawn,
        List<String> faults,
        List<String> suspects,
        String shown,
        List<Row> first,
        List<Fact> leftOut) {

    /** Whether it is a table that says itself how it is read: its only step is the choice of the mapping. */
    boolean isTable() {
        return mapping.equals(layout);
    }

    record Fact(String heading, String value) {}

    record Row(String indicator, String area, String period, String value, String note, String style) {}
}
