package org.maalestok.statistics.spreadsheets;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number of a workbook as a person typed it. A spreadsheet keeps numbers as binary floating point and writes up to 17 digits of them:
 * {@code 9.8000000000000007} is the 9.8 that somebody typed. With up to 15 digits the text is the number; with more, the shortest decimal text that gives
 * the same binary number is (David Gay 1990; what {@link Double#toString(double)} writes).
 */
final class StoredNumber {

    /** So many decimal digits survive the way into a binary number and back (IEEE 754, DBL_DIG). */
    private static final int CERTAIN_DIGITS = 15;

    /** So many tell every binary number from its neighbours (DBL_DECIMAL_DIG). */
    private static final int MOST_DIGITS = 17;

    private static final int LONGEST = 64;
    private static final int MOST_ZEROS = 30;

    private StoredNumber() {}

    /** The number; empty when the text is none, or has more digits than the format could have kept. */
    static Optional<BigDecimal> of(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            BigDecimal written = new BigDecimal(text);
            return Math.abs((long) written.scale()) > LONGEST ? Optional.empty() : typed(written);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> typed(BigDecimal written) {
        if (written.signum() == 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        BigDecimal bare = written.stripTrailingZeros();
        if (bare.precision() > MOST_DIGITS || bare.precision() - bare.scale() > MOST_ZEROS) {
            return Optional.empty();
        }
        BigDecimal typed = bare.precision() <= CERTAIN_DIGITS
                ? bare
                : new BigDecimal(Double.toString(written.doubleValue())).stripTrailingZeros();
        return Optional.of(typed.scale() < 0 ? typed.setScale(0) : typed);
    }
}
