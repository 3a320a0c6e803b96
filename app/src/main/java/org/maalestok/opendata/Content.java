package org.maalestok.opendata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Unit;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/**
 * What is measured in a table: an indicator, or in a table with gender or age all those that measure the same, each for its own group of people.
 *
 * @param code of the indicator, or of the one about everybody
 * @param name in a table with groups without the group
 * @param indicators the one about everybody first, if it has figures; alike in unit and kind
 * @param byGroup the indicators by the codes of their groups in the table's variables between area and contents; none where there are no such variables
 */
public record Content(String code, Text name, List<Indicator> indicators, Map<List<String>, Indicator> byGroup) {

    private static final Set<String> MONEY = Set.of("NOK", "DKK");

    static Content of(Indicator indicator) {
        return new Content(
                indicator.code(), indicator.words().name(), List.of(indicator), Map.of(List.of(), indicator));
    }

    /** The same of those indicators only that have figures; empty where none has. */
    Optional<Content> only(Predicate<Indicator> measured) {
        var left = indicators.stream().filter(measured).toList();
        var groups = new HashMap<List<String>, Indicator>();
        byGroup.forEach((group, indicator) -> {
            if (left.contains(indicator)) {
                groups.put(group, indicator);
            }
        });
        return left.isEmpty() ? Optional.empty() : Optional.of(new Content(code, name, left, groups));
    }

    /** The indicator with these groups; empty where nobody measures it. */
    public Optional<Indicator> find(List<String> groups) {
        return Optional.ofNullable(byGroup.get(groups));
    }

    /** The unit in words; all groups are per the same. */
    public String unitLabel(Language language) {
        return indicators.getFirst().unitLabel(language);
    }

    public Unit measure() {
        return indicators.getFirst().measure();
    }

    /** Whether it is an amount, alone or per something; figures are published in the prices of their own year. */
    public boolean isMoney() {
        return MONEY.stream().anyMatch(kroner -> measure().bases().getOrDefault(kroner, 0) > 0);
    }

    public int decimals() {
        return indicators.stream().mapToInt(Indicator::decimals).max().orElse(0);
    }

    public Indicator.Kind kind() {
        return indicators.getFirst().kind();
    }

    /** Those that somebody who asks for nothing in particular gets: the first where none is a headline. */
    static List<Content> headlines(List<Content> contents) {
        var headlines = contents.stream().filter(Content::headline).toList();
        return headlines.isEmpty() ? contents.subList(0, 1) : headlines;
    }

    private boolean headline() {
        return indicators.stream().anyMatch(Indicator::headline);
    }

    /** What is counted, and how it must not be read: of everybody, or where nobody publishes that, of each group. */
    public List<String> notes(Language language) {
        return said(
                indicator -> Stream.of(
                        indicator.words().description(), indicator.words().caveat()),
                language);
    }

    /** Those of the notes that say how it must not be read. */
    public List<String> caveats(Language language) {
        return said(indicator -> Stream.of(indicator.words().caveat()), language);
    }

    private List<String> said(Function<Indicator, Stream<Text>> texts, Language language) {
        Indicator first = indicators.getFirst();
        Stream<Indicator> those = first.breakdown() == null ? Stream.of(first) : indicators.stream();
        return those.flatMap(texts)
                .map(text -> text.in(language))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
