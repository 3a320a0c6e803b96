package org.maalestok.comparison.prices;

/**
 * A way to tell an amount.
 *
 * @param per what it is told per
 * @param real in the prices of the deflator's latest year; else in the prices of each year
 * @param needAdjusted divided by the municipality's need for the service, where the whole country is 1
 */
public record PriceView(Per per, boolean real, boolean needAdjusted) {

    /** As it is published, in the prices of each year. */
    public static final PriceView NOMINAL = new PriceView(Per.AS_IS, false, false);
}
