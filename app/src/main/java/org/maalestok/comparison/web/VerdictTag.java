package org.maalestok.comparison.web;

import org.maalestok.comparison.Verdict;
import org.maalestok.ui.Texts;

/**
 * A verdict as a reader sees it: word, shape and colour.
 *
 * @param kind the style class, and the shape
 * @param words the verdict in words
 * @param arrow which way the arrow points: 1 up, −1 down, 0 none
 */
record VerdictTag(String kind, String words, int arrow) {

    static VerdictTag of(Verdict verdict, double distance, Texts texts) {
        int arrow = verdict.standsApart() ? (int) Math.signum(distance) : 0;
        return new VerdictTag(kind(verdict), texts.get("verdict." + verdict.name()), arrow);
    }

    /** The style class of a verdict. */
    static String kind(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> "better";
            case WORSE -> "worse";
            case HIGHER -> "higher";
            case LOWER -> "lower";
            case SIMILAR -> "similar";
            case TOO_FEW_PEERS, NO_FIGURE -> "none";
        };
    }
}
