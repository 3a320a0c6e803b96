package org.maalestok.keyfigures.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.maalestok.keyfigures.Catalogue.Query;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.ui.Language;

/**
 * The order of hits: by score, and by what the words alone do not tell. A word that stands in the name in the asker's own language is worth
 * half a name more; the asker's own country and a headline are worth just enough to part equals, which otherwise stand in catalogue order.
 */
final class Ranking {

    private static final double IN_OWN_LANGUAGE = 0.5;
    private static final double OWN_COUNTRY = 0.05;
    private static final double HEADLINE = 0.02;

    private final Map<Integer, Double> scores;
    private final Language language;
    private final List<String> typed;

    Ranking(Map<Integer, Double> scores, Query query) {
        this.scores = scores;
        this.language = query.language();
        this.typed = Stream.of(query.typed().split("\\s+", 9))
                .filter(word -> !word.isEmpty())
                .limit(8)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Those of the indicators that have a score, the best first. */
    List<Indicator> rank(List<Indicator> indicators) {
        return indicators.stream()
                .filter(indicator -> scores.containsKey(indicator.id()))
                .map(indicator -> new Ranked(indicator, worth(indicator)))
                .sorted(Comparator.comparingDouble(Ranked::worth).reversed())
                .map(Ranked::indicator)
                .toList();
    }

    private double worth(Indicator indicator) {
        String name = indicator.words().name().in(language).toLowerCase(Locale.ROOT);
        long inName = typed.stream().filter(name::contains).count();
        return scores.getOrDefault(indicator.id(), 0.0)
                + IN_OWN_LANGUAGE * inName
                + (isOfOwnCountry(indicator) ? OWN_COUNTRY : 0)
                + (indicator.headline() ? HEADLINE : 0);
    }

    private boolean isOfOwnCountry(Indicator indicator) {
        return switch (language) {
            case NB -> indicator.code().startsWith("no.");
            case DA -> indicator.code().startsWith("dk.");
            case EN -> false;
        };
    }

    private record Ranked(Indicator indicator, double worth) {}
}
