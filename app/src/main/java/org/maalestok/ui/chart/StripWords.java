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
                .add(noted(words, strip.items()))
                .toString();
    }

    /** {@code Færder: 20 276 kr.} */
    static String own(Words words, Subject subject, List<Item> items) {
        var own = Count.own(items);
        if (own == null) {
            return "";
        }
        return switch (own.reading()) {
            case Reading.Known known -> own.name() + ": " + known.spoken(subject.measure()) + ".";
            case Reading.Blank blank -> own.name() + ": " + words.spoken(blank) + ".";
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
                Count.spoken(others.lowest(), subject.measure()),
                others.highest().name(),
                Count.spoken(others.highest(), subject.measure()));
    }

    /** Of whose values something was said, own excepted: that stands with its value. */
    static String noted(Words words, List<Item> items) {
        var noted = items.stream()
                .filter(item -> !item.isOwn() && !item.reading().footnote().isNone())
                .map(item -> item.reading().footnote().told(item.name()))
                .toList();
        return noted.isEmpty() ? "" : words.say(NOTED, words.list(noted));
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
