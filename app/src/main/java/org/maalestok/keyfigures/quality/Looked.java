package org.maalestok.keyfigures.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

    /** What a rule asks of an indicator, in as many parts as it has, and the periods of it that it has just looked at. */
    private record Extent(List<Window> windows, Set<Period> seen) {
        boolean has(Suspect suspect) {
            return windows.stream().anyMatch(window -> window.has(suspect.areaId(), suspect.period()));
        }
    }

    private final Map<Pair, Extent> extents = new HashMap<>();

    /** @param window everything that the rule would ask of the indicator */
    void at(Rule rule, int indicatorId, Window window, Predicate<Period> seen) {
        Extent extent = extents.computeIfAbsent(
                new Pair(rule.number(), indicatorId), pair -> new Extent(new ArrayList<>(), new HashSet<>()));
        extent.windows().add(window);
        window.periods().stream().filter(seen).forEach(extent.seen()::add);
    }

    /** Whether the rule was tried on the indicator at all. */
    boolean knows(Suspect suspect) {
        return extents.containsKey(new Pair(suspect.rule(), suspect.indicatorId()));
    }

    /** Whether the rule has nothing to say of the figure any more, when it was not found again. */
    boolean answers(Suspect suspect) {
        Extent extent = extents.get(new Pair(suspect.rule(), suspect.indicatorId()));
        return extent != null && (extent.seen().contains(suspect.period()) || !extent.has(suspect));
    }

    /** The indicators whose suspects may have been answered. */
    Set<Integer> indicatorIds() {
        return extents.keySet().stream().map(Pair::indicatorId).collect(Collectors.toSet());
    }
}
