package org.maalestok.keyfigures.quality.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * The suspects' list.
 *
 * @param answer how many there are, in a sentence
 * @param done what was just decided, in a sentence; empty when nothing was
 * @param action where the filters go, and the decision
 * @param releases what the list can be narrowed by
 * @param municipalities the same
 * @param rules the same
 * @param decided whether those are shown about which something was decided
 * @param kept what the form of the decision carries along
 * @param cards this page of figures
 * @param typed the decision as it was typed
 * @param meanwhile which figures changed while the reader was deciding; empty when none
 * @param pages this page of how many, in words; empty when there is only one
 */
record SuspectsPage(
        Frame frame,
        Texts t,
        String answer,
        String done,
        String action,
        List<Option> releases,
        List<Option> municipalities,
        List<Option> rules,
        boolean decided,
        List<Shown.Part> kept,
        List<Card> cards,
        Typed typed,
        FormErrors errors,
        List<String> meanwhile,
        String pages,
        @Nullable String previous,
        @Nullable String next) {

    record Option(String value, String words, boolean chosen) {}
}
