package org.maalestok.keyfigures.figures;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * Reads PostgreSQL's binary {@code numeric}, described in its source, {@code numeric_send}: how many groups of four digits, the weight of the first as a power of 10 000, sign,
 * decimals shown, the groups. Numbers of up to eighteen digits, as imported ones are, are read without making an object.
 */
final class BinaryNumber {

    private static final int BASE = 10_000;
    private static final int DIGITS_IN_GROUP = 4;
    private static final int POSITIVE = 0x0000;
    private static final int NEGATIVE = 0x4000;
    /** Sixteen digits; a number of five groups may still fit a long, and is read the long way. */
    private static final int MOST_GROUPS = 4;

    private static final long BELOW_EIGHTEEN_DIGITS = 1_000_000_000_000_000_000L;
    private static final long[] POWERS_OF_TEN = powersOfTen();

    private final short[] groups = new short[1 << Byte.SIZE];
    private int count;
    private int weight;
    private boolean negative;
    private int scale;
    private long unscaled;

    private static long[] powersOfTen() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 10 * powers[i - 1];
        }
        return powers;
    }

    /**
     * @return whether it has at most eighteen digits, so that {@link #unscaled} and {@link #scale} say it; else {@link #exact} does
     * @throws ArithmeticException for what is no number, which the database refuses to keep
     */
    boolean read(ByteBuffer from) {
        count = from.getShort();
        weight = from.getShort();
        int sign = from.getShort();
        scale = from.getShort();
        if (sign != POSITIVE && sign != NEGATIVE || count > groups.length) {
            throw new ArithmeticException("A figure is not a number (sign %x, %d groups)".formatted(sign, count));
        }
        negative = sign == NEGATIVE;
        for (int i = 0; i < count; i++) {
            groups[i] = from.getShort();
        }
        return isShort();
    }

    private boolean isShort() {
        if (count > MOST_GROUPS) {
            return false;
        }
        long digits = 0;
        for (int i = 0; i < count; i++) {
            digits = BASE * digits + groups[i];
        }
        int tens = powerOfLast() + scale;
        if (tens >= POWERS_OF_TEN.length || -tens >= POWERS_OF_TEN.length) {
            return false;
        }
        // Digits of the last group that stand behind the last decimal are zeros.
        if (tens >= 0 && digits >= BELOW_EIGHTEEN_DIGITS / POWERS_OF_TEN[tens]) {
            return false;
        }
        long amount = tens >= 0 ? digits * POWERS_OF_TEN[tens] : digits / POWERS_OF_TEN[-tens];
        unscaled = negative ? -amount : amount;
        return true;
    }

    /** The power of ten that the last group counts. */
    private int powerOfLast() {
        return count == 0 ? 0 : DIGITS_IN_GROUP * (weight - count + 1);
    }

    long unscaled() {
        return unscaled;
    }

    int scale() {
        return scale;
    }

    /** The number, however many digits it has. */
    BigDecimal exact() {
        var digits = BigInteger.ZERO;
        for (int i = 0; i < count; i++) {
            digits = digits.multiply(BigInteger.valueOf(BASE)).add(BigInteger.valueOf(groups[i]));
        }
        return new BigDecimal(negative ? digits.negate() : digits, -powerOfLast()).setScale(scale);
    }
}
