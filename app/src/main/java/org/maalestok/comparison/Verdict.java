package org.maalestok.comparison;

import org.maalestok.keyfigures.Polarity;
import org.maalestok.keyfigures.Spread;

/**
 * How a register figure stands against the peers'. Figures with a sampling error get their verdict from another rule, and the two are never mixed: {@link Judge}
 * says which.
 */
public enum Verdict {
    BETTER,
    WORSE,
    HIGHER,
    LOWER,
    SIMILAR,
    /** Fewer than {@link #FEWEST_PEERS} peers have a figure for the period. */
    TOO_FEW_PEERS,
    /** There are enough peers to tell what is usual, but what the figure is to be held against has none itself. */
    NO_BENCHMARK,
    /** The area itself has no figure for the period. */
    NO_FIGURE,
    /** It is a total: it is large where the municipality is large, and says nothing more. */
    FOLLOWS_SIZE;

    /** With fewer others "most" means nothing. */
    public static final int FEWEST_PEERS = 5;

    /** Beyond so many usual distances, further off is not more important. */
    public static final double FARTHEST = 5;

    /**
     * The verdict on a figure: apart from most when |own − benchmark| is larger than the usual distance.
     *
     * @param benchmark the median of the peers, or any other value, such as one municipality's; NaN when there is none
     * @param own the figure; NaN when there is none
     * @param usual the peers' usual distance ({@link Spread#usual()}), which decides what is apart whatever the benchmark
     * @param peers how many of them have a figure
     */
    public static Verdict against(double benchmark, double own, double usual, int peers, Polarity polarity) {
        if (Double.isNaN(own)) {
            return NO_FIGURE;
        }
        if (peers < FEWEST_PEERS) {
            return TOO_FEW_PEERS;
        }
        if (Double.isNaN(benchmark)) {
            return NO_BENCHMARK;
        }
        double distance = own - benchmark;
        if (Math.abs(distance) <= usual) {
            return SIMILAR;
        }
        boolean higher = distance > 0;
        return switch (polarity) {
            case NEUTRAL -> higher ? HIGHER : LOWER;
            case HIGHER_IS_BETTER -> higher ? BETTER : WORSE;
            case LOWER_IS_BETTER -> higher ? WORSE : BETTER;
        };
    }

    /**
     * A distance in usual distances: what it is told and ordered by. Where all others are the same there is no such measure, and any difference counts as {@value #FARTHEST}.
     *
     * @param usual as for {@link #against}
     */
    public static double usualDistances(double distance, double usual) {
        return usual > 0 ? distance / usual : Math.signum(distance) * FARTHEST;
    }

    /** Whether the figure was compared and stands apart. */
    public boolean standsApart() {
        return this == BETTER || this == WORSE || this == HIGHER || this == LOWER;
    }
}
