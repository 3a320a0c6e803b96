package org.maalestok.keyfigures.quality;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Suspect;

/**
 * What rules have looked at, and how far back each of them looks: a suspect whose figure was looked at again and found in order comes off the list,
 * and so does one that has become older than what its rule looks at.
 */
final class Looked {

    private record Pair(int rule, int indicatorId) {}

    /** The periods that a rule asks of an indicator, and those of them that it has just looked at. */
    private record Extent(Set<Period> window, Set<Period> seen) {}

    private final Map<Pair, Extent> extents = new HashMap<>();

    /** @param window every period that the rule would ask of the indicator */
    void at(Rule rule, int indicatorId, Collection<Period> window, Predicate<Period> seen) {
        Extent extent = extents.computeIfAbsent(
                new Pair(rule.number(), indicatorId), pair -> new Extent(new HashSet<>(), new HashSet<>()));
        extent.window().addAll(window);
        window.stream().filter(seen).forEach(extent.seen()::add);
    }

    /** Whether the rule was tried on the indicator at all. */
    boolean knows(Suspect suspect) {
        return extents.containsKey(new Pair(suspect.rule(), suspect.indicatorId()));
    }

    /** Whether the rule has nothing to say of the figure any more, when it was not found again. */
    boolean answers(Suspect suspect) {
        Extent extent = extents.get(new Pair(suspect.rule(), suspect.indicatorId()));
        return extent != null
                && (extent.seen().contains(suspect.period()) || !extent.window().contains(suspect.period()));
    }

    /** The indicators whose suspects may have been answered. */
    Set<Integer> indicatorIds() {
        return extents.keySet().stream().map(Pair::indicatorId).collect(Collectors.toSet());
    }
}
