package org.maalestok.municipalities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maalestok.municipalities.SeriesJoin.Break;
import org.maalestok.municipalities.SeriesJoin.Same;
import org.maalestok.municipalities.SeriesJoin.SumOf;

/**
 * Follows areas forwards (what became of them) and backwards (what they were made of).
 *
 * <p>The heirs of an area are those that got something of it on the day it ended, its parents those that gave something on the day it came to
 * be. A border moved between areas that both go on makes neither.
 */
final class Lineage {

    private final Register register;
    private final Map<Integer, List<Succession>> byOld;
    private final Map<Integer, List<Succession>> byNew;

    Lineage(Register register, List<Succession> successions) {
        this.register = register;
        this.byOld = successions.stream().collect(Collectors.groupingBy(Succession::oldArea));
        this.byNew = successions.stream().collect(Collectors.groupingBy(Succession::newArea));
    }

    /** What became of the area, which had the code on that day, until today. */
    Fate fateOf(Area area, String code, LocalDate day, LocalDate today) {
        LocalDate until = today.isBefore(day) ? day : today;
        if (!area.validity().to().isAfter(until)) {
            return fateOfEnded(area, until);
        }
        return register.spellOf(area, until)
                .filter(it -> !it.code().equals(code))
                .<Fate>map(it -> new Fate.Renumbered(area, lastDayOf(code, area, day)))
                .orElseGet(() -> new Fate.Unchanged(area));
    }

    /** The day on which the area stopped having the code that it had on the given day. */
    private LocalDate lastDayOf(String code, Area area, LocalDate day) {
        LocalDate end = day;
        var spell = register.spellOf(area, end);
        while (spell.isPresent() && spell.get().code().equals(code)) {
            end = spell.get().time().to();
            spell = register.spellOf(area, end);
        }
        return end;
    }

    private Fate fateOfEnded(Area area, LocalDate until) {
        LocalDate on = area.validity().to();
        var heirs = heirsOf(area);
        if (heirs.size() == 1) {
            Area heir = heirs.getFirst();
            return isThere(heir, until) ? new Fate.Merged(heir, on) : fateOfEnded(heir, until);
        }
        var leaves = new ArrayList<>(heirsUntil(area, until));
        return switch (leaves.size()) {
            case 0 -> new Fate.Ended(on);
            case 1 ->
                new Fate.Merged(leaves.getFirst(), leaves.getFirst().validity().from());
            default -> new Fate.Split(leaves, on);
        };
    }

    /** The areas that are there on the day and in which the area, or a part of it, lives on: itself when it is still there. */
    Set<Area> heirsUntil(Area area, LocalDate day) {
        if (isThere(area, day)) {
            return Set.of(area);
        }
        var leaves = new LinkedHashSet<Area>();
        heirsOf(area).forEach(it -> leaves.addAll(heirsUntil(it, day)));
        return leaves;
    }

    private static boolean isThere(Area area, LocalDate day) {
        return area.validity().to().isAfter(day);
    }

    SeriesJoin joinBackTo(Area area, LocalDate day) {
        if (area.validity().contains(day)) {
            return new Same(area);
        }
        if (!day.isBefore(area.validity().to())) {
            return new Break(area.validity().to(), List.of());
        }
        var parents = parentsOf(area);
        boolean whole = parents.stream().allMatch(it -> heirsOf(it).equals(List.of(area)));
        return parents.isEmpty() || !whole
                ? new Break(area.validity().from(), parents)
                : sumOf(parents, day, area.validity().from());
    }

    private SeriesJoin sumOf(List<Area> parents, LocalDate day, LocalDate since) {
        var parts = new ArrayList<Area>();
        for (Area parent : parents) {
            switch (joinBackTo(parent, day)) {
                case Same same -> parts.add(same.area());
                case SumOf older -> parts.addAll(older.parts());
                case Break earlier -> {
                    return earlier;
                }
            }
        }
        return new SumOf(parts, since);
    }

    private List<Area> heirsOf(Area area) {
        return at(area.validity().to(), byOld.getOrDefault(area.id(), List.of()), Succession::newArea);
    }

    private List<Area> parentsOf(Area area) {
        return at(area.validity().from(), byNew.getOrDefault(area.id(), List.of()), Succession::oldArea);
    }

    private List<Area> at(LocalDate day, List<Succession> successions, Function<Succession, Integer> end) {
        return successions.stream()
                .filter(it -> it.on().equals(day))
                .map(it -> register.get(end.apply(it)))
                .toList();
    }
}
