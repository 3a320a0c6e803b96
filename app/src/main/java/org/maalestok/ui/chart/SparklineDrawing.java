package org.maalestok.ui.chart;

import static org.maalestok.ui.chart.Phrase.*;

import java.util.List;

/** Draws a {@link Sparkline}. */
final class SparklineDrawing {

    private static final int WIDTH = 136;
    private static final int HEIGHT = 40;
    private static final double LEFT = 5;
    private static final double RIGHT = 129;

    private SparklineDrawing() {}

    static Svg draw(Sparkline line, String prefix) {
        var pen = new Pen(900);
        var extent = new Extent().addAll(line.own());
        for (var peer : line.peers()) {
            if (peer.spread().hasMedian()) {
                extent.add(peer.spread().median());
            }
        }
        gaps(pen, line);
        if (!extent.empty()) {
            lines(pen, line, Scale.tight(extent, 34, 6), extent.crossesZero());
        }
        return Frame.single(prefix, title(line), description(line), new Frame.Body(WIDTH, HEIGHT, pen));
    }

    private static void lines(Pen pen, Sparkline line, Scale y, boolean zero) {
        if (zero) {
            pen.line(LEFT, y.at(0), RIGHT, y.at(0), "grid");
        }
        int n = line.periods().size();
        PeerLine.draw(pen, line.peers(), i -> x(i, n), y, "peer-l");
        Segments.draw(pen, line.own(), i -> x(i, n), y::at, "own");
        dots(pen, line.own(), y);
    }

    /** The last value always has a dot, and so has a value that no line reaches. */
    private static void dots(Pen pen, List<Reading> own, Scale y) {
        int last = Segments.last(own);
        for (int i = 0; i <= last; i++) {
            if (own.get(i) instanceof Reading.Known known && (i == last || alone(own, i))) {
                boolean hollow = known.provisional();
                pen.circle(x(i, own.size()), y.at(known.value()), i == last ? 4 : 3, hollow ? "own-p" : "own-d");
            }
            if (own.get(i) instanceof Reading.Known known) {
                known.footnote().ring(pen, x(i, own.size()), y.at(known.value()), 2.5);
            }
        }
    }

    private static boolean alone(List<Reading> own, int i) {
        return (i == 0 || own.get(i - 1).known() == null)
                && (i == own.size() - 1 || own.get(i + 1).known() == null);
    }

    private static void gaps(Pen pen, Sparkline line) {
        int n = line.periods().size();
        for (var run : Run.where(n, i -> line.own().get(i).known() == null)) {
            double left = run.from() == 0 ? LEFT - 3 : (x(run.from() - 1, n) + x(run.from(), n)) / 2;
            double right = run.to() == n - 1 ? RIGHT + 3 : (x(run.to(), n) + x(run.to() + 1, n)) / 2;
            Hatch.field(pen.open("soft"), left, 4, right - left, 32);
            pen.close();
        }
    }

    private static double x(int i, int n) {
        return n == 1 ? (LEFT + RIGHT) / 2 : LEFT + (RIGHT - LEFT) * i / (n - 1);
    }

    private static String title(Sparkline line) {
        var words = Words.in(line.subject().language());
        return words.say(
                TITLE_SPARKLINE,
                line.subject().measure().what(),
                line.subject().party().own(),
                Span.of(line.periods()));
    }

    private static String description(Sparkline line) {
        var words = Words.in(line.subject().language());
        return new Sentences()
                .add(SeriesWords.course(words, line.subject(), line.periods(), line.own()))
                .add(SeriesWords.gaps(words, line.periods(), line.own()))
                .add(SeriesWords.noted(words, line.periods(), line.own()))
                .add(words.say(GREY_IS_MEDIAN))
                .toString();
    }
}
