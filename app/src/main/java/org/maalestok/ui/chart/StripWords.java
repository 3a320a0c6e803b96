package org.maalestok.ui.chart;

import static org.maalestok.ui.chart.Phrase.*;

import java.util.List;

/** Title and description of charts that show the areas in one period. */
final class StripWords {

    private StripWords() {}

    static String title(DotStrip strip, Phrase phrase) {
        var party = strip.subject().party();
        var words = Words.in(strip.subject().language());
        var what = strip.subject().measure().what();
        return party.hasOwn()
                ? words.say(phrase, what, party.own(), party.peers(), strip.period())
                : words.say(TITLE_STRIP_ALL, what, party.peers(), strip.period());
    }

    static String description(DotStrip strip, Count count) {
        var words = Words.in(strip.subject().language());
        return new Sentences()
                .add(own(words, strip.subject(), strip.items()))
                .add(median(words, strip.subject(), strip.spread()))
                .add(ends(words, strip.subject(), Count.ofOthers(strip.items())))
                .add(absent(words, count))
                .toString();
    }

    /** {@code Færder: 20 276 kr.} */
    static String own(Words words, Subject subject, List<Item> items) {
        var own = Count.own(items);
        if (own == null) {
            return "";
        }
        return switch (own.reading()) {
            case Reading.Known known -> own.name() + ": " + subject.measure().spoken(known.label()) + ".";
            case Reading.Blank blank -> own.name() + ": " + words.absence(blank.reason()) + ".";
        };
    }

    static String median(Words words, Subject subject, Spread spread) {
        return spread.hasMedian() ? words.say(MEDIAN_IS, subject.measure().spoken(spread.medianLabel())) : "";
    }

    /** Lowest and highest of the others. */
    static String ends(Words words, Subject subject, Count others) {
        if (others.lowest() == null || others.highest() == null) {
            return words.say(NO_OTHERS);
        }
        return words.say(
                ENDS_ARE,
                others.lowest().name(),
                subject.measure().spoken(others.lowLabel()),
                others.highest().name(),
                subject.measure().spoken(others.highLabel()));
    }

    /** How many have no number, by reason; without a noun, which would have to agree with the number. */
    static String absent(Words words, Count count) {
        return new Sentences()
                .add(count.missing() == 0 ? "" : words.say(COUNT_MISSING, "" + count.missing()))
                .add(count.hidden() == 0 ? "" : words.say(COUNT_HIDDEN, "" + count.hidden()))
                .add(count.notApplicable() == 0 ? "" : words.say(COUNT_NOT_APPLICABLE, "" + count.notApplicable()))
                .toString();
    }
}
