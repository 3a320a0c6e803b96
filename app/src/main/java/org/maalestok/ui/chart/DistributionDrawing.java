package org.maalestok.ui.chart;

import java.util.ArrayList;
import java.util.List;

/** Draws a {@link Distribution}: the shared axis, and a {@link StripDrawing} for each period. */
final class DistributionDrawing {

    private static final double FIRST = 4;

    private DistributionDrawing() {}

    static Svg draw(Distribution distribution, String prefix) {
        var extent = new Extent();
        for (var strip : distribution.strips()) {
            extent.addItems(strip.items()).add(strip.spread());
        }
        extent.nearZero();
        return Frame.pair(
                prefix,
                Frame.Walk.NEAREST,
                DistributionWords.title(distribution),
                DistributionWords.description(distribution),
                (wide, id) -> extent.empty()
                        ? NoData.draw(wide ? 540 : 328, distribution.subject().language())
                        : body(distribution, extent, wide ? 540 : 328));
    }

    private static Frame.Body body(Distribution distribution, Extent extent, int width) {
        var subject = distribution.subject();
        var ticks = Ticks.covering(extent, subject.measure().decimals());
        var x = Scale.of(ticks, 16, width - 16.0);
        List<StripDrawing> strips = new ArrayList<>();
        double bottom = FIRST;
        for (var strip : distribution.strips()) {
            var drawing = new StripDrawing(subject, strip, ticks, x, bottom, width);
            strips.add(drawing);
            bottom += drawing.height();
        }
        var pen = new Pen(8000);
        grid(pen, subject, ticks, x, bottom, width);
        strips.forEach(strip -> strip.draw(pen));
        return new Frame.Body(width, (int) Math.ceil(bottom + 24), pen);
    }

    private static void grid(Pen pen, Subject subject, Ticks ticks, Scale x, double bottom, int width) {
        for (int i = 0; i < ticks.count(); i++) {
            pen.line(x.at(ticks.at(i)), FIRST + 20, x.at(ticks.at(i)), bottom, "grid");
        }
        TickRow.draw(pen, ticks, subject.language(), x, bottom + 18, width);
    }
}
