package org.maalestok.comparison.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Perspective;
import org.maalestok.ui.Language;
import org.springframework.stereotype.Component;

/**
 * The key figures that can be held against each other, by the names that people type. Ratios, and the population; other totals are left out, because two totals
 * go together as both follow size.
 */
@Component
class RelationNames {

    /** More would make the page heavy; whatever is typed is searched for among all of them. */
    private static final int MOST_OFFERED = 500;

    private static final int MOST_HITS = 6;

    private final Catalogue catalogue;

    RelationNames(KeyFigures keyFigures) {
        this.catalogue = keyFigures.catalogue();
    }

    static boolean isBackground(Indicator indicator) {
        return Set.of(Perspective.CONTEXT, Perspective.NEED).contains(indicator.perspective());
    }

    static boolean fits(Indicator indicator) {
        return indicator.kind() == Indicator.Kind.RATIO || indicator.code().endsWith(".population");
    }

    /** All of a country, by name; where two have the same name, the code stands behind it. */
    private Map<String, Indicator> byName(String country, Language language) {
        List<Indicator> all = catalogue.listIndicators().stream()
                .filter(indicator -> indicator.isOf(country) && fits(indicator))
                .toList();
        Map<String, Long> same =
                all.stream().collect(Collectors.groupingBy(one -> name(one, language), Collectors.counting()));
        var byName = new LinkedHashMap<String, Indicator>();
        all.stream()
                .sorted(Comparator.comparing(one -> !one.headline()))
                .forEach(one -> byName.put(
                        same.getOrDefault(name(one, language), 0L) > 1
                                ? "%s (%s)".formatted(name(one, language), one.code())
                                : name(one, language),
                        one));
        return byName;
    }

    private static String name(Indicator indicator, Language language) {
        return indicator.words().name().in(language);
    }

    /** What is offered while somebody types. */
    List<String> offered(String country, Language language) {
        return byName(country, language).keySet().stream()
                .limit(MOST_OFFERED)
                .sorted()
                .toList();
    }

    /** What stands in the field when the indicator is chosen. */
    String label(Indicator indicator, String country, Language language) {
        return byName(country, language).entrySet().stream()
                .filter(entry -> entry.getValue().equals(indicator))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> name(indicator, language));
    }

    /** The indicator of which the name was typed, or the short name of tables when only one has it; capitals, dashes and spaces make no difference. */
    Optional<Indicator> find(String typed, String country, Language language) {
        String plain = plain(typed);
        Optional<Indicator> named = byName(country, language).entrySet().stream()
                .filter(entry -> plain(entry.getKey()).equals(plain))
                .map(Map.Entry::getValue)
                .findFirst();
        return named.or(() -> Optional.of(byShortName(plain, country, language))
                .filter(those -> those.size() == 1)
                .map(List::getFirst));
    }

    private List<Indicator> byShortName(String plain, String country, Language language) {
        return catalogue.listIndicators().stream()
                .filter(indicator -> indicator.isOf(country) && fits(indicator))
                .filter(one -> plain(one.words().shortName().in(language)).equals(plain))
                .toList();
    }

    /** As names are compared: "Grunnskole – brutto" is "grunnskole - brutto". */
    static String plain(String name) {
        return name.replaceAll("\\p{Pd}|\u2212", "-")
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** What may have been meant, the likeliest first: those with the short name that was typed, then what a search finds. */
    List<Indicator> search(String typed, String country, Language language) {
        var query = new Catalogue.Query(typed, language, "", "", country, 0, 10 * MOST_HITS);
        return Stream.concat(
                        byShortName(plain(typed), country, language).stream(),
                        catalogue.search(query).indicators().stream()
                                .filter(indicator -> indicator.isOf(country) && fits(indicator)))
                .distinct()
                .limit(MOST_HITS)
                .toList();
    }
}
