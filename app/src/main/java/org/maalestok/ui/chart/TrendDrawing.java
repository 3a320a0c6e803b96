package org.maalestok.ui.chart;

import java.util.List;

/** Draws a {@link Trend}: from back to front provisional columns, grid, band, gaps, lines, labels. */
final class TrendDrawing {

    private static final int WIDE_NAMED = 4;
    private static final int NARROW_NAMED = 3;

    private final Trend trend;
    private final int width;
    private final boolean wide;
    private final String id;
    private final Pen pen = new Pen(6000);
    private final Plot plot;
    private final Ticks ticks;
    private final List<String> unit;

    private TrendDrawing(Trend trend, Extent extent, int width, String id) {
        this.trend = trend;
        this.width = width;
        wide = width > 328;
        this.id = id;
        ticks = Ticks.covering(extent, trend.subject().measure().decimals());
        unit = Wrap.lines(trend.subject().measure().unit(), TextWidth.TICK, width - 16.0);
        double left = Plot.margin(ticks, trend.subject());
        double right = wide ? width - TrendLabels.room(trend, named()) : 320;
        double top = (wide ? 34 : 44) + 15.0 * (unit.size() - 1);
        double bottom = top + (width == 680 ? 286 : 236);
        plot = new Plot(left, top, right, bottom, trend.periods().size(), Scale.of(ticks, bottom, top));
    }

    static Svg draw(Trend trend, String prefix) {
        var words = new TrendWords(trend);
        var extent = extent(trend);
        return Frame.triple(
                prefix,
                Frame.Walk.COLUMNS,
                words.title(),
                words.description(),
                (width, id) -> extent.empty()
                        ? NoData.draw(width, trend.subject().language())
                        : new TrendDrawing(trend, extent, width, id).body());
    }

    private static Extent extent(Trend trend) {
        var extent = new Extent().addAll(trend.own());
        trend.peers().forEach(peer -> extent.add(peer.spread()));
        trend.peers().stream()
                .filter(peer -> peer.spread().hasMedian())
                .forEach(peer -> extent.add(peer.spread().median()));
        trend.named().forEach(line -> extent.addAll(line.readings()));
        return extent.nearZero();
    }

    private Frame.Body body() {
        var foot = new TrendFoot(trend, plot, pen);
        foot.provisionalColumns();
        plot.grid(pen, ticks, trend.subject());
        for (int i = 0; i < unit.size(); i++) {
            pen.text(wide ? 0 : 8, 14 + 15.0 * i, "t-sm", unit.get(i));
        }
        peers();
        gaps();
        lines();
        pen.line(plot.left(), plot.bottom(), plot.right(), plot.bottom(), "axis");
        plot.periodLabels(pen, trend.periods());
        int height = foot.notes(wide ? 0 : 8, wide ? width : 320);
        var labels = new TrendLabels(trend, named(), plot);
        if (wide) {
            labels.beside(pen);
        } else {
            new LabelsOver(trend, named(), plot).draw(pen, labels.labels());
        }
        TrendMarks.draw(pen, trend, plot);
        return new Frame.Body(width, height, pen);
    }

    private void peers() {
        int most = trend.peers().stream()
                .mapToInt(peer -> peer.spread().count())
                .max()
                .orElse(0);
        boolean pattern = false;
        for (var run : Run.ofPeers(trend.peers())) {
            boolean thin = trend.peers().get(run.from()).spread().count() < most;
            if (thin && !pattern) {
                Hatch.pattern(pen, id);
                pattern = true;
            }
            band(run, thin);
            PeerLine.draw(pen, trend.peers(), run, plot::x, plot.y(), "med");
        }
    }

    private void band(Run run, boolean thin) {
        if (!trend.peers().get(run.from()).spread().hasBand()) {
            return;
        }
        if (run.single()) {
            double x = plot.x(run.from());
            double top = plot.y().at(spread(run.from()).upper());
            double bottom = plot.y().at(spread(run.from()).lower());
            pen.move(x - 5, top).to(x + 5, top).to(x + 5, bottom).to(x - 5, bottom);
        } else {
            for (int i = run.from(); i <= run.to(); i++) {
                edge(i == run.from(), plot.x(i), spread(i).upper());
            }
            for (int i = run.to(); i >= run.from(); i--) {
                edge(false, plot.x(i), spread(i).lower());
            }
        }
        pen.closePath().end(thin ? "bandthin" + Hatch.fill(id) : "band");
    }

    private void edge(boolean first, double x, double value) {
        if (first) {
            pen.move(x, plot.y().at(value));
        } else {
            pen.to(x, plot.y().at(value));
        }
    }

    private Spread spread(int period) {
        return trend.peers().get(period).spread();
    }

    /** Periods in which own has no number are hatched from top to bottom; the foot says why. */
    private void gaps() {
        for (var run : Run.where(trend.own().size(), i -> trend.own().get(i).known() == null)) {
            double left = plot.before(run.from()) + 2;
            double width = plot.after(run.to()) - 2 - left;
            Hatch.field(pen.open("soft"), left, plot.top(), width, plot.bottom() - plot.top());
            pen.close();
        }
    }

    private void lines() {
        for (var line : named()) {
            Segments.draw(pen, line.readings(), plot::x, plot.y()::at, "peer-l");
            TrendMarks.ends(pen, line, plot);
            TrendMarks.footnotes(pen, line.readings(), plot);
        }
        Segments.draw(pen, trend.own(), plot::x, plot.y()::at, "own");
        TrendMarks.dots(pen, trend.own(), plot);
        TrendMarks.footnotes(pen, trend.own(), plot);
    }

    private List<Line> named() {
        return trend.named().subList(0, Math.min(trend.named().size(), wide ? WIDE_NAMED : NARROW_NAMED));
    }
}
