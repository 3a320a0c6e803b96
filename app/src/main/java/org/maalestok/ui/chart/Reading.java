package org.maalestok.ui.chart;

import org.jspecify.annotations.Nullable;

/** One value as a chart sees it: a number with its finished label, or the reason why there is none. */
public sealed interface Reading {

    /** Should be there, is not. */
    Reading MISSING = new Blank(Absence.MISSING);

    /**
     * A number.
     *
     * @param value finite and within ±10<sup>15</sup>, the reach of exact drawing
     * @param label as written in the page's language: {@code 20 276}
     * @param certainty how firm it is
     * @param footnote what was said of it
     */
    record Known(double value, String label, Certainty certainty, Footnote footnote) implements Reading {
        public Known {
            Check.finite("value", value);
        }

        /** A number of which nothing was said. */
        public Known(double value, String label, Certainty certainty) {
            this(value, label, certainty, Footnote.NONE);
        }

        /** As it is drawn. */
        String written() {
            return footnote.after(label);
        }

        /** As it is read aloud. */
        String spoken(Measure measure) {
            return footnote.told(measure.spoken(label));
        }

        boolean provisional() {
            return certainty == Certainty.PROVISIONAL;
        }
    }

    /**
     * No number.
     *
     * @param footnote what was said of it
     */
    record Blank(Absence reason, Footnote footnote) implements Reading {

        /** No number, of which nothing was said. */
        public Blank(Absence reason) {
            this(reason, Footnote.NONE);
        }
    }

    /** What was said of it. */
    Footnote footnote();

    /** A final number. */
    static Reading of(double value, String label) {
        return new Known(value, label, Certainty.FINAL);
    }

    /** A number that the source expects to change. */
    static Reading provisional(double value, String label) {
        return new Known(value, label, Certainty.PROVISIONAL);
    }

    /** No number, for this reason. */
    static Reading blank(Absence reason) {
        return reason == Absence.MISSING ? MISSING : new Blank(reason);
    }

    /** The number, or null when there is none. */
    default @Nullable Known known() {
        return this instanceof Known known ? known : null;
    }
}
