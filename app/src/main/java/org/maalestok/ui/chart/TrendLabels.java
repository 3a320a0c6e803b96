package org.maalestok.ui.chart;

import static org.maalestok.ui.chart.Phrase.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The names at the ends of a trend's lines, and how they stand beside a wide field; {@link LabelsOver} has the narrow one. */
final class TrendLabels {

    private static final double BLOCK = 2 * EndLabel.LINE + 4;
    private static final double MOST_ROOM = 240;

    private final Trend trend;
    private final List<Line> named;
    private final Plot plot;
    private final Words words;

    TrendLabels(Trend trend, List<Line> named, Plot plot) {
        this.trend = trend;
        this.named = named;
        this.plot = plot;
        words = Words.in(trend.subject().language());
    }

    /** How much room the labels need beside the field. */
    static double room(Trend trend, List<Line> named) {
        var anywhere = new Plot(0, 0, 1, 1, trend.periods().size(), new Scale(0, 1, 0, 1));
        double widest = new TrendLabels(trend, named, anywhere)
                .labels().stream().mapToDouble(EndLabel::width).max().orElse(0);
        return Math.clamp(Math.ceil(widest) + 14, 110, MOST_ROOM);
    }

    /** Stacked beside the field, each as near to its line as the others allow. */
    void beside(Pen pen) {
        var labels = labels();
        labels.sort(Comparator.comparingDouble(EndLabel::y));
        double[] wanted =
                labels.stream().mapToDouble(l -> l.y() - EndLabel.LINE * 0.7).toArray();
        double[] heights = labels.stream().mapToDouble(l -> BLOCK).toArray();
        double[] tops = Stack.settle(wanted, heights, plot.top() - 14, plot.bottom() + 8);
        double x = plot.right() + 10;
        for (int i = 0; i < labels.size(); i++) {
            var label = labels.get(i);
            double middle = tops[i] + EndLabel.LINE * 0.7;
            boolean away =
                    Math.abs(middle - label.y()) > EndLabel.LINE * 0.8 || label.x() < plot.x(plot.periods() - 1) - 1;
            if (!label.leader().isEmpty() && away) {
                pen.line(label.x() + 6, label.y(), x - 3, middle, label.leader());
            }
            double baseline = tops[i] + EndLabel.LINE - 3;
            pen.text(x, baseline, label.cls(), TextWidth.fit(label.name(), label.size(), MOST_ROOM - 14));
            // A value is never shortened: half a number is a wrong one.
            if (TextWidth.bold(label.value(), label.size()) <= MOST_ROOM - 10) {
                pen.text(x, baseline + EndLabel.LINE, label.cls(), label.value());
            }
        }
    }

    /** Own first, so that it gets the best place; the band last. */
    List<EndLabel> labels() {
        var labels = new ArrayList<EndLabel>();
        addLine(labels, trend.subject().party().own(), trend.own(), "t-own", TextWidth.OWN, "own-leader");
        addPeers(labels);
        for (var line : named) {
            addLine(labels, line.name(), line.readings(), "t-ink", TextWidth.LABEL, "lead");
        }
        addBand(labels);
        return labels;
    }

    private void addLine(
            List<EndLabel> labels, String name, List<Reading> readings, String cls, double size, String leader) {
        int last = Segments.last(readings);
        if (last >= 0 && readings.get(last) instanceof Reading.Known known) {
            boolean current = last == readings.size() - 1;
            var value = current ? known.written() : trend.periods().get(last) + ": " + known.written();
            labels.add(new EndLabel(name, value, plot.x(last), plot.y().at(known.value()), cls, size, leader));
        }
    }

    private void addPeers(List<EndLabel> labels) {
        int last = lastMedian();
        if (last >= 0) {
            var spread = trend.peers().get(last).spread();
            double y = plot.y().at(spread.median());
            labels.add(new EndLabel(
                    words.say(MEDIAN), spread.medianLabel(), plot.x(last), y, "t-b", TextWidth.LABEL, "lead"));
        }
    }

    private void addBand(List<EndLabel> labels) {
        int last = lastMedian();
        if (last >= 0 && trend.peers().get(last).spread().hasBand()) {
            var spread = trend.peers().get(last).spread();
            double y = plot.y().at(spread.lower()) + EndLabel.LINE;
            labels.add(new EndLabel(
                    words.say(MIDDLE_HALF), spread.bandLabel(), plot.x(last), y, "t-sm", TextWidth.TICK, ""));
        }
    }

    private int lastMedian() {
        for (int i = trend.peers().size() - 1; i >= 0; i--) {
            if (trend.peers().get(i).spread().hasMedian()) {
                return i;
            }
        }
        return -1;
    }
}
