package org.maalestok.ui.chart;

import org.maalestok.ui.Language;

/** What is drawn when there is nothing to draw: no axes, a hatched field that says so. The page says why, and what to do. */
final class NoData {

    private static final int HEIGHT = 72;

    private NoData() {}

    static Frame.Body draw(int width, Language language) {
        var pen = new Pen();
        Hatch.field(pen, 1, 1, width - 2.0, HEIGHT - 2.0);
        pen.text(
                width / 2.0,
                HEIGHT / 2.0 + 5,
                "m t-ink halo",
                Words.in(language).say(Phrase.NO_FIGURE));
        return new Frame.Body(width, HEIGHT, pen);
    }
}
