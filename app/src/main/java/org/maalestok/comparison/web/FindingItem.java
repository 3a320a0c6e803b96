package org.maalestok.comparison.web;

import java.util.List;

/**
 * A finding as a page shows it.
 *
 * @param anchor its place on the page
 * @param head what was found, or what a person said who added it
 * @param evidence what it rests on
 * @param href where the figure is shown
 * @param link what the figure is called
 * @param why the question that it puts; empty for none
 * @param voices what people said about it
 * @param acts what the reader may say about it
 */
record FindingItem(
        String anchor,
        String head,
        String evidence,
        String href,
        String link,
        String why,
        List<Voice> voices,
        List<Act> acts) {

    /**
     * @param heading strengths, challenges or differences; empty where none of them could be looked for
     * @param none said when there is none; empty otherwise
     * @param tied that another could as well stand here; empty otherwise
     * @param wide whether it takes the whole width
     */
    record Group(String heading, List<FindingItem> items, String none, String tied, boolean wide) {}

    /**
     * What somebody said.
     *
     * @param label what it does
     * @param words as typed; empty when they stand elsewhere
     * @param by who and when, and who may read it
     * @param then that it was said of another figure; empty when it was said of this one
     * @param acts what the reader may do with it
     */
    record Voice(String label, String words, String by, String then, List<Act> acts) {}

    /** Something to do, and where. */
    record Act(String words, String href) {}
}
