package org.maalestok.ui.chart;

import java.util.List;

/**
 * How all areas spread, a strip for each period on one axis: a dot for each up to 150, a histogram above.
 *
 * @param subject what and who
 * @param strips one for each period, earliest first
 */
public record Distribution(Subject subject, List<Strip> strips) {

    /**
     * One period.
     *
     * @param period its label
     * @param items own and others, in any order
     * @param spread where the others lie
     */
    public record Strip(String period, List<Item> items, Spread spread) {
        public Strip {
            items = List.copyOf(items);
        }
    }

    public Distribution {
        strips = List.copyOf(strips);
        if (strips.isEmpty()) {
            throw new IllegalArgumentException("A distribution needs at least one period");
        }
    }

    /** Both drawings, with ids that begin with the prefix. */
    public Svg draw(String prefix) {
        return DistributionDrawing.draw(this, prefix);
    }
}
