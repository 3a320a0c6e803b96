package org.maalestok.opendata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Breakdown;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Release;
import org.maalestok.keyfigures.Service;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;

/** Lays the figures of a service out as tables: what has a figure anywhere is in, what has none is not. */
final class TableMaker {

    private final KeyFigures keyFigures;
    private final Areas areas;
    private final VariableMaker variables;
    private final RegionCodes codes;

    TableMaker(KeyFigures keyFigures, Areas areas) {
        this.keyFigures = keyFigures;
        this.areas = areas;
        this.codes = RegionCodes.of(areas.listAll());
        this.variables = new VariableMaker(areas, codes);
    }

    /** What the tables of a service in a country are made of; see {@link Kind}. */
    private record Stock(Service service, String country, Map<Indicator, FigureTable> figures) {}

    /**
     * Which of the figures a table has.
     *
     * @param units whether those of units, else those of regions
     * @param groups by which the indicators in it differ
     */
    private record Kind(boolean units, Groups groups) {

        static final Kind REGIONS = new Kind(false, Groups.NONE);
        static final Kind UNITS = new Kind(true, Groups.NONE);

        boolean has(Area area) {
            return (area.kind() == AreaKind.UNIT) == units;
        }

        String suffix() {
            return (units ? "-unit" : "") + groups.suffix();
        }
    }

    /** The tables of a service in a country; none when nothing has a figure. */
    List<OpenTable> make(Service service, String country, List<Indicator> indicators) {
        var stock = new Stock(service, country, keyFigures.tables(indicators, AsOf.LATEST));
        var plain = indicators.stream().map(Content::of).toList();
        var tables = new ArrayList<OpenTable>();
        tables.addAll(make(stock, Kind.REGIONS, plain));
        byGroups(indicators)
                .forEach((groups, families) ->
                        tables.addAll(make(stock, new Kind(false, groups), groups.contents(families))));
        tables.addAll(make(stock, Kind.UNITS, plain));
        return tables;
    }

    /** Indicators that measure the same for different people, by the code of the whole, and these by what they differ in. The whole itself comes first. */
    private static Map<Groups, Map<String, List<Indicator>>> byGroups(List<Indicator> indicators) {
        var families = new LinkedHashMap<String, List<Indicator>>();
        for (Indicator indicator : indicators) {
            Breakdown part = indicator.breakdown();
            if (part != null) {
                families.computeIfAbsent(part.whole(), code -> new ArrayList<>())
                        .add(indicator);
            }
        }
        var byGroups = new LinkedHashMap<Groups, Map<String, List<Indicator>>>();
        families.forEach((code, parts) -> {
            var groups = Groups.of(parts.stream()
                    .map(Indicator::breakdown)
                    .filter(Objects::nonNull)
                    .toList());
            var members = new ArrayList<Indicator>();
            indicators.stream()
                    .filter(indicator -> indicator.code().equals(code))
                    .forEach(members::add);
            members.addAll(parts);
            if (members.size() > 1) {
                byGroups.computeIfAbsent(groups, g -> new LinkedHashMap<>()).put(code, members);
            }
        });
        return byGroups;
    }

    /** A table for each length of period, of what has figures for such. */
    private List<OpenTable> make(Stock stock, Kind kind, List<Content> contents) {
        var tables = new ArrayList<OpenTable>();
        for (TimeUnit unit : TimeUnit.values()) {
            var those = contents.stream()
                    .flatMap(content ->
                            content
                                    .only(indicator -> !coverage(stock, kind, unit, List.of(indicator))
                                            .isEmpty())
                                    .stream())
                    .toList();
            if (!those.isEmpty()) {
                tables.add(make(stock, kind, unit, those));
            }
        }
        return tables;
    }

    private Coverage coverage(Stock stock, Kind kind, TimeUnit unit, List<Indicator> indicators) {
        var tables = indicators.stream()
                .flatMap(indicator -> Optional.ofNullable(stock.figures().get(indicator)).stream())
                .toList();
        return Coverage.of(tables, id -> kind.has(areas.get(id)), unit);
    }

    private OpenTable make(Stock stock, Kind kind, TimeUnit unit, List<Content> contents) {
        var indicators = contents.stream()
                .flatMap(content -> content.indicators().stream())
                .distinct()
                .toList();
        var covered = coverage(stock, kind, unit, indicators);
        var regions = covered.areaIds().stream()
                .mapToObj(areas::get)
                .sorted(RegionCodes.ORDER)
                .toList();
        var periods = List.copyOf(covered.periods());
        var place = kind.units() ? variables.units(regions) : variables.region(regions);
        var all = new ArrayList<Variable>();
        all.add(place);
        all.addAll(kind.groups().variables(contents));
        all.add(VariableMaker.contents(contents));
        all.add(VariableMaker.time(unit, periods));
        var lists = new CodeListMaker(areas, codes);
        var sources = sources(indicators);
        return new OpenTable(
                stock.country().toLowerCase(Locale.ROOT) + "-" + stock.service().code() + kind.suffix() + unit.suffix(),
                TableWords.title(
                        stock.service(),
                        stock.country(),
                        kind.units(),
                        kind.groups().words(),
                        unit,
                        periods),
                stock.country(),
                stock.service(),
                unit,
                contents,
                regions,
                periods,
                newest(stock, kind, unit, contents),
                List.copyOf(all),
                kind.units()
                        ? lists.ofUnits(stock.country(), regions, place)
                        : lists.make(stock.country(), regions, place, periods),
                sources.isEmpty() ? Instant.EPOCH : sources.getLast().published(),
                sources);
    }

    private Period newest(Stock stock, Kind kind, TimeUnit unit, List<Content> contents) {
        var indicators = Content.headlines(contents).stream()
                .flatMap(content -> content.indicators().stream())
                .toList();
        return coverage(stock, kind, unit, indicators).periods().last();
    }

    private List<Release> sources(List<Indicator> indicators) {
        return indicators.stream()
                .flatMap(indicator -> keyFigures.listSourcesOf(indicator, AsOf.LATEST).stream())
                .distinct()
                .sorted(Comparator.comparingInt(Release::number))
                .toList();
    }
}
