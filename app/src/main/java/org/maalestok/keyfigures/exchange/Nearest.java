package org.maalestok.keyfigures.exchange;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds what somebody may have meant by a code that isn't there. */
final class Nearest {

    private static final int SHOWN = 2;

    private Nearest() {}

    /** The codes that are at most a third of their letters away, the nearest first. */
    static List<String> to(String typed, Collection<String> codes) {
        record Near(String code, int distance) {}
        int most = Math.max(1, typed.length() / 3);
        return codes.stream()
                .map(code -> new Near(code, distance(typed, code)))
                .filter(near -> near.distance() <= most)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::code))
                .limit(SHOWN)
                .map(Near::code)
                .toList();
    }

    /** How many letters must be put in, taken out or replaced to get from one to the other (Levenshtein). */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
