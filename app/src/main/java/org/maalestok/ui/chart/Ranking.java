package org.maalestok.ui.chart;

import java.util.List;

/**
 * All areas in the order of their values, each with a stem from the median of the others. Has no rank numbers, by principle.
 *
 * @param subject what and who
 * @param period the period that all readings are of
 * @param items own and others, in any order; those without a number come last, those to which the measure doesn't apply are counted
 * @param spread where the others lie
 * @param neighbours with more than {@link #ALL} rows to draw, how many stand on each side of own; the rest are named as gaps
 */
public record Ranking(Subject subject, String period, List<Item> items, Spread spread, int neighbours) {

    /** For {@code neighbours}: draw every row, however many. */
    public static final int ALL = Integer.MAX_VALUE;

    public Ranking {
        items = List.copyOf(items);
        if (neighbours < 1) {
            throw new IllegalArgumentException("At least one neighbour on each side, not " + neighbours);
        }
    }

    /** Every row. */
    public Ranking(Subject subject, String period, List<Item> items, Spread spread) {
        this(subject, period, items, spread, ALL);
    }

    /** The condensed variant: the ends, own with so many neighbours on each side, and what lies between as gaps with number and range. */
    public Ranking around(int neighbours) {
        return new Ranking(subject, period, items, spread, neighbours);
    }

    /** Both drawings, with ids that begin with the prefix. */
    public Svg draw(String prefix) {
        return RankingDrawing.draw(this, prefix);
    }
}
