package org.maalestok.keyfigures.releases;

import java.nio.ByteBuffer;

/**
 * Writes decimals as PostgreSQL's binary {@code numeric}: digits in base 10 000, the most significant first, zeros at both ends left out; the weight
 * is the power of 10 000 of the first; the number of decimals stands beside them, so that 12.50 keeps its zero.
 */
final class BinaryNumeric {

    private static final int BASE = 10_000;
    private static final int DIGITS_IN_BASE = 4;
    private static final short NEGATIVE = 0x4000;
    private static final long[] POWERS = {1, 10, 100, 1000};

    /** Least significant first: 18 decimal digits, moved by up to three places, on both sides of the point. */
    private final short[] groups = new short[8];

    /** @param scale how many of the digits stand behind the point, 0 to 18 */
    void put(long unscaled, int scale, ByteBuffer into) {
        int groupsBehindPoint = (scale + DIGITS_IN_BASE - 1) / DIGITS_IN_BASE;
        int count = split(Math.abs(unscaled), groupsBehindPoint * DIGITS_IN_BASE - scale);
        int trailing = 0;
        while (trailing < count && groups[trailing] == 0) {
            trailing++;
        }
        into.putInt(Short.BYTES * (4 + count - trailing));
        into.putShort((short) (count - trailing));
        into.putShort((short) (count == 0 ? 0 : count - 1 - groupsBehindPoint));
        into.putShort(unscaled < 0 ? NEGATIVE : 0);
        into.putShort((short) scale);
        for (int i = count - 1; i >= trailing; i--) {
            into.putShort(groups[i]);
        }
    }

    /** Cuts the number into groups of four digits, the point between two groups. The lowest group goes first, so that nothing overflows a long. */
    private int split(long number, int shift) {
        int count = 0;
        long rest = number;
        if (shift > 0) {
            long below = POWERS[DIGITS_IN_BASE - shift];
            groups[count++] = (short) (rest % below * POWERS[shift]);
            rest /= below;
        }
        while (rest > 0) {
            groups[count++] = (short) (rest % BASE);
            rest /= BASE;
        }
        return number == 0 ? 0 : count;
    }
}
