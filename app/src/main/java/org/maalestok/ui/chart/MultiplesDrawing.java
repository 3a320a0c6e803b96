package org.maalestok.ui.chart;

import static org.maalestok.ui.chart.Phrase.*;

import java.util.ArrayList;
import java.util.List;

/** Draws the panels of {@link SmallMultiples}, all on one axis. */
final class MultiplesDrawing {

    private static final int WIDTH = 150;
    private static final int HEIGHT = 76;
    private static final double LEFT = 4;
    private static final double RIGHT = 142;
    private static final double FLOOR = 73;

    private final SmallMultiples multiples;
    private final Words words;
    private final Scale y;

    MultiplesDrawing(SmallMultiples multiples) {
        this.multiples = multiples;
        words = Words.in(multiples.subject().language());
        var extent = new Extent();
        multiples.lines().forEach(line -> extent.addAll(line.readings()));
        for (var peer : multiples.peers()) {
            if (peer.spread().hasMedian()) {
                extent.add(peer.spread().median());
            }
        }
        y = Scale.tight(extent.empty() ? extent.add(0) : extent, 66, 8);
    }

    SmallMultiples.Panel panel(Line line, String prefix) {
        var pen = new Pen(900);
        var party = multiples.subject().party();
        boolean own = party.hasOwn() && line.name().equals(party.own());
        pen.line(LEFT, FLOOR, RIGHT, FLOOR, "axis");
        gaps(pen, line.readings());
        PeerLine.draw(pen, multiples.peers(), this::x, y, "peer-l");
        Segments.draw(pen, line.readings(), this::x, y::at, own ? "own" : "fit");
        dots(pen, line.readings(), own);
        var svg = Frame.single(prefix, title(line), description(line), new Frame.Body(WIDTH, HEIGHT, pen));
        return new SmallMultiples.Panel(line.name(), value(line), own, note(line), svg);
    }

    private double x(int i) {
        int n = multiples.periods().size();
        return n == 1 ? (LEFT + RIGHT) / 2 : LEFT + (RIGHT - LEFT) * i / (n - 1);
    }

    private void gaps(Pen pen, List<Reading> readings) {
        int n = readings.size();
        for (var run : Run.where(n, i -> readings.get(i).known() == null)) {
            double left = run.from() == 0 ? LEFT : (x(run.from() - 1) + x(run.from())) / 2;
            double right = run.to() == n - 1 ? RIGHT : (x(run.to()) + x(run.to() + 1)) / 2;
            Hatch.field(pen, left, 6, right - left, 66);
        }
    }

    private void dots(Pen pen, List<Reading> readings, boolean own) {
        int last = Segments.last(readings);
        for (int i = 0; i <= last; i++) {
            boolean alone = (i == 0 || readings.get(i - 1).known() == null)
                    && (i == readings.size() - 1 || readings.get(i + 1).known() == null);
            if (readings.get(i) instanceof Reading.Known known && (i == last || alone)) {
                var cls = own ? (known.provisional() ? "own-p" : "own-d") : "peer";
                pen.circle(x(i), y.at(known.value()), 4, cls);
            }
            if (readings.get(i) instanceof Reading.Known known) {
                known.footnote().ring(pen, x(i), y.at(known.value()), 4);
            }
        }
    }

    private String value(Line line) {
        var last = Segments.lastKnown(line.readings());
        return last == null ? words.say(NO_FIGURE) : last.written();
    }

    /** {@code 2018–2019: ingen tall}, one for each reason. */
    private String note(Line line) {
        var said = new ArrayList<String>();
        for (var reason : Absence.values()) {
            var runs = Run.where(
                    line.readings().size(),
                    i -> line.readings().get(i) instanceof Reading.Blank blank && blank.reason() == reason);
            if (!runs.isEmpty()) {
                said.add(String.join(", ", Span.each(multiples.periods(), runs)) + ": " + words.absence(reason));
            }
        }
        return String.join(". ", said);
    }

    private String title(Line line) {
        return words.say(
                TITLE_SPARKLINE, multiples.subject().measure().what(), line.name(), Span.of(multiples.periods()));
    }

    private String description(Line line) {
        var measure = multiples.subject().measure();
        return new Sentences()
                .add(SeriesWords.course(words, measure, line.name(), multiples.periods(), line.readings()))
                .add(SeriesWords.gaps(words, multiples.periods(), line.readings()))
                .add(SeriesWords.noted(words, multiples.periods(), line.readings()))
                .add(words.say(GREY_IS_MEDIAN))
                .toString();
    }
}
