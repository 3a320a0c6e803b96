package org.maalestok.ui.chart;

import java.util.List;

/** The dots on the lines of a trend, and the columns that the script walks through. */
final class TrendMarks {

    /** From so many periods on, dots would touch and only the last is drawn. */
    private static final double CLOSEST = 14;

    private TrendMarks() {}

    static void dots(Pen pen, List<Reading> own, Plot plot) {
        int last = Segments.last(own);
        for (int i = 0; i <= last; i++) {
            if (own.get(i) instanceof Reading.Known known) {
                boolean shown = i == last
                        || known.certainty() != Certainty.FINAL
                        || lonely(own, i)
                        || !known.footnote().isNone();
                if (shown || plot.step() >= CLOSEST) {
                    dot(pen, plot.x(i), plot.y().at(known.value()), known.certainty(), i == last);
                }
            }
        }
    }

    /** A ring and a raised sign at each value of which something was said; in a gap, the sign at its top. */
    static void footnotes(Pen pen, List<Reading> readings, Plot plot) {
        for (int i = 0; i < readings.size(); i++) {
            var footnote = readings.get(i).footnote();
            if (footnote.isNone()) {
                continue;
            }
            double y = plot.top() + 24;
            if (readings.get(i) instanceof Reading.Known known) {
                y = plot.y().at(known.value());
                footnote.ring(pen, plot.x(i), y, 4.5);
            }
            pen.text(plot.x(i), Math.max(plot.top() + 12, y - 12), "m t-b halo", footnote.after(""));
        }
    }

    private static void dot(Pen pen, double x, double y, Certainty certainty, boolean last) {
        switch (certainty) {
            case FINAL -> pen.circle(x, y, last ? 4.5 : 3.5, "own-d");
            case PROVISIONAL -> pen.circle(x, y, 4.5, "own-p");
            case ESTIMATED -> pen.circle(x, y, 4.5, "own-p est");
        }
    }

    private static boolean lonely(List<Reading> readings, int i) {
        return (i == 0 || readings.get(i - 1).known() == null)
                && (i == readings.size() - 1 || readings.get(i + 1).known() == null);
    }

    /** The last value of a named line, and values that no line reaches. */
    static void ends(Pen pen, Line line, Plot plot) {
        int last = Segments.last(line.readings());
        for (int i = 0; i <= last; i++) {
            if (line.readings().get(i) instanceof Reading.Known known && (i == last || lonely(line.readings(), i))) {
                pen.circle(plot.x(i), plot.y().at(known.value()), 3.5, "peer");
            }
        }
    }

    static void draw(Pen pen, Trend trend, Plot plot) {
        var marks = new Marks();
        var words = new TrendWords(trend);
        for (int i = 0; i < trend.periods().size(); i++) {
            marks.add(trend.periods().get(i), words.column(i));
        }
        pen.open("hit", marks);
        for (int i = 0; i < trend.periods().size(); i++) {
            pen.rect(plot.before(i), plot.top(), plot.after(i) - plot.before(i), plot.bottom() - plot.top(), "");
        }
        pen.close();
    }
}
