package org.maalestok.statistics.subscriptions.web;

import java.util.List;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * One run: how far it has come, or how it ended.
 *
 * @param href its own address
 * @param over whether it has ended
 * @param stopping whether somebody has asked it to stop
 * @param state how it stands, in a sentence
 * @param tone the class of the tag that shows it
 * @param reasons why it ended so, or what it waits for
 * @param facts what is known of it; how much the source gave only while the run is on, or where it was counted
 * @param others runs that did the same
 * @param again whether it can be done once more at once: it came to nothing, and no later one was asked for
 * @param proposal where its proposal is; empty when there is none
 */
record RunPage(
        Frame frame,
        Texts t,
        String href,
        boolean over,
        boolean stopping,
        String state,
        String tone,
        List<String> reasons,
        List<SubscriptionPage.Fact> facts,
        List<Other> others,
        boolean again,
        String proposal,
        String subscription) {

    /** @param heading what it is to this one */
    record Other(String heading, String name, String href) {}
}
