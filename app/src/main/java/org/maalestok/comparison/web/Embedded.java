package org.maalestok.comparison.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The charts that may stand on other people's pages. */
enum Embedded {
    TREND,
    RANKING,
    DISTRIBUTION;

    static Optional<Embedded> find(String code) {
        return Arrays.stream(values())
                .filter(chart -> chart.code().equals(code))
                .findFirst();
    }

    /** As addresses write it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
