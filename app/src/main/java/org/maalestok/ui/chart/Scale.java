package org.maalestok.ui.chart;

/**
 * A straight line from values to pixels.
 *
 * @param from value at {@code start}
 * @param to value at {@code end}, not the same as {@code from}
 * @param start pixel
 * @param end pixel; smaller than {@code start} on a vertical axis
 */
record Scale(double from, double to, double start, double end) {

    Scale {
        if (from == to) {
            throw new IllegalArgumentException("A scale needs two ends, not twice " + from);
        }
    }

    /** The axis of these ticks. */
    static Scale of(Ticks ticks, double start, double end) {
        return new Scale(ticks.first(), ticks.last(), start, end);
    }

    /** From the smallest to the largest value; when they are the same, that value lies in the middle. */
    static Scale tight(Extent extent, double start, double end) {
        if (extent.flat()) {
            return new Scale(extent.min() - 1, extent.min() + 1, start, end);
        }
        return new Scale(extent.min(), extent.max(), start, end);
    }

    double at(double value) {
        return start + (value - from) / (to - from) * (end - start);
    }
}
