package org.maalestok.ui.chart;

import static org.maalestok.ui.chart.Phrase.HIGH_IS_GOOD;
import static org.maalestok.ui.chart.Phrase.LOW_IS_GOOD;
import static org.maalestok.ui.chart.Phrase.MIDDLE_HALF_IS;
import static org.maalestok.ui.chart.Phrase.SPINE_BEST;
import static org.maalestok.ui.chart.Phrase.SPINE_HIGHEST;
import static org.maalestok.ui.chart.Phrase.SPINE_LOWEST;
import static org.maalestok.ui.chart.Phrase.SPINE_MEDIAN;
import static org.maalestok.ui.chart.Phrase.SPINE_WEAKEST;
import static org.maalestok.ui.chart.Phrase.TITLE_SPINE;

import java.util.List;
import java.util.stream.Stream;

/** Draws a {@link Spine}. */
final class SpineDrawing {

    private static final int WIDTH = 300;
    private static final int HEIGHT = 46;
    private static final double CENTRE = WIDTH / 2.0;
    private static final double HALF = 140;
    private static final double TOP = 7;
    private static final double BAR = 18;
    private static final double MIDDLE = TOP + BAR / 2;

    private SpineDrawing() {}

    static Svg draw(Spine spine, String prefix) {
        var others = Count.ofOthers(spine.items());
        var pen = new Pen(1600);
        if (others.known() == 0 || !spine.spread().hasMedian()) {
            Hatch.field(pen, CENTRE - HALF, TOP, 2 * HALF, BAR);
            pen.text(4, HEIGHT - 3, "t-sm", Words.in(spine.subject().language()).absence(Absence.MISSING));
        } else {
            fill(pen, spine, others, scale(spine, others));
        }
        return Frame.single(prefix, title(spine), description(spine, others), new Frame.Body(WIDTH, HEIGHT, pen));
    }

    /** The farthest value from the median, own included, reaches the end of the row. */
    private static Scale scale(Spine spine, Count others) {
        double median = spine.spread().median();
        double reach = Math.max(others.high() - median, median - others.low());
        var own = Count.own(spine.items());
        if (own != null && own.reading() instanceof Reading.Known known) {
            reach = Math.max(reach, Math.abs(known.value() - median));
        }
        double width = reach > 0 ? reach : 1;
        double end = spine.good() == Spine.Good.LOW ? -HALF : HALF;
        return new Scale(median - width, median + width, CENTRE - end, CENTRE + end);
    }

    private static void fill(Pen pen, Spine spine, Count others, Scale x) {
        bar(pen, x.at(others.low()), x.at(others.high()), "sp-out");
        if (spine.spread().hasBand()) {
            bar(pen, x.at(spine.spread().lower()), x.at(spine.spread().upper()), "sp-mid");
        }
        Rug.draw(pen, spine.items(), x, TOP + 3, TOP + BAR - 3);
        pen.line(CENTRE, TOP - 4, CENTRE, TOP + BAR + 4, "medtick");
        own(pen, spine, x);
        ends(pen, spine, others);
    }

    private static void bar(Pen pen, double one, double other, String cls) {
        double width = Math.max(1, Math.abs(other - one));
        pen.rect(Math.min(one, other), TOP, width, BAR, cls);
    }

    private static void own(Pen pen, Spine spine, Scale x) {
        var own = Count.own(spine.items());
        if (own != null && own.reading() instanceof Reading.Known known) {
            OwnDot.draw(pen, spine.subject(), own.name(), known, x.at(known.value()), MIDDLE, 6.5);
        }
    }

    /**
     * What the two ends of the others' bar are called, their values, and the median under its line; without the words where the values are long, without the median
     * where even that is too much.
     */
    private static void ends(Pen pen, Spine spine, Count others) {
        var words = Words.in(spine.subject().language());
        boolean turned = spine.good() == Spine.Good.LOW;
        boolean neutral = spine.good() == Spine.Good.NEITHER;
        String left = turned ? others.highLabel() : others.lowLabel();
        String right = turned ? others.lowLabel() : others.highLabel();
        String leftLong = words.say(neutral ? SPINE_LOWEST : SPINE_WEAKEST) + " " + left;
        String rightLong = words.say(neutral ? SPINE_HIGHEST : SPINE_BEST) + " " + right;
        String middle = spine.spread().medianLabel();
        String middleLong = words.say(SPINE_MEDIAN) + " " + middle;
        Stream.of(
                        List.of(leftLong, middleLong, rightLong),
                        List.of(leftLong, middle, rightLong),
                        List.of(left, middle, right),
                        List.of(left, "", right))
                .filter(SpineDrawing::fits)
                .findFirst()
                .ifPresent(labels -> labels(pen, labels));
    }

    private static void labels(Pen pen, List<String> labels) {
        pen.text(4, HEIGHT - 3, "t-sm", labels.getFirst());
        pen.text(WIDTH - 4.0, HEIGHT - 3, "e t-sm", labels.getLast());
        if (!labels.get(1).isEmpty()) {
            pen.text(CENTRE, HEIGHT - 3, "m t-sm t-ink", labels.get(1));
        }
    }

    /** The middle one stands in the middle, however long the others are. */
    private static boolean fits(List<String> labels) {
        double middle = TextWidth.of(labels.get(1), TextWidth.TICK);
        double sides = Math.max(
                TextWidth.of(labels.getFirst(), TextWidth.TICK), TextWidth.of(labels.getLast(), TextWidth.TICK));
        return sides <= (WIDTH - middle) / 2 - 12;
    }

    private static String title(Spine spine) {
        var party = spine.subject().party();
        return Words.in(spine.subject().language())
                .say(TITLE_SPINE, spine.subject().measure().what(), party.own(), party.peers(), spine.period());
    }

    private static String description(Spine spine, Count others) {
        var words = Words.in(spine.subject().language());
        return new Sentences()
                .add(StripWords.own(words, spine.subject(), spine.items()))
                .add(StripWords.median(words, spine.subject(), spine.spread()))
                .add(
                        spine.spread().hasBand()
                                ? words.say(
                                        MIDDLE_HALF_IS,
                                        spine.subject()
                                                .measure()
                                                .spoken(spine.spread().bandLabel()))
                                : "")
                .add(StripWords.ends(words, spine.subject(), others))
                .add(
                        switch (spine.good()) {
                            case HIGH -> words.say(HIGH_IS_GOOD);
                            case LOW -> words.say(LOW_IS_GOOD);
                            case NEITHER -> "";
                        })
                .add(StripWords.absent(words, others))
                .toString();
    }
}
