package org.maalestok.statistics.subscriptions.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * All proposals.
 *
 * @param open those that wait for a decision or are being published
 * @param decided one page of the others, the latest decision first
 * @param pages which page this is; empty when there is one only
 */
record ProposalsPage(
        Frame frame,
        Texts t,
        List<Line> open,
        List<Row> decided,
        String pages,
        @Nullable String previous,
        @Nullable String next) {

    /** @param why the reason, where there is one; else empty */
    record Row(String title, String href, String made, String state, String tone, String when, String by, String why) {}
}
