package org.maalestok.ui.chart;

/**
 * The others in one period of a series.
 *
 * @param spread where they lie
 * @param set any number that is the same for two periods exactly when the same areas stand behind both; where it changes, band and median
 *     break, because a step there says nothing of anybody
 */
public record PeerPeriod(Spread spread, int set) {

    /** Nobody has a number in this period. */
    public static final PeerPeriod NONE = new PeerPeriod(Spread.NONE, 0);
}
