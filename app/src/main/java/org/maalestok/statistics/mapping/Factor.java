package org.maalestok.statistics.mapping;

import java.math.BigDecimal;
import org.maalestok.statistics.formats.SourceCell;

/** Multiplies numbers, exactly or not at all. */
final class Factor {

    private static final int MOST_DIGITS = 18;
    private static final long TOO_LARGE = 1_000_000_000_000_000_000L;

    private final long digits;
    private final int scale;
    private final boolean fits;

    /** The product of the last {@link #multiply}. */
    long unscaled;

    int decimals;

    Factor(BigDecimal factor) {
        var stripped = factor.stripTrailingZeros();
        this.fits = stripped.precision() <= MOST_DIGITS && Math.abs(stripped.scale()) <= MOST_DIGITS;
        this.digits = fits ? stripped.unscaledValue().longValueExact() : 0;
        this.scale = stripped.scale();
    }

    /** False when the product has more than 18 digits, the zeros before and behind counted. Decimals of the number that the factor does not use up are kept. */
    boolean multiply(SourceCell cell) {
        long high = Math.multiplyHigh(cell.unscaled, digits);
        unscaled = cell.unscaled * digits;
        decimals = cell.scale + scale;
        if (!fits || high != unscaled >> 63) {
            return false;
        }
        for (; decimals < 0 && unscaled != 0; decimals++) {
            if (Math.abs(unscaled) >= TOO_LARGE / 10) {
                return false;
            }
            unscaled *= 10;
        }
        decimals = Math.max(0, decimals);
        return decimals < MOST_DIGITS && unscaled > -TOO_LARGE && unscaled < TOO_LARGE;
    }
}
