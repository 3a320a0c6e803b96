package org.maalestok.comparison.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The charts of an indicator that may stand on other people's pages. */
enum Embedded {
    TREND,
    RANKING,
    MAP,
    DISTRIBUTION,
    MULTIPLES,
    INDEX,
    GAP,
    UNITS;

    static Optional<Embedded> find(String code) {
        return Arrays.stream(values())
                .filter(chart -> chart.code().equals(code))
                .findFirst();
    }

    /** Those of the indicator's own page. */
    static Stream<Embedded> ofIndicator() {
        return Stream.of(TREND, RANKING, MAP, DISTRIBUTION, MULTIPLES);
    }

    boolean isOfOnePeriod() {
        return this == RANKING || this == MAP || this == DISTRIBUTION;
    }

    /** As addresses write it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
