package org.maalestok.ui.chart;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Draws a series as a line that breaks where there is no number, dotted towards provisional values. */
final class Segments {

    private Segments() {}

    static void draw(Pen pen, List<Reading> readings, IntToDoubleFunction x, DoubleUnaryOperator y, String cls) {
        boolean open = false;
        boolean dotted = false;
        for (int i = 1; i < readings.size(); i++) {
            boolean joined = readings.get(i - 1) instanceof Reading.Known
                    && readings.get(i) instanceof Reading.Known to
                    && (!open || dotted == to.provisional());
            if (open && !joined) {
                pen.end(dotted ? cls + " prov" : cls);
                open = false;
            }
            if (readings.get(i - 1) instanceof Reading.Known from && readings.get(i) instanceof Reading.Known to) {
                if (!open) {
                    pen.move(x.applyAsDouble(i - 1), y.applyAsDouble(from.value()));
                    open = true;
                    dotted = to.provisional();
                }
                pen.to(x.applyAsDouble(i), y.applyAsDouble(to.value()));
            }
        }
        if (open) {
            pen.end(dotted ? cls + " prov" : cls);
        }
    }

    /** The index of the last number, or −1. */
    static int last(List<Reading> readings) {
        for (int i = readings.size() - 1; i >= 0; i--) {
            if (readings.get(i) instanceof Reading.Known) {
                return i;
            }
        }
        return -1;
    }

    /** The index of the first number, or −1. */
    static int first(List<Reading> readings) {
        for (int i = 0; i < readings.size(); i++) {
            if (readings.get(i) instanceof Reading.Known) {
                return i;
            }
        }
        return -1;
    }

    /** The last number, or null. */
    static Reading.@Nullable Known lastKnown(List<Reading> readings) {
        int last = last(readings);
        return last < 0 ? null : readings.get(last).known();
    }
}
