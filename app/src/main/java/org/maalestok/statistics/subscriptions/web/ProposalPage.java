package org.maalestok.statistics.subscriptions.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.statistics.mapping.web.AskedFigures;
import org.maalestok.statistics.subscriptions.web.SubscriptionPage.Fact;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * What would be published.
 *
 * @param answer how much changes, in a sentence
 * @param state how it stands, in a sentence
 * @param open whether somebody may decide
 * @param underway whether it is being published right now
 * @param publish where the form goes
 * @param heading the title of the subscription stands behind it
 * @param tongue the language of that title, where it is another than the page's; empty otherwise
 * @param dismiss where that form goes
 * @param release what was published
 * @param counts new, changed, withdrawn, unchanged
 * @param rules the rules for publishing by itself and whether they hold
 * @param indicators what becomes of each
 * @param first the first figures, by indicator; none unless all are new
 * @param firstWords how many of how many these are
 * @param changes the largest changes, by indicator
 * @param missing what the last release had and this has not, by indicator
 * @param asked the figures that the quality rules ask about
 * @param leftOut what the source delivered and the mapping did not take, in sentences
 */
record ProposalPage(
        Frame frame,
        Texts t,
        String heading,
        String title,
        String tongue,
        String answer,
        String state,
        boolean open,
        boolean underway,
        String publish,
        String dismiss,
        Typed typed,
        @Nullable Line release,
        List<Fact> counts,
        List<Fact> facts,
        List<Rule> rules,
        List<Indicator> indicators,
        List<Group> first,
        String firstWords,
        List<Group> changes,
        List<Group> missing,
        AskedFigures asked,
        List<String> leftOut,
        Line subscription,
        Line run) {

    /**
     * What came with a form that comes back.
     *
     * @param reason why the proposal should be dismissed
     * @param lost that somebody else has decided first, in a sentence; empty when nobody has
     */
    record Typed(String reason, FormErrors errors, String lost) {

        static final Typed NOTHING = new Typed("", FormErrors.NONE, "");
    }

    record Rule(String words, boolean holds) {}

    record Indicator(String name, String href, String added, String changed, String withdrawn) {}

    /** @param unit what the figures count */
    record Group(String indicator, String unit, List<Row> rows) {}

    /** @param asked whether a quality rule asks about it */
    record Row(
            String area,
            String period,
            ObservationText before,
            ObservationText after,
            String difference,
            boolean asked) {}
}
