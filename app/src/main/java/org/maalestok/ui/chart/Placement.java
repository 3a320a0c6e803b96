package org.maalestok.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Finds places for labels: never over another label, rather not over lines and dots, near their mark. */
final class Placement {

    private static final double GAP = 1.5;

    private final Box bounds;
    private final List<Box> labels = new ArrayList<>();
    private final List<Box> marks = new ArrayList<>();

    Placement(Box bounds) {
        this.bounds = bounds;
    }

    /** A label that stands already. */
    void take(Box label) {
        labels.add(label);
    }

    /** A mark that labels should leave free where they can. */
    void avoid(Box mark) {
        marks.add(mark);
    }

    /** A drawn line that labels should leave free. */
    void avoid(double x1, double y1, double x2, double y2) {
        int steps = (int) Math.ceil(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1)) / 4) + 1;
        for (int i = 0; i <= steps; i++) {
            double x = x1 + (x2 - x1) * i / steps;
            double y = y1 + (y2 - y1) * i / steps;
            marks.add(new Box(x - 1, y - 1, x + 1, y + 1));
        }
    }

    /** The best of the places, given in order of preference, or null when each would cover another label or leave the drawing. */
    @Nullable Box place(List<Box> places) {
        return place(places, box -> 0, box -> places.indexOf(box) + 4.0 * covered(box));
    }

    /** The same by the caller's own cost, which is asked only of places that a cheap lower bound of it doesn't rule out. */
    @Nullable Box place(List<Box> places, ToDoubleFunction<Box> atLeast, ToDoubleFunction<Box> costs) {
        Box best = null;
        double least = Double.POSITIVE_INFINITY;
        for (var place : places) {
            if (atLeast.applyAsDouble(place) < least && open(place)) {
                double cost = costs.applyAsDouble(place);
                if (cost < least) {
                    least = cost;
                    best = place;
                }
            }
        }
        if (best != null) {
            labels.add(best);
        }
        return best;
    }

    /** Takes the place when no label stands there. */
    boolean tryTake(Box place) {
        if (!open(place)) {
            return false;
        }
        labels.add(place);
        return true;
    }

    private boolean open(Box place) {
        if (!place.within(bounds)) {
            return false;
        }
        var room = place.grown(GAP);
        for (var label : labels) {
            if (room.overlaps(label)) {
                return false;
            }
        }
        return true;
    }

    /** How much of a line or how many dots the place would cover. */
    int covered(Box place) {
        int covered = 0;
        for (var mark : marks) {
            if (place.overlaps(mark)) {
                covered++;
            }
        }
        return covered;
    }
}
