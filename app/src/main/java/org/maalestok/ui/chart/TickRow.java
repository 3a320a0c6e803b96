package org.maalestok.ui.chart;

import org.maalestok.ui.Language;

/** Writes the labels of a horizontal axis: as many as have room, evenly thinned, none over the edge. */
final class TickRow {

    private TickRow() {}

    static void draw(Pen pen, Ticks ticks, Language language, Scale x, double baseline, double width) {
        var place = new Placement(new Box(0, 0, width + 1, 1e6));
        int every = ticks.every(language, x);
        for (int i = 0; i < ticks.count(); i += every) {
            var label = ticks.label(i, language);
            double half = TextWidth.of(label, TextWidth.TICK) / 2;
            double at = Math.clamp(x.at(ticks.at(i)), half, Math.max(half, width - half));
            if (place.tryTake(Box.ofText(at, baseline, 2 * half, TextWidth.TICK, 0.5))) {
                pen.text(at, baseline, "m t-sm", label);
            }
        }
    }
}
