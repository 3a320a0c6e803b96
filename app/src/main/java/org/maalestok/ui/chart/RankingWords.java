package org.maalestok.ui.chart;

import static org.maalestok.ui.chart.Phrase.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Title and description of a {@link Ranking}. */
final class RankingWords {

    /** Up to so many areas the description reads them all. */
    private static final int ALL_NAMED = 12;

    private RankingWords() {}

    static String title(Ranking ranking) {
        return Words.in(ranking.subject().language())
                .say(
                        TITLE_RANKING,
                        ranking.subject().measure().what(),
                        "" + ranking.items().size(),
                        ranking.subject().party().areas(),
                        ranking.period());
    }

    static String description(Ranking ranking) {
        var words = Words.in(ranking.subject().language());
        var subject = ranking.subject();
        var count = Count.of(ranking.items());
        var said = new Sentences();
        if (count.known() > 0 && count.known() <= ALL_NAMED) {
            said.add(all(ranking));
        } else {
            said.add(StripWords.own(words, subject, ranking.items()))
                    .add(StripWords.ends(words, subject, Count.ofOthers(ranking.items())));
        }
        return said.add(StripWords.median(words, subject, ranking.spread()))
                .add(StripWords.absent(words, count))
                .add(
                        count.known() > ALL_NAMED || count.known() == 0
                                ? StripWords.noted(words, ranking.items())
                                : blank(ranking))
                .toString();
    }

    /** Where all values are read, only those without a value are left to tell of. */
    private static String blank(Ranking ranking) {
        var blank = ranking.items().stream()
                .filter(item -> item.reading() instanceof Reading.Blank)
                .toList();
        return StripWords.noted(Words.in(ranking.subject().language()), blank);
    }

    private static String all(Ranking ranking) {
        var known = new ArrayList<Item>();
        for (var item : ranking.items()) {
            if (item.reading() instanceof Reading.Known) {
                known.add(item);
            }
        }
        known.sort(Comparator.comparingDouble(Count::number).reversed());
        List<String> pairs = known.stream()
                .map(item -> item.name() + " " + item.reading().footnote().told(Count.label(item)))
                .toList();
        return ranking.subject().measure().spoken(String.join(", ", pairs)) + ".";
    }
}
