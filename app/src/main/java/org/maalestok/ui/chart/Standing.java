package org.maalestok.ui.chart;

/** Where a value lies among the others: in words, never as a rank. */
enum Standing {
    ABOVE_BAND(Phrase.STANDS_ABOVE_BAND),
    ABOVE(Phrase.STANDS_ABOVE),
    OVER(Phrase.STANDS_OVER),
    AT(Phrase.STANDS_AT),
    UNDER(Phrase.STANDS_UNDER),
    BELOW(Phrase.STANDS_BELOW),
    BELOW_BAND(Phrase.STANDS_BELOW_BAND);

    private final Phrase phrase;

    Standing(Phrase phrase) {
        this.phrase = phrase;
    }

    static Standing of(double value, Spread spread) {
        if (!spread.hasBand()) {
            return value > spread.median() ? OVER : value < spread.median() ? UNDER : AT;
        }
        if (value > spread.upper()) {
            return ABOVE_BAND;
        }
        if (value < spread.lower()) {
            return BELOW_BAND;
        }
        return value > spread.median() ? ABOVE : value < spread.median() ? BELOW : AT;
    }

    /** Takes the name and the period. */
    Phrase phrase() {
        return phrase;
    }
}
