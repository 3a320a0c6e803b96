package org.maalestok.statistics.sources;

import java.math.BigDecimal;
import org.maalestok.statistics.formats.SourceCell;

/** Numbers as cells keep them: exactly, with the decimals that the source wrote, at most 18 digits. */
public final class ExactNumber {

    private static final int MOST_DIGITS = 18;

    private ExactNumber() {}

    /** Sets the cell's number; false when it cannot be kept exactly. */
    public static boolean set(BigDecimal number, String beside, SourceCell cell) {
        BigDecimal plain = number.scale() < 0 && (long) number.precision() - number.scale() <= MOST_DIGITS
                ? number.setScale(0)
                : number;
        boolean fits = plain.precision() <= MOST_DIGITS && plain.scale() >= 0 && plain.scale() < MOST_DIGITS;
        if (fits) {
            cell.setNumber(plain.unscaledValue().longValueExact(), plain.scale(), beside);
        }
        return fits;
    }
}
