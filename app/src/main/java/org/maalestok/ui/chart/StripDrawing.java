package org.maalestok.ui.chart;

import java.util.ArrayList;
import java.util.List;

/** One period of a {@link Distribution}: heading with own's name, band, median, and the dots or bars. */
final class StripDrawing {

    private static final double HEAD = 24;
    private static final double NOTE = 18;
    private static final double GAP = 16;

    /** Up to so many, dots are large; up to so many there are dots at all. */
    private static final int FEW = 40;

    private static final int MOST_DOTS = 150;

    /** A swarm that reaches further than this from its line is a tower: a histogram tells it better. */
    private static final double HIGHEST_SWARM = 75;

    private static final double OWN_RADIUS = 7;

    private final Subject subject;
    private final Distribution.Strip strip;
    private final Scale x;
    private final double top;
    private final double width;
    private final double radius;
    private final List<Item> shown = new ArrayList<>();
    private final double[] along;
    private final double[] across;
    private final Histogram histogram;
    private final boolean bars;
    private final String note;
    private final double ownRow;

    StripDrawing(Subject subject, Distribution.Strip strip, Ticks ticks, Scale x, double top, double width) {
        this.subject = subject;
        this.strip = strip;
        this.x = x;
        this.top = top;
        this.width = width;
        strip.items().stream().filter(StripDrawing::drawn).filter(Item::isOwn).forEach(shown::add);
        strip.items().stream()
                .filter(StripDrawing::drawn)
                .filter(item -> !item.isOwn())
                .forEach(shown::add);
        radius = shown.size() <= FEW ? 5 : 3.5;
        along = shown.stream().mapToDouble(item -> x.at(Count.number(item))).toArray();
        across = shown.size() <= MOST_DOTS ? Swarm.offsets(along, 2 * radius + 1) : new double[0];
        bars = shown.size() > MOST_DOTS || Swarm.above(across) > HIGHEST_SWARM;
        histogram = Histogram.of(shown, ticks, x, subject.measure().decimals());
        note = StripWords.absent(Words.in(subject.language()), Count.of(strip.items()));
        ownRow = crowdedHead() ? 17 : 0;
    }

    private static boolean drawn(Item item) {
        return item.reading() instanceof Reading.Known && item.role() != Role.OUTSIDE;
    }

    double height() {
        double noteHeight = note.isEmpty()
                ? 0
                : NOTE * Wrap.lines(note, TextWidth.TICK, width).size();
        return HEAD + ownRow + bodyHeight() + noteHeight + GAP;
    }

    private double bodyHeight() {
        return bars ? Histogram.HEIGHT + 24 : above() + below() + 8;
    }

    private double above() {
        return Math.max(12, Swarm.above(across) + radius + 1);
    }

    private double below() {
        return Math.max(12, Swarm.below(across) + radius + 1);
    }

    void draw(Pen pen) {
        pen.text(0, top + 15, "t-b halo", strip.period());
        double bodyTop = top + HEAD + ownRow;
        if (shown.isEmpty()) {
            Hatch.field(pen, 1, bodyTop + 4, width - 2, 22);
        } else if (bars) {
            bars(pen, bodyTop);
        } else {
            dots(pen, bodyTop + 4 + above());
        }
        note(pen, bodyTop + bodyHeight());
    }

    private void note(Pen pen, double above) {
        double y = above;
        if (!note.isEmpty()) {
            for (var line : Wrap.lines(note, TextWidth.TICK, width)) {
                y += NOTE;
                pen.text(0, y - 3, "t-sm halo", line);
            }
        }
    }

    private void dots(Pen pen, double middle) {
        band(pen, middle - above(), middle + below());
        int own = (int) shown.stream().filter(Item::isOwn).count();
        // Own comes first in the swarm, to keep the middle, and last on the drawing, over the median too.
        dots(pen, own, shown.size(), middle);
        median(pen, middle - above() - 3, middle + below() + 3);
        dots(pen, 0, own, middle);
        for (int i = 0; i < shown.size(); i++) {
            double dot = shown.get(i).isOwn() ? OWN_RADIUS : radius;
            shown.get(i).reading().footnote().ring(pen, along[i], middle + across[i], dot);
        }
        leader(pen, middle - OWN_RADIUS);
    }

    private void dots(Pen pen, int from, int to, double middle) {
        if (from == to) {
            return;
        }
        var marks = new Marks();
        shown.subList(from, to).forEach(item -> marks.add(item.name(), Count.spoken(item, subject.measure())));
        pen.open("dots", marks);
        for (int i = from; i < to; i++) {
            dot(pen, i, middle);
        }
        pen.close();
    }

    private void dot(Pen pen, int i, double middle) {
        boolean own = shown.get(i).isOwn();
        pen.circle(along[i], middle + across[i], own && hasOwn() ? OWN_RADIUS : radius, own ? "own-d" : "peer");
    }

    private void bars(Pen pen, double bodyTop) {
        double base = bodyTop + Histogram.HEIGHT + 14;
        boolean allOwn = shown.stream().allMatch(Item::isOwn);
        band(pen, bodyTop + 14, base);
        histogram.draw(
                pen, subject, bodyTop + 14, base, hasOwn() ? along[0] : Double.NaN, allOwn ? "bars ours" : "bars");
        median(pen, bodyTop + 14, base + 4);
        leader(pen, base);
        if (hasOwn() && shown.getFirst().reading() instanceof Reading.Known known) {
            OwnDot.draw(pen, subject, shown.getFirst().name(), known, along[0], base, OWN_RADIUS);
        }
    }

    /** Several own dots, such as the schools of a municipality, are told of by their heading, and none by its name. */
    private boolean hasOwn() {
        return !shown.isEmpty()
                && shown.getFirst().isOwn()
                && (shown.size() == 1 || !shown.get(1).isOwn());
    }

    private void band(Pen pen, double from, double to) {
        var spread = strip.spread();
        if (spread.hasBand()) {
            double left = x.at(spread.lower());
            pen.rect(left, from, Math.max(1, x.at(spread.upper()) - left), to - from, "band");
        }
    }

    private void median(Pen pen, double from, double to) {
        var spread = strip.spread();
        if (spread.hasMedian()) {
            pen.line(x.at(spread.median()), from, x.at(spread.median()), to, "medtick");
        }
    }

    /** Own's name and value above its dot. */
    private void leader(Pen pen, double middle) {
        if (hasOwn()) {
            double baseline = top + 15 + ownRow;
            pen.line(along[0], baseline + 5, along[0], middle, "own-leader");
            pen.text(ownMiddle(), baseline, "m t-own halo", ownLabel());
        }
    }

    private String ownLabel() {
        return shown.getFirst().name() + " " + Count.written(shown.getFirst());
    }

    private double ownMiddle() {
        double half = TextWidth.bold(ownLabel(), TextWidth.OWN) / 2;
        return Math.clamp(along[0], Math.min(half, width / 2), Math.max(width - half, width / 2));
    }

    private boolean crowdedHead() {
        if (!hasOwn()) {
            return false;
        }
        double left = ownMiddle() - TextWidth.bold(ownLabel(), TextWidth.OWN) / 2;
        return left < TextWidth.bold(strip.period(), TextWidth.LABEL) + 8;
    }
}
