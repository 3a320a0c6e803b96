package org.maalestok.efficiency.commandline;

import java.util.Locale;
import java.util.Set;

/** What can be asked for with {@code --model}, and which options it understands beside inputs and outputs. */
enum Model {
    RADIAL("--rts", "--orientation", "--hold", "--direction", "--price-ratio", "--bootstrap"),
    FDH("--orientation", "--hold"),
    SUPER("--rts", "--orientation", "--hold", "--direction", "--price-ratio"),
    SCALE("--orientation"),
    SBM("--rts", "--orientation"),
    ADDITIVE("--rts"),
    COST("--rts", "--prices"),
    REVENUE("--rts", "--prices"),
    MALMQUIST("--rts", "--orientation", "--period"),
    ORDER_M("--orientation", "--m"),
    ORDER_ALPHA("--orientation", "--alpha"),
    INFLUENCE("--rts", "--orientation", "--hold", "--direction", "--price-ratio"),
    SECOND_STAGE("--rts", "--orientation", "--explain", "--bootstrap", "--algorithm", "--bias-bootstrap"),
    RETURNS_TEST("--rts", "--orientation", "--bootstrap");

    private final Set<String> options;

    Model(String... options) {
        this.options = Set.of(options);
    }

    boolean understands(String option) {
        return options.contains(option);
    }

    /** Whether draws are made even when nobody says how many. */
    boolean draws() {
        return this == SECOND_STAGE || this == RETURNS_TEST;
    }

    /** As it is written on the command line: order-m. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
