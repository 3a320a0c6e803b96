package org.maalestok.keyfigures.catalogue;

import java.util.Collection;
import java.util.Comparator;

/** What somebody who misspelt a code probably meant. */
final class Nearest {

    private Nearest() {}

    /** {@code " Did you mean x?"} when a candidate is within a quarter of its length, or two letters; otherwise nothing. */
    static String hint(String found, Collection<String> candidates) {
        String near = of(found, candidates);
        return near.isEmpty() ? "" : " Did you mean %s?".formatted(near);
    }

    /** The candidate itself; empty when none is near. */
    static String of(String found, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - found.length()) <= tolerance(candidate))
                .filter(candidate -> distance(found, candidate) <= tolerance(candidate))
                .min(Comparator.<String>comparingInt(candidate -> distance(found, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    private static int tolerance(String candidate) {
        return Math.max(2, candidate.length() / 4);
    }

    /** The least number of letters to insert, delete or replace (Levenshtein), one row of the table at a time. */
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            above = nextRow(above, a.charAt(i - 1), i, b);
        }
        return above[b.length()];
    }

    private static int[] nextRow(int[] above, char letter, int i, String b) {
        int[] row = new int[above.length];
        row[0] = i;
        for (int j = 1; j < row.length; j++) {
            int replaced = above[j - 1] + (letter == b.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
        }
        return row;
    }
}
