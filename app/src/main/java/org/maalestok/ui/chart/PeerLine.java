package org.maalestok.ui.chart;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Draws the median of the others as a line that breaks where the set of areas behind it changes. */
final class PeerLine {

    /** A median that stands alone is a dash of this half length. */
    private static final double DASH = 5;

    private PeerLine() {}

    static void draw(Pen pen, List<PeerPeriod> peers, IntToDoubleFunction x, Scale y, String cls) {
        for (var run : Run.ofPeers(peers)) {
            draw(pen, peers, run, x, y, cls);
        }
    }

    static void draw(Pen pen, List<PeerPeriod> peers, Run run, IntToDoubleFunction x, Scale y, String cls) {
        double first = x.applyAsDouble(run.from());
        double height = y.at(peers.get(run.from()).spread().median());
        if (run.single()) {
            pen.line(first - DASH, height, first + DASH, height, cls);
            return;
        }
        pen.move(first, height);
        for (int i = run.from() + 1; i <= run.to(); i++) {
            pen.to(x.applyAsDouble(i), y.at(peers.get(i).spread().median()));
        }
        pen.end(cls);
    }
}
