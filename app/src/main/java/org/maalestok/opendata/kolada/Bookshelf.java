package org.maalestok.opendata.kolada;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.opendata.OpenTable;
import org.maalestok.opendata.OpenTables;
import org.maalestok.opendata.RegionCodes;
import org.maalestok.opendata.TimeUnit;
import org.maalestok.opendata.kolada.Book.Shelf;
import org.springframework.stereotype.Component;

/** Writes the book when somebody first asks after something was published. */
@Component
class Bookshelf {

    private final OpenTables tables;
    private final KeyFigures figures;
    private final Areas areas;
    private final AtomicReference<Kept> kept = new AtomicReference<>(new Kept("", Book.EMPTY));

    private record Kept(String edition, Book book) {}

    Bookshelf(OpenTables tables, KeyFigures figures, Areas areas) {
        this.tables = tables;
        this.figures = figures;
        this.areas = areas;
    }

    Book current() {
        String edition = tables.edition();
        Kept known = Objects.requireNonNull(kept.get());
        if (known.edition().equals(edition)) {
            return known.book();
        }
        Book fresh = write(tables.list().stream()
                .filter(table -> table.timeUnit() == TimeUnit.YEAR)
                .toList());
        kept.set(new Kept(edition, fresh));
        return fresh;
    }

    private Book write(List<OpenTable> yearly) {
        Map<Indicator, List<Area>> units = units(yearly);
        var kpis = new ArrayList<Kpi>();
        var kpiGroups = new ArrayList<KpiGroup>();
        for (OpenTable table : yearly) {
            var members = table.contents().stream()
                    .map(indicator -> new Kpi(indicator, table, units.containsKey(indicator)))
                    .toList();
            kpis.addAll(members);
            kpiGroups.add(new KpiGroup(table.id(), table.title(), members));
        }
        var places = places(yearly);
        return new Book(
                Shelf.of(kpis, Kpi::id),
                Shelf.of(kpiGroups, KpiGroup::id),
                Shelf.of(places.values(), Place::id),
                Shelf.of(groups(yearly, places), Place::id),
                Shelf.of(units(units.values()), Place::id));
    }

    /** Whoever stands in any table, with the code that the largest would give. */
    private static Map<Area, Place> places(List<OpenTable> yearly) {
        var labels = new LinkedHashMap<Area, org.maalestok.ui.Text>();
        for (OpenTable table : yearly) {
            for (int i = 0; i < table.regions().size(); i++) {
                labels.putIfAbsent(
                        table.regions().get(i), table.region().values().get(i).label());
            }
        }
        var sorted = labels.keySet().stream()
                .filter(area -> area.kind() != AreaKind.GROUP && area.kind() != AreaKind.SELECTION)
                .sorted(RegionCodes.ORDER)
                .toList();
        var ids = new LinkedHashMap<Area, String>();
        sorted.stream().collect(Collectors.groupingBy(Area::country)).forEach((country, those) -> RegionCodes.of(those)
                .forEach((area, code) -> ids.put(area, country + "-" + code)));
        var places = new LinkedHashMap<Area, Place>();
        for (Area area : sorted) {
            boolean country = area.kind() == AreaKind.COUNTRY;
            String id = country ? area.code() : Objects.requireNonNull(ids.get(area));
            String type = area.kind() == AreaKind.MUNICIPALITY ? "K" : "L";
            places.put(area, new Place(id, Objects.requireNonNull(labels.get(area)), type, area, "", List.of()));
        }
        return places;
    }

    private List<Place> groups(List<OpenTable> yearly, Map<Area, Place> places) {
        LocalDate today = LocalDate.now();
        Set<Area> groups = yearly.stream()
                .map(OpenTable::country)
                .distinct()
                .flatMap(country -> areas.listMunicipalities(country, today).stream())
                .flatMap(area -> areas.listGroupsOf(area, today).stream())
                .filter(area -> area.kind() == AreaKind.GROUP || area.kind() == AreaKind.SELECTION)
                .collect(Collectors.toCollection(() -> new TreeSet<>(RegionCodes.ORDER)));
        return groups.stream()
                .map(group -> new Place(
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

    private Map<Indicator, List<Area>> units(List<OpenTable> yearly) {
        var indicators =
                yearly.stream().flatMap(table -> table.contents().stream()).toList();
        var units = new LinkedHashMap<Indicator, List<Area>>();
        figures.tables(indicators, AsOf.LATEST).forEach((indicator, table) -> {
            List<Area> those = units(table);
            if (!those.isEmpty()) {
                units.put(indicator, those);
            }
        });
        return units;
    }

    private List<Area> units(FigureTable table) {
        return Arrays.stream(table.areaIds())
                .mapToObj(areas::get)
                .filter(area -> area.kind() == AreaKind.UNIT)
                .toList();
    }

    private List<Place> units(Collection<List<Area>> byIndicator) {
        return byIndicator.stream()
                .flatMap(List::stream)
                .distinct()
                .sorted(RegionCodes.ORDER)
                .map(unit -> new Place(unit.code(), unit.name(), "", unit, municipalityOf(unit), List.of()))
                .toList();
    }

    private String municipalityOf(Area unit) {
        return areas.listGroupsOf(unit, LocalDate.now()).stream()
                .filter(area -> area.kind() == AreaKind.MUNICIPALITY)
                .map(Area::code)
                .findFirst()
                .orElse("");
    }
}
