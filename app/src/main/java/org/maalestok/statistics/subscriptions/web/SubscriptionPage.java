package org.maalestok.statistics.subscriptions.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * One subscription: what it fetches, its runs, its history.
 *
 * @param href its own address; forms go below it
 * @param tongue the language of its title, where that is another than the page's; empty otherwise
 * @param lead in a sentence
 * @param mapping where the mapping is edited
 * @param hasMapping whether there is one
 * @param present the run that waits or runs
 */
record SubscriptionPage(
        Frame frame,
        Texts t,
        String href,
        String tongue,
        String lead,
        List<Fact> facts,
        boolean active,
        int version,
        String mapping,
        boolean hasMapping,
        @Nullable Line present,
        List<RunRow> runs,
        List<Version> versions) {

    record Fact(String heading, String value) {}

    /**
     * @param proposal where the proposal is; empty when there is none
     * @param why the first sentence of why it ended so; may be empty
     */
    record RunRow(
            int number,
            String href,
            String when,
            String by,
            String state,
            String tone,
            String took,
            String why,
            String proposal) {}

    /** @param what the subscription as it was then, in a sentence */
    record Version(int number, String when, String by, String what) {}
}
