package org.maalestok.statistics.subscriptions.web;

import java.util.List;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/** All subscriptions. */
record SubscriptionsPage(Frame frame, Texts t, List<Row> rows) {

    /**
     * @param what source and table
     * @param when the schedule, in words
     * @param next when it runs next; "–" when it does not
     * @param outcome how the last run ended; empty before the first
     * @param tone the class of the tag that shows that
     * @param run the last run's page
     * @param runNow where the form for running now goes
     */
    record Row(
            SubscriptionNames.Name name,
            String href,
            String what,
            String when,
            String next,
            String outcome,
            String tone,
            String run,
            String runNow) {}
}
