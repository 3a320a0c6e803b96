package org.maalestok.municipalities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All areas in memory, immutable. Finding an area by code is a hash lookup and a walk over the few areas that ever had the code; it allocates
 * nothing, because an import asks once per row.
 */
final class Register {

    /** The areas that had a code, and the answer for days on which nobody had it. */
    private record Code(Holder[] holders, Optional<Area> only) {

        Optional<Area> on(LocalDate day) {
            for (Holder holder : holders) {
                if (holder.time.contains(day)) {
                    return holder.area;
                }
            }
            return Optional.empty();
        }
    }

    private record Holder(Validity time, Optional<Area> area) {}

    private final Map<Integer, AreaHistory> histories;
    private final Map<Integer, Area> areas;
    private final Map<String, Code> codes;
    private final List<Area> sorted;
    private final Map<String, List<Area>> municipalities;
    private final Lineage lineage;
    private final Groups groups;
    private final AreaSearch search;

    Register(AreaBook book) {
        this.histories = book.areas().stream().collect(Collectors.toMap(AreaHistory::id, Function.identity()));
        this.sorted = book.areas().stream()
                .map(AreaHistory::toArea)
                .sorted(NameOrder.BY_NAME)
                .toList();
        this.areas = sorted.stream().collect(Collectors.toMap(Area::id, Function.identity()));
        this.codes = codes(book.areas());
        this.municipalities = sorted.stream()
                .filter(it -> it.kind() == AreaKind.MUNICIPALITY)
                .collect(Collectors.groupingBy(Area::country));
        this.lineage = new Lineage(this, book.successions());
        this.groups = new Groups(this, book.memberships());
        this.search = new AreaSearch(this, book.areas());
    }

    private Map<String, Code> codes(List<AreaHistory> all) {
        var holders = new HashMap<String, List<Holder>>();
        for (AreaHistory area : all) {
            var answer = Optional.of(get(area.id()));
            area.spells().forEach(it -> holders.computeIfAbsent(it.code(), code -> new ArrayList<>())
                    .add(new Holder(it.time(), answer)));
        }
        var found = new HashMap<String, Code>();
        holders.forEach((code, each) -> found.put(code, new Code(each.toArray(Holder[]::new), only(each))));
        return found;
    }

    private static Optional<Area> only(List<Holder> holders) {
        boolean one = holders.stream().map(Holder::area).distinct().count() == 1;
        return one ? holders.getFirst().area() : Optional.empty();
    }

    Area get(int id) {
        Area area = areas.get(id);
        if (area == null) {
            throw new IllegalArgumentException("There is no area with the number %d".formatted(id));
        }
        return area;
    }

    Optional<Area> findByCode(String code, LocalDate day) {
        Code known = codes.get(code);
        if (known == null) {
            return Optional.empty();
        }
        Optional<Area> holder = known.on(day);
        return holder.isPresent() ? holder : known.only;
    }

    /** The area that had this code on the day, nobody else. */
    Optional<Area> findHolder(String code, LocalDate day) {
        Code known = codes.get(code);
        return known == null ? Optional.empty() : known.on(day);
    }

    /** All areas, sorted by name. */
    List<Area> all() {
        return sorted;
    }

    List<Area> listCountries() {
        return sorted.stream()
                .filter(it -> it.kind() == AreaKind.COUNTRY)
                .sorted(Comparator.comparing(Area::code))
                .toList();
    }

    List<Area> listMunicipalities(String country, LocalDate day) {
        return municipalities.getOrDefault(country, List.of()).stream()
                .filter(it -> it.validity().contains(day))
                .toList();
    }

    Optional<Spell> spellOf(Area area, LocalDate day) {
        for (Spell spell : historyOf(area).spells()) {
            if (spell.time().contains(day)) {
                return Optional.of(spell);
            }
        }
        return Optional.empty();
    }

    Spell lastSpellOf(Area area) {
        return historyOf(area).last();
    }

    private AreaHistory historyOf(Area area) {
        get(area.id());
        return Objects.requireNonNull(histories.get(area.id()));
    }

    Lineage lineage() {
        return lineage;
    }

    Groups groups() {
        return groups;
    }

    AreaSearch search() {
        return search;
    }
}
