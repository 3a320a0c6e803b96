package org.maalestok.statistics.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers the different texts of a column in the order in which they appear. A text that is known makes no object. */
final class CategoryBook {

    private static final int MOST = 2_000_000;

    private final List<String> texts = new ArrayList<>();
    private int[] slots = new int[64];

    /** The number of this text; −1 when there are more texts than any dimension has categories. */
    int number(char[] buffer, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + buffer[i];
        }
        int slot = hash * 0x9E3779B9 >>> 1;
        for (slot %= slots.length; slots[slot] != 0; slot = (slot + 1) % slots.length) {
            int number = slots[slot] - 1;
            if (isSame(texts.get(number), buffer, from, to)) {
                return number;
            }
        }
        return add(new String(buffer, from, to - from), slot);
    }

    int number(String text) {
        return number(text.toCharArray(), 0, text.length());
    }

    private int add(String text, int slot) {
        if (texts.size() >= MOST) {
            return -1;
        }
        texts.add(text);
        slots[slot] = texts.size();
        if (2 * texts.size() > slots.length) {
            grow();
        }
        return texts.size() - 1;
    }

    private void grow() {
        slots = new int[4 * slots.length];
        Arrays.fill(slots, 0);
        for (int i = 0; i < texts.size(); i++) {
            int hash = 1;
            String text = texts.get(i);
            for (int j = 0; j < text.length(); j++) {
                hash = 31 * hash + text.charAt(j);
            }
            int slot = (hash * 0x9E3779B9 >>> 1) % slots.length;
            while (slots[slot] != 0) {
                slot = (slot + 1) % slots.length;
            }
            slots[slot] = i + 1;
        }
    }

    private static boolean isSame(@Nullable String text, char[] buffer, int from, int to) {
        if (text == null || text.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i - from) != buffer[i]) {
                return false;
            }
        }
        return true;
    }

    List<String> texts() {
        return texts;
    }

    int size() {
        return texts.size();
    }
}
