package org.maalestok.ui.chart;

import static org.maalestok.ui.chart.Phrase.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The names at the ends of the lines: beside the field where it is wide, over it where it is narrow. */
final class TrendLabels {

    private static final double LINE = 17;
    private static final double GAP = 4;
    private static final double MOST_ROOM = 190;

    /** One name with its value, where the line ends. */
    private record Label(String name, String value, double x, double y, String cls, double size, String leader) {

        double height(boolean beside) {
            return beside && !value.isEmpty() ? 2 * LINE + GAP : LINE + GAP;
        }

        double width() {
            return Math.max(TextWidth.bold(name, size), TextWidth.bold(value, size));
        }

        String line() {
            return value.isEmpty() ? name : name + " " + value;
        }
    }

    private final Trend trend;
    private final List<Line> named;
    private final Plot plot;
    private final Pen pen;
    private final Words words;

    TrendLabels(Trend trend, List<Line> named, Plot plot, Pen pen) {
        this.trend = trend;
        this.named = named;
        this.plot = plot;
        this.pen = pen;
        words = Words.in(trend.subject().language());
    }

    /** How much the labels need beside the field. */
    static double room(Trend trend, List<Line> named) {
        var anywhere = new Plot(0, 0, 1, 1, trend.periods().size(), new Scale(0, 1, 0, 1));
        double widest = new TrendLabels(trend, named, anywhere, new Pen())
                .labels().stream().mapToDouble(Label::width).max().orElse(0);
        return Math.clamp(Math.ceil(widest) + 14, 110, MOST_ROOM);
    }

    /** Stacked beside the field, each as near to its line as the others allow. */
    void beside() {
        var labels = labels();
        labels.sort(Comparator.comparingDouble(Label::y));
        double[] heights = labels.stream().mapToDouble(l -> l.height(true)).toArray();
        double[] wanted = labels.stream().mapToDouble(l -> l.y() - LINE * 0.7).toArray();
        double[] tops = Stack.settle(wanted, heights, plot.top() - 14, plot.bottom() + 8);
        double x = plot.right() + 10;
        for (int i = 0; i < labels.size(); i++) {
            var label = labels.get(i);
            double middle = tops[i] + LINE * 0.7;
            boolean away = Math.abs(middle - label.y()) > LINE * 0.8 || label.x() < plot.x(plot.periods() - 1) - 1;
            if (!label.leader().isEmpty() && away) {
                pen.line(label.x() + 6, label.y(), x - 3, middle, label.leader());
            }
            write(label, x, tops[i] + LINE - 3);
        }
    }

    private void write(Label label, double x, double baseline) {
        pen.text(x, baseline, label.cls(), TextWidth.fit(label.name(), label.size(), MOST_ROOM - 14));
        if (!label.value().isEmpty()) {
            pen.text(x, baseline + LINE, label.cls(), label.value());
        }
    }

    /** Over the field, right-aligned to the ends of the lines, on free ground where there is any. */
    void over() {
        var place = new Placement(new Box(plot.left(), 18, plot.right() + 4, plot.bottom()));
        avoidLines(place);
        for (var label : labels()) {
            double width = TextWidth.bold(label.line(), label.size());
            var box = place.place(around(label, width));
            if (box != null) {
                pen.text(box.right(), box.bottom() - 0.22 * label.size(), "e halo " + label.cls(), label.line());
            }
        }
    }

    private static List<Box> around(Label label, double width) {
        var places = new ArrayList<Box>();
        for (double left = 0; left <= 200; left += 25) {
            for (int off : new int[] {-14, 22, -26, 34, -40, 48, -56, 64, -80, 88, -110, 118}) {
                places.add(Box.ofText(label.x() + 4 - left, label.y() + off, width, label.size(), 1));
            }
        }
        return places;
    }

    private void avoidLines(Placement place) {
        avoid(place, trend.own());
        named.forEach(line -> avoid(place, line.readings()));
        for (var run : Run.ofPeers(trend.peers())) {
            for (int i = run.from() + 1; i <= run.to(); i++) {
                place.avoid(plot.x(i - 1), median(i - 1), plot.x(i), median(i));
            }
        }
    }

    private double median(int period) {
        return plot.y().at(trend.peers().get(period).spread().median());
    }

    private void avoid(Placement place, List<Reading> readings) {
        for (int i = 1; i < readings.size(); i++) {
            if (readings.get(i - 1) instanceof Reading.Known from && readings.get(i) instanceof Reading.Known to) {
                place.avoid(
                        plot.x(i - 1),
                        plot.y().at(from.value()),
                        plot.x(i),
                        plot.y().at(to.value()));
            }
        }
    }

    /** Own first, so that it gets the best place; the band last. */
    private List<Label> labels() {
        var labels = new ArrayList<Label>();
        addLine(labels, trend.subject().party().own(), trend.own(), "t-own", TextWidth.OWN, "own-leader");
        addPeers(labels);
        for (var line : named) {
            addLine(labels, line.name(), line.readings(), "t-ink", TextWidth.LABEL, "lead");
        }
        addBand(labels);
        return labels;
    }

    private void addLine(
            List<Label> labels, String name, List<Reading> readings, String cls, double size, String leader) {
        int last = Segments.last(readings);
        if (last >= 0 && readings.get(last) instanceof Reading.Known known) {
            boolean current = last == readings.size() - 1;
            var value = current ? known.label() : trend.periods().get(last) + ": " + known.label();
            labels.add(new Label(name, value, plot.x(last), plot.y().at(known.value()), cls, size, leader));
        }
    }

    private void addPeers(List<Label> labels) {
        int last = lastMedian();
        if (last >= 0) {
            var spread = trend.peers().get(last).spread();
            labels.add(new Label(
                    words.say(MEDIAN),
                    spread.medianLabel(),
                    plot.x(last),
                    median(last),
                    "t-b",
                    TextWidth.LABEL,
                    "lead"));
        }
    }

    private void addBand(List<Label> labels) {
        int last = lastMedian();
        if (last >= 0 && trend.peers().get(last).spread().hasBand()) {
            var spread = trend.peers().get(last).spread();
            double y = plot.y().at(spread.lower()) + LINE;
            labels.add(
                    new Label(words.say(MIDDLE_HALF), spread.bandLabel(), plot.x(last), y, "t-sm", TextWidth.TICK, ""));
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
