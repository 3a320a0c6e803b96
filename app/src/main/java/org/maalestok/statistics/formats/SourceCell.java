package org.maalestok.statistics.formats;

import java.math.BigDecimal;

/**
 * One cell on its way from a reader to a {@link TableSink}: a number, or a sign for why there is none. The reader fills the same object again and again, so
 * a sink that wants to keep anything copies it.
 */
public final class SourceCell {

    /** The place: for each dimension the index of its category. Not to be changed by the sink. */
    public final int[] at;

    /** The digits of the number; meaningless when there is a sign instead. */
    public long unscaled;

    /** How many of the digits are decimals; may be negative. */
    public int scale;

    /** The source's own sign where there is no number ({@code ..}, {@code :}, {@code M}), or what stands beside the number ({@code p}, {@code r}); empty when nothing does. */
    public String status = "";

    /** Whether there is a number. */
    public boolean isNumber;

    public SourceCell(int dimensions) {
        at = new int[dimensions];
    }

    /** The number as it was delivered, decimals included; only when there is one. */
    public BigDecimal number() {
        return BigDecimal.valueOf(unscaled, scale);
    }

    public void setNumber(long digits, int decimals, String beside) {
        unscaled = digits;
        scale = decimals;
        status = beside;
        isNumber = true;
    }

    public void setSign(String sign) {
        status = sign;
        isNumber = false;
    }
}
