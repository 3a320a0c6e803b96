package org.maalestok.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Writes the names of a trend's lines over its field, for narrow drawings: near the end of their own line, on free ground where there is any,
 * and never nearer to another line, which they would seem to name.
 */
final class LabelsOver {

    private static final int[] OFFSETS = {-14, 22, -20, 28, -26, 34, -34, 42, -44, 52, -56, 64, -70, 78};
    private static final double OTHER_LINE = 30;
    private static final double BAND_TOO_FAR = 22;

    private final Plot plot;
    private final Placement place;
    private final List<List<double[]>> lines = new ArrayList<>();

    LabelsOver(Trend trend, List<Line> named, Plot plot) {
        this.plot = plot;
        place = new Placement(new Box(plot.left(), 20, plot.right() + 4, plot.bottom()));
        addSeries(trend.own());
        named.forEach(line -> addSeries(line.readings()));
        for (var run : Run.ofPeers(trend.peers())) {
            var points = new ArrayList<double[]>();
            for (int i = run.from(); i <= run.to(); i++) {
                points.add(point(i, trend.peers().get(i).spread().median()));
            }
            addLine(points);
        }
    }

    private double[] point(int period, double value) {
        return new double[] {plot.x(period), plot.y().at(value)};
    }

    private void addSeries(List<Reading> readings) {
        for (var run : Run.where(readings.size(), i -> readings.get(i) instanceof Reading.Known)) {
            var points = new ArrayList<double[]>();
            for (int i = run.from(); i <= run.to(); i++) {
                if (readings.get(i) instanceof Reading.Known known) {
                    points.add(point(i, known.value()));
                }
            }
            addLine(points);
        }
    }

    private void addLine(List<double[]> points) {
        lines.add(points);
        place.avoid(new Box(
                points.getLast()[0] - 5, points.getLast()[1] - 5, points.getLast()[0] + 5, points.getLast()[1] + 5));
        for (int i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            place.avoid(from[0], from[1], to[0], to[1]);
        }
    }

    void draw(Pen pen, List<EndLabel> labels) {
        for (var label : labels) {
            switch (label.cls()) {
                case "t-own", "t-b" -> atEnd(pen, label);
                case "t-ink" -> alongLine(pen, label);
                default -> besideBand(pen, label);
            }
        }
    }

    /** Own and median: name and value at the end of the line. */
    private void atEnd(Pen pen, EndLabel label) {
        write(pen, label, label.line(), atEnd(label), box -> distance(label, box), box -> {
            double at = Math.min(box.right() - 4, label.x());
            return cost(label, box) + (otherIsNearer(mine(label), box, at) ? OTHER_LINE : 0);
        });
    }

    /** A named line: its name anywhere along it; the value stands in the table. */
    private void alongLine(Pen pen, EndLabel label) {
        var mine = mine(label);
        double width = TextWidth.bold(label.name(), label.size());
        var places = new ArrayList<Box>();
        for (var point : mine.reversed()) {
            for (int off : OFFSETS) {
                double x = Math.min(point[0], plot.right() + 4 - width / 2);
                places.add(Box.ofText(x, point[1] + off, width, label.size(), 0.5));
            }
        }
        write(pen, label, label.name(), places, box -> along(label, mine, box), box -> {
            boolean misread = otherIsNearer(mine, box, box.middle());
            return 3 * place.covered(box) + along(label, mine, box) + (misread ? OTHER_LINE : 0);
        });
    }

    /** The band's name near its end, or not at all: elsewhere it would name something else. */
    private void besideBand(Pen pen, EndLabel label) {
        write(pen, label, label.line(), atEnd(label), box -> distance(label, box), box -> {
            double cost = cost(label, box);
            return cost > BAND_TOO_FAR ? Double.POSITIVE_INFINITY : cost;
        });
    }

    private static double along(EndLabel label, List<double[]> mine, Box box) {
        double off = Math.abs((box.top() + box.bottom()) / 2 - height(mine, box.middle()));
        return off / 4 + (label.x() - box.middle()) / 25;
    }

    private void write(
            Pen pen,
            EndLabel label,
            String words,
            List<Box> places,
            ToDoubleFunction<Box> atLeast,
            ToDoubleFunction<Box> cost) {
        var box = place.place(places, atLeast, cost);
        if (box != null) {
            pen.text(box.right(), box.bottom() - 0.22 * label.size(), "e halo " + label.cls(), words);
        }
    }

    private static List<Box> atEnd(EndLabel label) {
        double width = TextWidth.bold(label.line(), label.size());
        var places = new ArrayList<Box>();
        for (double left = 0; left <= 200; left += 20) {
            for (int off : OFFSETS) {
                places.add(Box.ofText(label.x() + 4 - left, label.y() + off, width, label.size(), 1));
            }
        }
        return places;
    }

    private double cost(EndLabel label, Box box) {
        return 3 * place.covered(box) + distance(label, box);
    }

    private static double distance(EndLabel label, Box box) {
        double up = Math.abs((box.top() + box.bottom()) / 2 - label.y());
        double left = Math.abs(box.right() - label.x() - 4);
        return up / 4 + left / 12;
    }

    private List<double[]> mine(EndLabel label) {
        for (var line : lines) {
            if (Math.abs(line.getLast()[0] - label.x()) < 0.5 && Math.abs(line.getLast()[1] - label.y()) < 0.5) {
                return line;
            }
        }
        return List.of(new double[] {label.x(), label.y()});
    }

    /** Whether at x another line passes nearer to the label than its own does. */
    private boolean otherIsNearer(List<double[]> mine, Box box, double x) {
        double middle = (box.top() + box.bottom()) / 2;
        double own = Math.abs(height(mine, x) - middle);
        for (var line : lines) {
            if (line != mine && Math.abs(height(line, x) - middle) < own) {
                return true;
            }
        }
        return false;
    }

    /** The line's height at x, or far away when it doesn't reach there. */
    private static double height(List<double[]> line, double x) {
        for (int i = 1; i < line.size(); i++) {
            var from = line.get(i - 1);
            var to = line.get(i);
            if (x >= from[0] && x <= to[0] + 0.5) {
                return from[1] + (to[1] - from[1]) * (x - from[0]) / (to[0] - from[0]);
            }
        }
        return line.size() == 1 && Math.abs(line.getFirst()[0] - x) < 60 ? line.getFirst()[1] : 1e6;
    }
}
