package org.maalestok.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
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
import org.maalestok.opendata.Variable.Elimination;
import org.maalestok.opendata.Variable.Value;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/** Lays the figures of a service out as tables: what has a figure anywhere is in, what has none is not. */
final class TableMaker {

    private static final Text REGION = new Text("område", "region", "region");
    private static final Text UNIT = new Text("enhed", "enhet", "unit");
    /** In titles, where regions are among municipalities and groups. */
    private static final Text AREA = new Text("område", "område", "area");

    private static final Text CONTENTS = new Text("tabelindhold", "statistikkvariabel", "contents");
    private static final Text YEAR = new Text("år", "år", "year");
    private static final Text PERIOD = new Text("periode", "periode", "period");
    private static final Text BY = new Text(
            "%s, %s: nøgletal efter %s og %s", "%s, %s: nøkkeltall etter %s og %s", "%s, %s: key figures by %s and %s");
    private static final Map<String, Text> LANDS = Map.of(
            "NO", new Text("Norge", "Norge", "Norway"),
            "DK", new Text("Danmark", "Danmark", "Denmark"));

    private final KeyFigures keyFigures;
    private final Areas areas;

    TableMaker(KeyFigures keyFigures, Areas areas) {
        this.keyFigures = keyFigures;
        this.areas = areas;
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

    /** A table for each length of period. */
    private List<OpenTable> make(Stock stock, Kind kind, List<Content> contents) {
        var byUnit = new EnumMap<TimeUnit, List<Content>>(TimeUnit.class);
        for (Content content : contents) {
            content.indicators().stream()
                    .flatMap(indicator -> figures(stock, kind, indicator).stream())
                    .flatMap(table -> table.periods().stream())
                    .map(TimeUnit::of)
                    .distinct()
                    .forEach(unit ->
                            byUnit.computeIfAbsent(unit, u -> new ArrayList<>()).add(content));
        }
        return byUnit.entrySet().stream()
                .map(entry -> make(stock, kind, entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The indicator's figures, if any of them is for an area of this kind. */
    private Optional<FigureTable> figures(Stock stock, Kind kind, Indicator indicator) {
        return Optional.ofNullable(stock.figures().get(indicator))
                .filter(table ->
                        Arrays.stream(table.areaIds()).mapToObj(areas::get).anyMatch(kind::has));
    }

    private OpenTable make(Stock stock, Kind kind, TimeUnit unit, List<Content> contents) {
        var indicators = contents.stream()
                .flatMap(content -> content.indicators().stream())
                .distinct()
                .toList();
        var tables = indicators.stream()
                .flatMap(indicator -> figures(stock, kind, indicator).stream())
                .toList();
        var regions = regions(tables, kind);
        var periods = List.copyOf(periods(tables, unit));
        var sources = indicators.stream()
                .flatMap(indicator -> keyFigures.listSourcesOf(indicator, AsOf.LATEST).stream())
                .distinct()
                .sorted(Comparator.comparingInt(Release::number))
                .toList();
        var place = kind.units() ? units(regions) : region(regions);
        var variables = new ArrayList<Variable>();
        variables.add(place);
        variables.addAll(kind.groups().variables(contents));
        variables.add(contents(contents));
        variables.add(time(unit, periods));
        var lists = new CodeListMaker(areas);
        return new OpenTable(
                stock.country().toLowerCase(Locale.ROOT) + "-" + stock.service().code() + kind.suffix() + unit.suffix(),
                title(stock, kind, unit, periods),
                stock.country(),
                stock.service(),
                unit,
                contents,
                regions,
                periods,
                List.copyOf(variables),
                kind.units()
                        ? lists.ofUnits(stock.country(), regions, place)
                        : lists.make(stock.country(), regions, place, periods),
                sources.isEmpty() ? Instant.EPOCH : sources.getLast().published(),
                sources);
    }

    private static Variable contents(List<Content> contents) {
        return new Variable(
                Variable.CONTENTS,
                CONTENTS,
                unique(contents.stream()
                        .map(content -> new Value(content.code(), content.name()))
                        .toList()),
                new Elimination.Mandatory());
    }

    private List<Area> regions(List<FigureTable> tables, Kind kind) {
        var ids = new BitSet();
        for (FigureTable table : tables) {
            for (int id : table.areaIds()) {
                ids.set(id);
            }
        }
        return ids.stream()
                .mapToObj(areas::get)
                .filter(kind::has)
                .sorted(RegionCodes.ORDER)
                .toList();
    }

    /** The code of a municipality means its units of today. */
    private Variable units(List<Area> units) {
        var together = new HashMap<String, List<Integer>>();
        LocalDate today = LocalDate.now();
        for (int i = 0; i < units.size(); i++) {
            int place = i;
            areas.listGroupsOf(units.get(i), today).stream()
                    .filter(area -> area.kind() == AreaKind.MUNICIPALITY)
                    .forEach(municipality -> together.computeIfAbsent(
                                    RegionCodes.plain(municipality).toLowerCase(Locale.ROOT), code -> new ArrayList<>())
                            .add(place));
        }
        return new Variable(Variable.UNIT, UNIT, unique(values(units)), new Elimination.Mandatory(), together);
    }

    private static List<Value> values(List<Area> regions) {
        var codes = RegionCodes.of(regions);
        return regions.stream()
                .map(area -> new Value(Objects.requireNonNull(codes.get(area)), label(area)))
                .toList();
    }

    private static TreeSet<Period> periods(List<FigureTable> tables, TimeUnit unit) {
        var periods = new TreeSet<Period>();
        tables.forEach(table -> table.periods().stream()
                .filter(period -> TimeUnit.of(period) == unit)
                .forEach(periods::add));
        return periods;
    }

    private static Variable region(List<Area> regions) {
        var values = values(regions);
        Elimination elimination = regions.getFirst().kind() == AreaKind.COUNTRY
                ? new Elimination.By(values.getFirst().code())
                : new Elimination.Mandatory();
        return new Variable(Variable.REGION, REGION, unique(values), elimination);
    }

    /** As Statistics Norway does: who is no more has the last year behind the name. */
    private static Text label(Area area) {
        if (RegionCodes.isOpen(area)) {
            return area.name();
        }
        String until = " (-%d)".formatted(area.validity().to().minusDays(1).getYear());
        return new Text(
                area.name().da() + until, area.name().nb() + until, area.name().en() + until);
    }

    private static Variable time(TimeUnit unit, List<Period> periods) {
        var values = periods.stream()
                .map(TimeUnit::code)
                .map(code -> new Value(code, Text.same(code)))
                .toList();
        return new Variable(Variable.TIME, unit == TimeUnit.YEAR ? YEAR : PERIOD, values, new Elimination.Mandatory());
    }

    /** Clients key their columns by label, so two that are alike get their codes behind. */
    private static List<Value> unique(List<Value> values) {
        var times = new HashMap<String, Integer>();
        values.forEach(value -> labels(value.label()).forEach(label -> times.merge(label, 1, Integer::sum)));
        return values.stream()
                .map(value -> labels(value.label()).stream().anyMatch(label -> times.getOrDefault(label, 0) > 1)
                        ? new Value(value.code(), withCode(value))
                        : value)
                .toList();
    }

    private static HashSet<String> labels(Text label) {
        return new HashSet<>(List.of("da " + label.da(), "nb " + label.nb(), "en " + label.en()));
    }

    private static Text withCode(Value value) {
        String code = " (%s)".formatted(value.code());
        return new Text(
                value.label().da() + code,
                value.label().nb() + code,
                value.label().en() + code);
    }

    private static Text title(Stock stock, Kind kind, TimeUnit unit, List<Period> periods) {
        String first = TimeUnit.code(periods.getFirst());
        String last = TimeUnit.code(periods.getLast());
        String span = first.equals(last) ? " " + first : " %s–%s".formatted(first, last);
        Text land = LANDS.getOrDefault(stock.country(), Text.same(stock.country()));
        Function<Language, String> title = language -> {
            var by = new ArrayList<String>();
            by.add((kind.units() ? UNIT : AREA).in(language));
            kind.groups().words().forEach(text -> by.add(text.in(language)));
            String time = (unit == TimeUnit.YEAR ? YEAR : PERIOD).in(language);
            return BY.in(language)
                            .formatted(
                                    stock.service().name().in(language), land.in(language), String.join(", ", by), time)
                    + span;
        };
        return new Text(title.apply(Language.DA), title.apply(Language.NB), title.apply(Language.EN));
    }
}
