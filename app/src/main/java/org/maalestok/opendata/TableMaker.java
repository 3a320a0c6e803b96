package org.maalestok.opendata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.maalestok.keyfigures.AsOf;
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
import org.maalestok.ui.Text;

/** Lays the figures of a service out as tables: what has a figure anywhere is in, what has none is not. */
final class TableMaker {

    private static final Text REGION = new Text("område", "region", "region");
    private static final Text CONTENTS = new Text("tabelindhold", "statistikkvariabel", "contents");
    private static final Text YEAR = new Text("år", "år", "year");
    private static final Text PERIOD = new Text("periode", "periode", "period");

    private final KeyFigures keyFigures;
    private final Areas areas;

    TableMaker(KeyFigures keyFigures, Areas areas) {
        this.keyFigures = keyFigures;
        this.areas = areas;
    }

    /** The tables of a service in a country; none when nothing has a figure. */
    List<OpenTable> make(Service service, String country, List<Indicator> indicators) {
        var figures = keyFigures.tables(indicators, AsOf.LATEST);
        var byUnit = new EnumMap<TimeUnit, List<FigureTable>>(TimeUnit.class);
        for (Indicator indicator : indicators) {
            FigureTable table = figures.get(indicator);
            if (table != null) {
                table.periods().stream().map(TimeUnit::of).distinct().forEach(unit -> byUnit.computeIfAbsent(
                                unit, u -> new ArrayList<>())
                        .add(table));
            }
        }
        return byUnit.entrySet().stream()
                .flatMap(entry -> make(service, country, entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private Optional<OpenTable> make(Service service, String country, TimeUnit unit, List<FigureTable> tables) {
        var regions = regions(tables);
        if (regions.isEmpty()) {
            return Optional.empty();
        }
        var contents = tables.stream().map(FigureTable::indicator).toList();
        var periods = List.copyOf(periods(tables, unit));
        var sources = contents.stream()
                .flatMap(indicator -> keyFigures.listSourcesOf(indicator, AsOf.LATEST).stream())
                .distinct()
                .sorted(Comparator.comparingInt(Release::number))
                .toList();
        var variables = List.of(
                region(regions),
                new Variable(
                        Variable.CONTENTS,
                        CONTENTS,
                        unique(contents.stream()
                                .map(indicator -> new Value(
                                        indicator.code(), indicator.words().name()))
                                .toList()),
                        new Elimination.Mandatory()),
                time(unit, periods));
        return Optional.of(new OpenTable(
                country.toLowerCase(Locale.ROOT) + "-" + service.code() + unit.suffix(),
                title(service, country, unit, periods),
                country,
                service,
                unit,
                contents,
                regions,
                periods,
                variables,
                new CodeListMaker(areas).make(country, regions, variables.getFirst(), periods),
                sources.isEmpty() ? Instant.EPOCH : sources.getLast().published(),
                sources));
    }

    private List<Area> regions(List<FigureTable> tables) {
        var ids = new BitSet();
        for (FigureTable table : tables) {
            for (int id : table.areaIds()) {
                ids.set(id);
            }
        }
        return ids.stream()
                .mapToObj(areas::get)
                .filter(area -> area.kind() != AreaKind.UNIT)
                .sorted(RegionCodes.ORDER)
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
        var codes = RegionCodes.of(regions);
        var values = regions.stream()
                .map(area -> new Value(Objects.requireNonNull(codes.get(area)), label(area)))
                .toList();
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

    private static Text title(Service service, String country, TimeUnit unit, List<Period> periods) {
        String span = " %s–%s".formatted(TimeUnit.code(periods.getFirst()), TimeUnit.code(periods.getLast()));
        Map<String, Text> lands = Map.of(
                "NO", new Text("Norge", "Norge", "Norway"),
                "DK", new Text("Danmark", "Danmark", "Denmark"));
        Text land = lands.getOrDefault(country, Text.same(country));
        return new Text(
                "%s, %s: nøgletal efter område og %s%s"
                        .formatted(service.name().da(), land.da(), unit == TimeUnit.YEAR ? "år" : "periode", span),
                "%s, %s: nøkkeltall etter område og %s%s"
                        .formatted(service.name().nb(), land.nb(), unit == TimeUnit.YEAR ? "år" : "periode", span),
                "%s, %s: key figures by area and %s%s"
                        .formatted(service.name().en(), land.en(), unit == TimeUnit.YEAR ? "year" : "period", span));
    }
}
