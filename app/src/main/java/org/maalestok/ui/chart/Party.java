package org.maalestok.ui.chart;

/**
 * Who is compared with whom.
 *
 * @param own the name of the one that is marked, or empty when nobody is
 * @param peers the others as they read after "against": {@code ni nabokommuner}
 * @param areas the plural that follows a count: {@code kommuner}
 */
public record Party(String own, String peers, String areas) {

    boolean hasOwn() {
        return !own.isEmpty();
    }
}
