package org.maalestok.ui.chart;

import java.util.Collection;
import java.util.List;

/** Gathers the smallest and largest of some values. */
final class Extent {

    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    /** Dots and lines begin where they like, except that zero is taken in when it is this near: as a part of the largest value. */
    private static final double NEAR_ZERO = 0.3;

    Extent add(double value) {
        min = Math.min(min, value);
        max = Math.max(max, value);
        return this;
    }

    Extent addAll(Collection<Reading> readings) {
        for (var reading : readings) {
            if (reading instanceof Reading.Known known) {
                add(known.value());
            }
        }
        return this;
    }

    Extent addItems(List<Item> items) {
        for (var item : items) {
            if (item.reading() instanceof Reading.Known known && item.role() != Role.OUTSIDE) {
                add(known.value());
            }
        }
        return this;
    }

    Extent add(Spread spread) {
        if (spread.hasBand()) {
            return add(spread.lower()).add(spread.upper());
        }
        return spread.hasMedian() ? add(spread.median()) : this;
    }

    /** Takes zero in when the values nearly reach it, so that an axis doesn't begin just beside it. */
    Extent nearZero() {
        boolean close = !empty() && (min > 0 && min < NEAR_ZERO * max || max < 0 && max > NEAR_ZERO * min);
        return close ? add(0) : this;
    }

    boolean empty() {
        return min > max;
    }

    boolean flat() {
        return min == max;
    }

    boolean crossesZero() {
        return min < 0 && max > 0;
    }

    double min() {
        return min;
    }

    double max() {
        return max;
    }
}
