package org.maalestok.keyfigures.web;

import java.util.List;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * About the data: where they come from, what came when, and what the signs mean.
 *
 * @param answer how many data sets and releases there are, and when the last one came
 * @param dataSets sorted by title
 * @param releases this page of releases, the newest first
 * @param example an address that reads figures as of an earlier release
 */
record DataPage(
        Frame frame,
        Texts t,
        String answer,
        List<Source> dataSets,
        List<ReleaseRow> releases,
        Paging paging,
        List<State> states,
        String example) {

    /**
     * A data set.
     *
     * @param id the anchor on the page
     * @param note what a reader must know; empty when nothing
     * @param table the source's table; empty when it has none
     * @param address where the source shows it; empty when unknown
     * @param latest its latest release
     * @param summary what the latest release changed
     */
    record Source(
            String id,
            String title,
            String note,
            String source,
            String table,
            String address,
            String retrieved,
            String licence,
            ReleaseRow latest,
            String summary) {}

    /**
     * A state that a value can have.
     *
     * @param shown the value as tables show it, with its class
     * @param beside what stands beside the number, or empty
     * @param sign as files and wide tables write it
     */
    record State(String name, String meaning, String shown, String beside, String style, String sign) {}
}
