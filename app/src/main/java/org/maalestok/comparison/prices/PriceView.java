package org.maalestok.comparison.prices;

import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Period;

/**
 * A way to tell an amount.
 *
 * @param per what it is told per
 * @param base the year in whose prices it is told; null for the prices of each year
 * @param needAdjusted divided by the municipality's need for the service, where the whole country is 1
 */
public record PriceView(Per per, @Nullable Period base, boolean needAdjusted) {

    /** As it is published, in the prices of each year. */
    public static final PriceView NOMINAL = new PriceView(Per.AS_IS, null, false);

    /** Whether prices are held fixed. */
    public boolean real() {
        return base != null;
    }
}
