package org.maalestok.statistics.accounts;

import java.util.Arrays;

/** The keys of the lines that have come, and their amounts: 24 bytes each at most, for the million lines of a country's accounts. */
final class SeenLines {

    /** No line has this key. */
    private static final long FREE = -1;

    private long[] keys = filled(1 << 12);
    private long[] amounts = new long[1 << 12];
    private int size;

    /** What became of a line. */
    enum Seen {
        NEW,
        SAME_AMOUNT,
        OTHER_AMOUNT
    }

    Seen add(long key, long amount) {
        int at = find(key);
        if (keys[at] == key) {
            return amounts[at] == amount ? Seen.SAME_AMOUNT : Seen.OTHER_AMOUNT;
        }
        keys[at] = key;
        amounts[at] = amount;
        if (++size > keys.length / 2) {
            grow();
        }
        return Seen.NEW;
    }

    /** The amount of the line with this key; only of one that is there. */
    long amount(long key) {
        return amounts[find(key)];
    }

    private int find(long key) {
        int mask = keys.length - 1;
        int at = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (keys[at] != FREE && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldAmounts = amounts;
        keys = filled(2 * oldKeys.length);
        amounts = new long[2 * oldAmounts.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int at = find(oldKeys[i]);
                keys[at] = oldKeys[i];
                amounts[at] = oldAmounts[i];
            }
        }
    }

    private static long[] filled(int length) {
        var keys = new long[length];
        Arrays.fill(keys, FREE);
        return keys;
    }
}
