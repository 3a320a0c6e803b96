package org.maalestok.ui.chart;

import java.math.BigDecimal;
import java.util.List;
import org.maalestok.ui.Numbers;

/** Counts of values in classes of equal width, as bars from zero. */
final class Histogram {

    /** Of the tallest bar. */
    static final double HEIGHT = 90;

    private static final double NARROWEST_BAR = 9;

    /** A value such as 3.8 lies on the edge of its class, and must not fall short of it by a rounding of the computer's. */
    private static final double ON_THE_EDGE = 1e-9;

    private final Ticks ticks;
    private final Scale x;
    private final int[] counts;

    private Histogram(Ticks ticks, Scale x, int[] counts) {
        this.ticks = ticks;
        this.x = x;
        this.counts = counts;
    }

    /** As many classes between ticks as fit, of 10, 5, 4, 2 or 1, so that every class begins at a round number. */
    static Histogram of(List<Item> items, Ticks ticks, Scale x) {
        int steps = ticks.count() - 1;
        double room = Math.abs(x.end() - x.start());
        int each = 1;
        for (int parts : new int[] {10, 5, 4, 2}) {
            if (each == 1 && room / (steps * parts) >= NARROWEST_BAR) {
                each = parts;
            }
        }
        int[] counts = new int[steps * each];
        for (var item : items) {
            double part = (Count.number(item) - ticks.first()) / (ticks.last() - ticks.first());
            counts[Math.clamp((long) (part * counts.length + ON_THE_EDGE), 0, counts.length - 1)]++;
        }
        return new Histogram(ticks, x, counts);
    }

    /**
     * Bars between top and base; own's line at {@code own}, or NaN, is not written over.
     *
     * @param cls the style class: {@code bars}, or {@code bars ours} when all of them are
     */
    void draw(Pen pen, Subject subject, double top, double base, double own, String cls) {
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        pen.open(cls, marks(subject));
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                double height = (base - top) * counts[i] / most;
                pen.rect(left(i), base - height, left(i + 1) - left(i), height, "");
            }
        }
        pen.close();
        tallest(pen, subject, most, top, own);
        pen.line(x.start(), base, x.end(), base, "axis");
    }

    private Marks marks(Subject subject) {
        var words = Words.in(subject.language());
        var marks = new Marks();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                marks.add(range(subject, i), words.say(Phrase.COUNT, "" + counts[i]));
            }
        }
        return marks;
    }

    /** The number of the tallest bar stands on it, so that the height has a measure. */
    private void tallest(Pen pen, Subject subject, int most, double top, double own) {
        int tallest = 0;
        while (counts[tallest] < most) {
            tallest++;
        }
        var said = Words.in(subject.language()).say(Phrase.COUNT, "" + most);
        double half = TextWidth.of(said, TextWidth.TICK) / 2;
        double at = Math.clamp((left(tallest) + left(tallest + 1)) / 2, half, x.end() + 16 - half);
        if (Math.abs(at - own) < half + 5) {
            at = own >= at ? own - half - 5 : own + half + 5;
        }
        pen.text(at, top - 3, "m t-sm halo", said);
    }

    private double left(int i) {
        return x.start() + (x.end() - x.start()) * i / counts.length;
    }

    private String range(Subject subject, int i) {
        double size = (ticks.last() - ticks.first()) / counts.length;
        var numbers = Numbers.in(subject.language());
        int decimals = Math.max(0, BigDecimal.valueOf(size).stripTrailingZeros().scale());
        var from = BigDecimal.valueOf(ticks.first() + i * size);
        var to = BigDecimal.valueOf(ticks.first() + (i + 1) * size);
        int shown = Math.min(decimals, 12);
        return numbers.format(from, shown) + "\u2013" + numbers.format(to, shown);
    }
}
