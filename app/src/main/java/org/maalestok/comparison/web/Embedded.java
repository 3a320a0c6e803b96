package org.maalestok.comparison.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The charts of an indicator that may stand on other people's pages. */
enum Embedded {
    TREND(680),
    RANKING(680),
    MAP(1_060),
    DISTRIBUTION(520),
    MULTIPLES(200),
    INDEX(680),
    GAP(680),
    UNITS(560);

    /** Of the picture of two key figures. */
    static final int RELATION_HEIGHT = 720;

    private static final int PANEL_HEIGHT = 165;
    private static final int PANELS_SIDE_BY_SIDE = 2;

    private final int height;

    Embedded(int height) {
        this.height = height;
    }

    /**
     * In pixels, so that nothing has to be scrolled in a frame of 320 pixels or more. Measured in a browser: a frame cannot ask how high its page is.
     *
     * @param panels how many small charts there are; other charts are as high with any number
     */
    int height(int panels) {
        int rows = (panels + PANELS_SIDE_BY_SIDE - 1) / PANELS_SIDE_BY_SIDE;
        return this == MULTIPLES ? height + rows * PANEL_HEIGHT : height;
    }

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

    /** Whether it holds one municipality against others. */
    boolean isOfOneMunicipality() {
        return this == INDEX || this == GAP;
    }

    /** As addresses write it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
