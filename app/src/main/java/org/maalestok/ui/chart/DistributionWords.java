package org.maalestok.ui.chart;

import static org.maalestok.ui.chart.Phrase.*;

/** Title and description of a {@link Distribution}. */
final class DistributionWords {

    private DistributionWords() {}

    static String title(Distribution distribution) {
        var words = Words.in(distribution.subject().language());
        var periods =
                distribution.strips().stream().map(Distribution.Strip::period).toList();
        return words.say(TITLE_DISTRIBUTION, distribution.subject().measure().what(), words.list(periods));
    }

    static String description(Distribution distribution) {
        var words = Words.in(distribution.subject().language());
        var said = new Sentences();
        for (var strip : distribution.strips().reversed()) {
            said.add(range(words, distribution.subject(), strip));
        }
        var last = distribution.strips().getLast();
        return said.add(StripWords.absent(words, Count.of(last.items())))
                .add(StripWords.noted(words, last.items()))
                .toString();
    }

    private static String range(Words words, Subject subject, Distribution.Strip strip) {
        var others = Count.ofOthers(strip.items());
        if (others.known() == 0) {
            return words.say(NOTHING_IN, strip.period());
        }
        var said = words.say(
                RANGE_IN,
                strip.period(),
                Count.spoken(others.lowest(), subject.measure()),
                Count.spoken(others.highest(), subject.measure()));
        var own = StripWords.own(words, subject, strip.items());
        return own.isEmpty() ? said : said + " " + own;
    }
}
