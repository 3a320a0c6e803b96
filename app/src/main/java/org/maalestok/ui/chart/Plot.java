package org.maalestok.ui.chart;

import java.util.List;

/**
 * The field of a chart over time: where each period and value lies.
 *
 * @param left edge
 * @param top edge
 * @param right edge
 * @param bottom edge
 * @param periods how many
 * @param y from values to pixels
 */
record Plot(double left, double top, double right, double bottom, int periods, Scale y) {

    private static final double INSET = 8;

    /** Half the width of a column that has no neighbour. */
    private static final double ALONE = 40;

    double x(int period) {
        return periods == 1 ? (left + right) / 2 : left + INSET + period * step();
    }

    double step() {
        return periods == 1 ? right - left : (right - left - 2 * INSET) / (periods - 1);
    }

    /** Half way to the period before, or the edge. */
    double before(int period) {
        return period == 0 ? Math.max(left, x(period) - ALONE) : x(period) - step() / 2;
    }

    /** Half way to the next period, or the edge. */
    double after(int period) {
        return period == periods - 1 ? Math.min(right, x(period) + ALONE) : x(period) + step() / 2;
    }

    /** Horizontal grid with its labels; zero is drawn as an axis. */
    void grid(Pen pen, Ticks ticks, Subject subject) {
        for (int i = 0; i < ticks.count(); i++) {
            double at = y.at(ticks.at(i));
            boolean zero = ticks.at(i) == 0;
            pen.line(left, at, right, at, zero ? "axis" : "grid");
            pen.text(left - 5, at + 4.5, "e t-sm", ticks.label(i, subject.language()));
        }
    }

    /** The room that the tick labels need on the left. */
    static double margin(Ticks ticks, Subject subject) {
        double widest = 0;
        for (int i = 0; i < ticks.count(); i++) {
            widest = Math.max(widest, TextWidth.of(ticks.label(i, subject.language()), TextWidth.TICK));
        }
        return Math.ceil(widest) + 8;
    }

    /** Labels of the periods below the field: all when there is room, else every so many counted from the last. */
    void periodLabels(Pen pen, List<String> labels) {
        double widest = 0;
        for (var label : labels) {
            widest = Math.max(widest, TextWidth.of(label, TextWidth.TICK));
        }
        int every = (int) Math.max(1, Math.ceil((widest + 4) / step()));
        for (int i = periods - 1; i >= 0; i -= every) {
            pen.text(x(i), bottom + 18, "m t-sm", labels.get(i));
        }
    }
}
