package org.maalestok.statistics.subscriptions.web;

import java.util.List;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * A source's table: its variables and their categories.
 *
 * @param typed the number that was asked for
 * @param error what is wrong with the number that was typed; empty when nothing is
 * @param silent that the source could not be reached, and why; none when it was
 * @param lead what the table is, in a sentence
 * @param notes the source's own
 * @param subscribe where a subscription is made of it; empty when there is no table
 */
record SourceTablePage(
        Frame frame,
        Texts t,
        String action,
        String typed,
        String error,
        List<String> silent,
        String lead,
        List<Variable> variables,
        List<List<Noted>> notes,
        String subscribe) {

    /**
     * @param role what it is about; empty when the source says nothing
     * @param shown the first categories
     * @param more how many are not shown, in words; empty when all are
     */
    record Variable(String code, String label, String role, String count, List<Category> shown, String more) {}

    record Category(String code, String label, String unit) {}
}
