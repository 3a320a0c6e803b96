package org.maalestok.ui.chart;

import static org.maalestok.ui.chart.Phrase.*;

import java.util.List;

/** What a trend says around its time axis: which periods are provisional, and where only some of the others have numbers. */
final class TrendFoot {

    private final Trend trend;
    private final Plot plot;
    private final Pen pen;
    private final Words words;

    TrendFoot(Trend trend, Plot plot, Pen pen) {
        this.trend = trend;
        this.plot = plot;
        this.pen = pen;
        words = Words.in(trend.subject().language());
    }

    /** Tints the columns of provisional periods. */
    void provisionalColumns() {
        for (var run : provisional()) {
            double left = plot.before(run.from());
            double width = plot.after(run.to()) - left;
            pen.rect(left, plot.top() - 8, width, plot.bottom() - plot.top() + 8, "provbox");
        }
    }

    private List<Run> provisional() {
        return Run.where(
                trend.own().size(), i -> trend.own().get(i) instanceof Reading.Known known && known.provisional());
    }

    /** Writes the notes below the axis in as many lines as they need; answers the height of the whole drawing. */
    int notes(double left, double right) {
        var place = new Placement(new Box(left, 0, right, 10_000));
        double lowest = plot.bottom() + 18;
        int most =
                trend.peers().stream().mapToInt(p -> p.spread().count()).max().orElse(0);
        for (var run : Run.ofPeers(trend.peers())) {
            int count = trend.peers().get(run.from()).spread().count();
            if (count < most) {
                double from = Math.max(plot.left(), plot.x(run.from()) - 6);
                double to = Math.min(plot.right(), plot.x(run.to()) + 6);
                pen.line(from, plot.bottom() + 25, to, plot.bottom() + 25, "axis");
                var said = words.say(
                        SOME_OF, "" + count, "" + most, trend.subject().party().areas());
                lowest = Math.max(lowest, note(place, said, (from + to) / 2, left, right));
            }
        }
        for (var run : provisional()) {
            var said = words.say(PROVISIONAL_NOTE, Span.of(trend.periods(), run.from(), run.to()));
            double middle = (plot.x(run.from()) + plot.x(run.to())) / 2;
            lowest = Math.max(lowest, note(place, said, middle, left, right));
        }
        for (var reason : Absence.values()) {
            for (var run : blank(reason)) {
                var said = Span.of(trend.periods(), run.from(), run.to()) + ": " + words.absence(reason);
                double middle = (plot.x(run.from()) + plot.x(run.to())) / 2;
                lowest = Math.max(lowest, note(place, said, middle, left, right));
            }
        }
        return (int) Math.ceil(lowest + 10);
    }

    private List<Run> blank(Absence reason) {
        return Run.where(
                trend.own().size(), i -> trend.own().get(i) instanceof Reading.Blank blank && blank.reason() == reason);
    }

    private double note(Placement place, String said, double middle, double left, double right) {
        double width = TextWidth.of(said, TextWidth.TICK);
        double start = Math.clamp(middle - width / 2, left, Math.max(left, right - width));
        double baseline = plot.bottom() + 40;
        while (!place.tryTake(Box.ofText(start, baseline, Math.min(width, right - left), TextWidth.TICK, 0))) {
            baseline += 16;
        }
        pen.text(start, baseline, "t-sm", said);
        return baseline;
    }
}
