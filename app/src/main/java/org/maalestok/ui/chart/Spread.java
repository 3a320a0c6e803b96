package org.maalestok.ui.chart;

/**
 * Where the others lie, own left out: the median and the middle half. Computed by the caller, so that page and chart never disagree.
 *
 * @param lower first quartile
 * @param median the middle
 * @param upper third quartile
 * @param medianLabel the median as written: {@code 18 643}
 * @param bandLabel the middle half as written: {@code 18 275–18 733}
 * @param count how many of the others have a number
 */
public record Spread(double lower, double median, double upper, String medianLabel, String bandLabel, int count) {

    /** Nobody to compare with. */
    public static final Spread NONE = new Spread(0, 0, 0, "", "", 0);

    /** With fewer than this a quartile says nothing, and no band is drawn. */
    static final int FEWEST_FOR_BAND = 4;

    public Spread {
        Check.finite("lower quartile", lower);
        Check.finite("median", median);
        Check.finite("upper quartile", upper);
        Check.ordered(lower, median, upper);
    }

    boolean hasMedian() {
        return count > 0;
    }

    boolean hasBand() {
        return count >= FEWEST_FOR_BAND;
    }
}
