package org.maalestok.opendata.kolada;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.opendata.CodeList;
import org.maalestok.opendata.Content;
import org.maalestok.opendata.OpenTable;
import org.maalestok.opendata.OpenTables;
import org.maalestok.opendata.RegionCodes;
import org.maalestok.opendata.Today;
import org.maalestok.opendata.Variable;
import org.maalestok.opendata.Variable.Value;
import org.maalestok.opendata.kolada.Book.Shelf;
import org.springframework.stereotype.Component;

/** Writes the book when somebody first asks after something was published. */
@Component
class Bookshelf {

    private final OpenTables tables;
    private final Areas areas;
    private final AtomicReference<Kept> kept = new AtomicReference<>(new Kept("", Book.EMPTY));

    private record Kept(String edition, Book book) {}

    Bookshelf(OpenTables tables, Areas areas) {
        this.tables = tables;
        this.areas = areas;
    }

    Book current() {
        String edition = tables.edition();
        Kept known = Objects.requireNonNull(kept.get());
        if (known.edition().equals(edition)) {
            return known.book();
        }
        Book fresh = write(tables.list().stream().filter(Bookshelf::fits).toList());
        kept.set(new Kept(edition, fresh));
        return fresh;
    }

    /** Kolada knows years, and of groups of people the genders. */
    private static boolean fits(OpenTable table) {
        return Years.has(table.timeUnit())
                && table.groups().stream().allMatch(group -> group.code().equals(Variable.GENDER));
    }

    private Book write(List<OpenTable> yearly) {
        var kpis = kpis(yearly);
        var groups = yearly.stream()
                .map(table -> new KpiGroup(
                        table.id(),
                        table.title(),
                        table.contents().stream()
                                .map(content -> Objects.requireNonNull(kpis.get(content.code())))
                                .toList()))
                .toList();
        var places = places(yearly);
        return new Book(
                Shelf.of(kpis.values(), Kpi::id),
                Shelf.of(groups, KpiGroup::id),
                Shelf.of(places.values(), Place::id, Place::number),
                Shelf.of(
                        Stream.concat(groups(yearly, places).stream(), ownGroups(yearly, places).stream())
                                .toList(),
                        Place::id),
                Shelf.of(units(yearly), Place::id));
    }

    /** Each once, by its code; one that is divided by gender in some table with its genders. */
    private static Map<String, Kpi> kpis(List<OpenTable> yearly) {
        Set<String> ofUnits = yearly.stream()
                .filter(OpenTable::isOfUnits)
                .flatMap(table -> table.contents().stream())
                .map(Content::code)
                .collect(Collectors.toSet());
        var kpis = new LinkedHashMap<String, Kpi>();
        for (OpenTable table : yearly) {
            for (Content content : table.contents()) {
                boolean units = ofUnits.contains(content.code());
                if (table.groups().isEmpty()) {
                    kpis.putIfAbsent(content.code(), Kpi.of(content, table, units));
                } else {
                    kpis.put(content.code(), Kpi.ofGenders(content, table, units));
                }
            }
        }
        return kpis;
    }

    /** Whoever stands in any table, under the same code as there. */
    private static Map<Area, Place> places(List<OpenTable> yearly) {
        var values = new TreeMap<Area, Value>(RegionCodes.ORDER);
        for (OpenTable table : yearly) {
            for (int i = 0; !table.isOfUnits() && i < table.regions().size(); i++) {
                values.put(table.regions().get(i), table.region().values().get(i));
            }
        }
        var places = new LinkedHashMap<Area, Place>();
        values.forEach((area, value) -> {
            if (area.kind() != AreaKind.GROUP && area.kind() != AreaKind.SELECTION) {
                String type = area.kind() == AreaKind.MUNICIPALITY ? "K" : "L";
                places.put(area, Place.of(id(area, value), value.label(), type, area, "", List.of()));
            }
        });
        return places;
    }

    private static String id(Area area, Value value) {
        return area.kind() == AreaKind.COUNTRY ? area.code() : area.country() + "-" + value.code();
    }

    private List<Place> groups(List<OpenTable> yearly, Map<Area, Place> places) {
        LocalDate today = Today.now();
        Set<Area> groups = yearly.stream()
                .map(OpenTable::country)
                .distinct()
                .flatMap(country -> areas.listMunicipalities(country, today).stream())
                .flatMap(area -> areas.listGroupsOf(area, today).stream())
                .filter(area -> area.kind() == AreaKind.GROUP || area.kind() == AreaKind.SELECTION)
                .collect(Collectors.toCollection(() -> new TreeSet<>(RegionCodes.ORDER)));
        return groups.stream()
                .map(group -> Place.of(
                        "G-" + group.code(),
                        group.name(),
                        "",
                        group,
                        "",
                        areas.listMembers(group, today).stream()
                                .filter(places::containsKey)
                                .map(member -> Objects.requireNonNull(places.get(member)))
                                .toList()))
                .toList();
    }

    /** The groups that people show to everybody: whom they are; what they have is the mean of these. */
    private static List<Place> ownGroups(List<OpenTable> yearly, Map<Area, Place> places) {
        var byId = new HashMap<String, Place>();
        places.values().forEach(place -> byId.put(place.id(), place));
        var largest = new TreeMap<String, Place>();
        for (OpenTable table : yearly) {
            table.codeLists().stream()
                    .filter(list -> list.isOwn() && !list.isGrouping() && !table.isOfUnits())
                    .map(list -> ownGroup(list, table.country(), byId))
                    .forEach(group -> largest.merge(
                            group.id(), group, BinaryOperator.maxBy(Comparator.comparing(place -> place.members()
                                    .size()))));
        }
        return List.copyOf(largest.values());
    }

    private static Place ownGroup(CodeList list, String country, Map<String, Place> byId) {
        return new Place(
                "G-%s-own_%s".formatted(country, list.ownKey()),
                list.label(),
                country,
                "",
                Optional.empty(),
                "",
                list.values().stream()
                        .flatMap(value -> Optional.ofNullable(byId.get(country + "-" + value.code())).stream())
                        .toList());
    }

    private List<Place> units(List<OpenTable> yearly) {
        var values = new TreeMap<Area, Value>(RegionCodes.ORDER);
        for (OpenTable table : yearly) {
            for (int i = 0; table.isOfUnits() && i < table.regions().size(); i++) {
                values.put(table.regions().get(i), table.region().values().get(i));
            }
        }
        return values.entrySet().stream()
                .map(entry -> Place.of(
                        id(entry.getKey(), entry.getValue()),
                        entry.getKey().name(),
                        "",
                        entry.getKey(),
                        municipalityOf(entry.getKey()),
                        List.of()))
                .toList();
    }

    private String municipalityOf(Area unit) {
        return areas.listGroupsOf(unit, Today.now()).stream()
                .filter(area -> area.kind() == AreaKind.MUNICIPALITY)
                .map(Area::code)
                .findFirst()
                .orElse("");
    }
}
