package org.maalestok.keyfigures.exchange;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers byte ranges 0, 1, 2 … in the order in which they are first seen. A hash table that never makes a string for a range that it knows,
 * and that answers at once when the same range is asked for again, as sorted files do.
 */
final class SliceMap {

    private byte[] @Nullable [] keys = new byte[64][];
    private int[] numbers = new int[64];
    private int size;
    private byte[] last = {};
    private int lastNumber = -1;

    /** The range's number; a new one when it hasn't been seen before. */
    int number(byte[] bytes, int from, int to) {
        if (lastNumber >= 0 && Arrays.equals(bytes, from, to, last, 0, last.length)) {
            return lastNumber;
        }
        int slot = slot(bytes, from, to);
        byte[] key = keys[slot];
        if (key == null) {
            key = add(slot, Arrays.copyOfRange(bytes, from, to));
            lastNumber = size - 1;
        } else {
            lastNumber = numbers[slot];
        }
        last = key;
        return lastNumber;
    }

    int size() {
        return size;
    }

    private byte[] add(int slot, byte[] key) {
        keys[slot] = key;
        numbers[slot] = size++;
        if (2 * size > keys.length) {
            grow();
        }
        return key;
    }

    private int slot(byte[] bytes, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int slot = (hash ^ hash >>> 15) & keys.length - 1;
        for (byte[] key = keys[slot]; key != null; key = keys[slot]) {
            if (Arrays.equals(bytes, from, to, key, 0, key.length)) {
                return slot;
            }
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        byte[] @Nullable [] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new byte[2 * oldKeys.length][];
        numbers = new int[2 * oldKeys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            byte[] key = oldKeys[i];
            if (key != null) {
                int slot = slot(key, 0, key.length);
                keys[slot] = key;
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
