package org.maalestok.efficiency.commandline;

import java.util.Locale;
import java.util.Set;

/** What can be asked for with {@code --model}, and which options it understands beside inputs and outputs. */
enum Model {
    RADIAL("--rts", "--orientation", "--hold", "--bootstrap"),
    FDH("--orientation", "--hold"),
    SUPER("--rts", "--orientation", "--hold"),
    SCALE("--orientation"),
    SBM("--rts", "--orientation"),
    ADDITIVE("--rts"),
    COST("--rts", "--prices"),
    REVENUE("--rts", "--prices"),
    MALMQUIST("--rts", "--orientation", "--period"),
    ORDER_M("--orientation", "--m"),
    ORDER_ALPHA("--orientation", "--alpha");

    private final Set<String> options;

    Model(String... options) {
        this.options = Set.of(options);
    }

    boolean understands(String option) {
        return options.contains(option);
    }

    /** As it is written on the command line: order-m. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
