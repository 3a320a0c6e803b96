package org.maalestok.ui.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws a {@link Scatter}. */
final class ScatterDrawing {

    private static final int CROWD = 40;
    private static final int BAND_STEPS = 20;
    private static final double LARGEST = 18;
    private static final double SMALLEST = 2.5;

    private final Scatter scatter;
    private final Pen pen = new Pen(8000);
    private final int width;
    private final Ticks across;
    private final Ticks up;
    private final Plot plot;
    private final Scale x;
    private final List<String> upUnit;
    private final List<String> acrossUnit;
    private final double largest;

    private ScatterDrawing(Scatter scatter, boolean wide) {
        this.scatter = scatter;
        width = wide ? 540 : 328;
        largest =
                scatter.points().stream().mapToDouble(Scatter.Point::size).max().orElse(0);
        var extentX = new Extent();
        var extentY = new Extent();
        for (var point : withWhole(scatter)) {
            extentX.add(point.across());
            extentY.add(point.up());
        }
        across = Ticks.covering(extentX.nearZero(), scatter.across().decimals());
        up = Ticks.covering(extentY.nearZero(), scatter.up().decimals());
        upUnit = Wrap.lines(scatter.up().unit(), TextWidth.LABEL, width);
        acrossUnit = Wrap.lines(scatter.across().unit(), TextWidth.LABEL, width - 8.0);
        double left = Plot.margin(up, subject(scatter.up()));
        double top = 34 + 16.0 * (upUnit.size() - 1);
        double bottom = top + (wide ? 306 : 256);
        plot = new Plot(left, top, width - 14.0, bottom, 1, Scale.of(up, bottom, top));
        x = Scale.of(across, left, width - 14.0);
    }

    static Svg draw(Scatter scatter, String prefix) {
        return Frame.pair(
                prefix,
                Frame.Walk.NEAREST,
                ScatterWords.title(scatter),
                ScatterWords.description(scatter),
                (wide, id) -> scatter.points().isEmpty()
                        ? NoData.draw(wide ? 540 : 328, scatter.language())
                        : new ScatterDrawing(scatter, wide).body());
    }

    private static List<Scatter.Point> withWhole(Scatter scatter) {
        var all = new ArrayList<>(scatter.points());
        if (scatter.whole() != null) {
            all.add(scatter.whole());
        }
        return all;
    }

    private Subject subject(Measure measure) {
        return new Subject(scatter.language(), measure, scatter.party());
    }

    private Frame.Body body() {
        var fit = scatter.fit();
        if (fit != null) {
            band(fit);
        }
        plot.grid(pen, up, subject(scatter.up()));
        axisAcross();
        if (fit != null) {
            line(fit, "fit");
            if (fit.without() != null) {
                line(fit.without(), "fit2");
            }
        }
        whole();
        dots();
        ScatterLabels.draw(pen, scatter, plot, x, this::radius);
        int height = (int) plot.bottom() + 34 + 16 * acrossUnit.size();
        return new Frame.Body(width, height, pen);
    }

    private void axisAcross() {
        pen.line(plot.left(), plot.bottom(), plot.right(), plot.bottom(), "axis");
        for (int i = 0; i < across.count(); i++) {
            double at = x.at(across.at(i));
            pen.line(at, plot.bottom(), at, plot.bottom() + 5, "axis");
        }
        TickRow.draw(pen, across, scatter.language(), x, plot.bottom() + 19, width);
        for (int i = 0; i < upUnit.size(); i++) {
            pen.text(0, 14 + 16.0 * i, "t-ink", upUnit.get(i));
        }
        for (int i = 0; i < acrossUnit.size(); i++) {
            pen.text(width - 4, plot.bottom() + 40 + 16.0 * i, "e t-ink", acrossUnit.get(i));
        }
    }

    private void band(Fit fit) {
        var ends = ends();
        for (int i = 0; i <= BAND_STEPS; i++) {
            double at = ends.min() + (ends.max() - ends.min()) * i / BAND_STEPS;
            edge(i == 0, at, fit.at(at) + fit.margin(at));
        }
        for (int i = BAND_STEPS; i >= 0; i--) {
            double at = ends.min() + (ends.max() - ends.min()) * i / BAND_STEPS;
            edge(false, at, fit.at(at) - fit.margin(at));
        }
        pen.closePath().end("ci");
    }

    private void edge(boolean first, double across, double value) {
        double y = Math.clamp(plot.y().at(value), plot.top(), plot.bottom());
        if (first) {
            pen.move(x.at(across), y);
        } else {
            pen.to(x.at(across), y);
        }
    }

    /** The line over the range of the data, cut where it leaves the field. */
    private void line(Fit fit, String cls) {
        var ends = ends();
        double from = ends.min();
        double to = ends.max();
        if (fit.slope() != 0) {
            double low = (up.first() - fit.intercept()) / fit.slope();
            double high = (up.last() - fit.intercept()) / fit.slope();
            from = Math.max(from, Math.min(low, high));
            to = Math.min(to, Math.max(low, high));
        }
        if (from < to) {
            pen.line(x.at(from), plot.y().at(fit.at(from)), x.at(to), plot.y().at(fit.at(to)), cls);
        }
    }

    private Extent ends() {
        var ends = new Extent();
        scatter.points().forEach(point -> ends.add(point.across()));
        return ends;
    }

    /** The whole country as a dotted cross. */
    private void whole() {
        var whole = scatter.whole();
        if (whole != null) {
            double at = x.at(whole.across());
            double high = plot.y().at(whole.up());
            pen.line(at, plot.top(), at, plot.bottom(), "cross");
            pen.line(plot.left(), high, plot.right(), high, "cross");
        }
    }

    /** Large dots first, so that no small one is hidden; faint ones under the peers, and own on top. */
    private void dots() {
        var ordered = new ArrayList<Scatter.Point>(scatter.points());
        ordered.sort(Comparator.comparing((Scatter.Point point) -> point.role() == Role.OWN)
                .thenComparing(point -> point.role() != Role.OUTSIDE)
                .thenComparing(Comparator.comparingDouble(Scatter.Point::size).reversed()));
        var marks = new Marks();
        for (var point : ordered) {
            marks.add(
                    point.name(),
                    point.footnote()
                            .told(scatter.across().spoken(point.acrossLabel()) + " · "
                                    + scatter.up().spoken(point.upLabel())));
        }
        pen.open("dots", marks);
        for (var point : ordered) {
            pen.circle(x.at(point.across()), plot.y().at(point.up()), radius(point), style(point));
        }
        pen.close();
        for (var point : ordered) {
            point.footnote().ring(pen, x.at(point.across()), plot.y().at(point.up()), radius(point));
        }
    }

    private static String style(Scatter.Point point) {
        return switch (point.role()) {
            case OWN -> "own-d";
            case PEER, NAMED -> "peer";
            case OUTSIDE -> "faint";
        };
    }

    /** Sized dots have an area in proportion to their size, the largest {@value #LARGEST} wide. */
    private double radius(Scatter.Point point) {
        if (largest > 0) {
            double radius = Math.max(SMALLEST, LARGEST * Math.sqrt(point.size() / largest));
            return point.role() == Role.OWN ? Math.max(6, radius) : radius;
        }
        return point.role() == Role.OWN ? 7 : scatter.points().size() > CROWD ? 4.5 : 5.5;
    }
}
