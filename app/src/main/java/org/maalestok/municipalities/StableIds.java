package org.maalestok.municipalities;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives the areas of a new book the numbers that they already have, because figures are stored under them.
 *
 * <p>An area takes over the number of the one that had the same code on most of the same days; when two could, the older one does, so that an
 * area that is ended by a merger keeps its number and the merged one gets a new one. Nobody's number may vanish.
 */
final class StableIds {

    private final Map<String, List<AreaHistory>> knownByCode = new HashMap<>();
    private final AreaBook known;

    StableIds(AreaBook known) {
        this.known = known;
        for (AreaHistory area : known.areas()) {
            area.spells().stream().map(Spell::code).distinct().forEach(it -> knownByCode
                    .computeIfAbsent(it, code -> new ArrayList<>())
                    .add(area));
        }
    }

    AreaBook carryOver(AreaBook next, Reasons reasons) {
        var numbers = new HashMap<Integer, Integer>();
        var taken = new HashSet<Integer>();
        var oldestFirst = next.areas().stream()
                .sorted(Comparator.comparing((AreaHistory it) -> it.life().from())
                        .thenComparing(AreaHistory::id))
                .toList();
        for (AreaHistory area : oldestFirst) {
            knownAs(area, taken).ifPresent(it -> {
                taken.add(it.id());
                numbers.put(area.id(), it.id());
            });
        }
        refuseVanished(taken, reasons);
        int highest = known.areas().stream().mapToInt(AreaHistory::id).max().orElse(0);
        for (AreaHistory area : next.areas()) {
            if (!numbers.containsKey(area.id())) {
                numbers.put(area.id(), ++highest);
            }
        }
        return next.renumbered(it -> numbers.getOrDefault(it, it));
    }

    private Optional<AreaHistory> knownAs(AreaHistory area, Set<Integer> taken) {
        return area.spells().stream()
                .flatMap(it -> knownByCode.getOrDefault(it.code(), List.of()).stream())
                .distinct()
                .filter(it -> it.kind() == area.kind() && !taken.contains(it.id()) && sharedDays(it, area) > 0)
                .max(Comparator.comparingLong(it -> sharedDays(it, area)));
    }

    private static long sharedDays(AreaHistory one, AreaHistory other) {
        long days = 0;
        for (Spell mine : one.spells()) {
            for (Spell theirs : other.spells()) {
                if (mine.code().equals(theirs.code())) {
                    days += mine.time()
                            .intersect(theirs.time())
                            .map(StableIds::days)
                            .orElse(0L);
                }
            }
        }
        return days;
    }

    private static long days(Validity time) {
        return ChronoUnit.DAYS.between(time.from(), time.to());
    }

    private void refuseVanished(Set<Integer> taken, Reasons reasons) {
        for (AreaHistory area : known.areas()) {
            if (!taken.contains(area.id())) {
                reasons.add(vanished(area.last()));
            }
        }
    }

    private static String vanished(Spell last) {
        String until = last.time().to().equals(LocalDate.MAX)
                ? ""
                : " until " + last.time().to();
        return "%s: %s (%s%s) is no longer an area of its own, but figures may be stored under it; leave its rows in and give it an end instead"
                .formatted(AreaTables.AREAS, last.code(), last.name(), until);
    }
}
