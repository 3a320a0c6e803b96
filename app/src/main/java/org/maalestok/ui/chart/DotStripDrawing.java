package org.maalestok.ui.chart;

import static org.maalestok.ui.chart.Phrase.*;

import java.util.List;

/** Draws a {@link DotStrip}. */
final class DotStripDrawing {

    private static final int WIDTH = 300;
    private static final int HEIGHT = 46;
    private static final double LEFT = 10;
    private static final double RIGHT = 290;
    private static final double MIDDLE = 16;

    /** Above this the others are ticks in one path: circles would hide each other and make the page heavy. */
    private static final int MOST_DOTS = 40;

    private DotStripDrawing() {}

    static Svg draw(DotStrip strip, String prefix) {
        var count = Count.of(strip.items());
        var extent = new Extent().addItems(strip.items()).add(strip.spread());
        var pen = new Pen(1600);
        if (count.known() == 0) {
            empty(pen, strip);
        } else {
            fill(pen, strip, count, Scale.tight(extent, LEFT, RIGHT));
        }
        var title = StripWords.title(strip, TITLE_STRIP);
        return Frame.single(prefix, title, StripWords.description(strip, count), new Frame.Body(WIDTH, HEIGHT, pen));
    }

    private static void fill(Pen pen, DotStrip strip, Count count, Scale x) {
        var spread = strip.spread();
        if (spread.hasBand()) {
            double from = x.at(spread.lower());
            pen.rect(from, 9, Math.max(1, x.at(spread.upper()) - from), 14, "band");
        }
        pen.line(LEFT, MIDDLE, RIGHT, MIDDLE, "grid");
        others(pen, strip, x);
        if (spread.hasMedian()) {
            pen.line(x.at(spread.median()), 7, x.at(spread.median()), 25, "medtick");
        }
        own(pen, strip, count, x);
        ends(pen, count);
    }

    private static void others(Pen pen, DotStrip strip, Scale x) {
        if (strip.items().size() > MOST_DOTS) {
            Rug.draw(pen, strip.items(), x, MIDDLE - 6, MIDDLE + 6);
            return;
        }
        var marks = new Marks();
        for (var item : strip.items()) {
            if (!item.isOwn() && item.reading() instanceof Reading.Known known) {
                marks.add(item.name(), known.spoken(strip.subject().measure()));
            }
        }
        pen.open("peer", marks);
        for (var item : strip.items()) {
            if (!item.isOwn() && item.reading() instanceof Reading.Known known) {
                pen.circle(x.at(known.value()), MIDDLE, 4.5, "");
            }
        }
        pen.close();
        for (var item : strip.items()) {
            item.reading().footnote().ring(pen, x.at(Count.number(item)), MIDDLE, 4.5);
        }
    }

    private static void own(Pen pen, DotStrip strip, Count count, Scale x) {
        var own = Count.own(strip.items());
        if (own != null && own.reading() instanceof Reading.Known known) {
            double at = x.at(known.value());
            pen.line(at, 4, at, 28, "own-leader");
            OwnDot.draw(pen, strip.subject(), own.name(), known, at, MIDDLE, 6.5);
        } else if (own != null && own.reading() instanceof Reading.Blank blank) {
            double room = WIDTH - 24 - 2 * Math.max(width(count.lowLabel()), width(count.highLabel()));
            var why = own.name() + ": " + Words.in(strip.subject().language()).absence(blank.reason());
            if (room < 40) {
                return;
            }
            pen.text(WIDTH / 2.0, HEIGHT - 3, "m t-sm", TextWidth.fit(why, TextWidth.TICK, room));
        }
    }

    /** Lowest and highest value below the ends; one of them when they are the same, none when both are too long to stand apart. */
    private static void ends(Pen pen, Count count) {
        if (count.lowest() == null || count.highest() == null) {
            return;
        }
        double longer = Math.max(width(count.lowLabel()), width(count.highLabel()));
        if (2 * longer > WIDTH - 24) {
            return;
        }
        pen.text(4, HEIGHT - 3, "t-sm", count.lowLabel());
        if (count.low() < count.high()) {
            pen.text(WIDTH - 4, HEIGHT - 3, "e t-sm", count.highLabel());
        }
    }

    private static double width(String label) {
        return TextWidth.of(label, TextWidth.TICK);
    }

    private static void empty(Pen pen, DotStrip strip) {
        var words = Words.in(strip.subject().language());
        Hatch.field(pen, LEFT, 7, RIGHT - LEFT, 18);
        pen.text(4, HEIGHT - 3, "t-sm", words.absence(reason(strip.items())));
    }

    private static Absence reason(List<Item> items) {
        var own = Count.own(items);
        return own != null && own.reading() instanceof Reading.Blank blank ? blank.reason() : Absence.MISSING;
    }
}
