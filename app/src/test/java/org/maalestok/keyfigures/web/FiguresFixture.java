package org.maalestok.keyfigures.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Change;
import org.maalestok.keyfigures.DataSet;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Origins;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Provenance;
import org.maalestok.keyfigures.Quality;
import org.maalestok.keyfigures.Release;
import org.maalestok.keyfigures.Remark;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Text;

/** Key figures in memory: {@code figures.of(indicator, FAERDER, "2025", number("20276"))}. */
final class FiguresFixture implements KeyFigures {

    final CatalogueFixture catalogue = new CatalogueFixture();
    private final Map<Integer, Map<Integer, Map<Period, Observation>>> cells = new HashMap<>();
    private final Map<Integer, List<Remark>> remarks = new HashMap<>();
    private final List<Release> releases = new ArrayList<>();
    private final Map<Integer, List<Change>> changes = new HashMap<>();

    static Observation number(String value) {
        return new Observation.Measured(new BigDecimal(value), Quality.FINAL);
    }

    static Observation provisional(String value) {
        return new Observation.Measured(new BigDecimal(value), new Quality(true, false, false));
    }

    FiguresFixture of(Indicator indicator, Area area, String period, Observation observation) {
        cells.computeIfAbsent(indicator.id(), id -> new HashMap<>())
                .computeIfAbsent(area.id(), id -> new HashMap<>())
                .put(Period.parse(period).orElseThrow(), observation);
        return this;
    }

    /** A remark on all figures of an area. */
    FiguresFixture said(Area area, Remark remark) {
        remarks.computeIfAbsent(area.id(), id -> new ArrayList<>()).add(remark);
        return this;
    }

    FiguresFixture released(String dataSet, String title, Release.Counts counts, Change... changed) {
        int number = releases.size() + 1;
        var source = new DataSet(
                dataSet,
                Text.same(title),
                "Statistics Norway (SSB), KOSTRA",
                "12362",
                "https://www.ssb.no/statbank/table/12362",
                LocalDate.of(2026, 9, 19),
                "free reuse, name the source",
                new Text("Foreløbige tal.", "Foreløpige tall.", "Provisional figures."));
        Instant published = Instant.parse("2026-11-22T10:00:00Z").plusSeconds(number);
        releases.add(new Release(number, source, published, dataSet + ".csv", counts));
        changes.put(number, List.of(changed));
        return this;
    }

    static Change change(
            Change.Kind kind, Indicator indicator, Area area, String period, Observation before, Observation after) {
        return new Change(kind, indicator.id(), area.id(), Period.parse(period).orElseThrow(), before, after, "");
    }

    @Override
    public Optional<Provenance> findProvenance(Indicator indicator, int areaId, Period period) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String edition() {
        return String.valueOf(releases.size());
    }

    @Override
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public FigureTable table(Indicator indicator, AsOf asOf) {
        var rows = cells.getOrDefault(indicator.id(), Map.of());
        return new FigureTable() {
            @Override
            public Indicator indicator() {
                return indicator;
            }

            @Override
            public List<Period> periods() {
                return rows.values().stream()
                        .flatMap(row -> row.keySet().stream())
                        .distinct()
                        .sorted()
                        .toList();
            }

            @Override
            public Observation at(int areaId, Period period) {
                return rows.getOrDefault(areaId, Map.of()).getOrDefault(period, Observation.NONE);
            }

            @Override
            public List<Remark> remarksAt(int areaId, Period period) {
                return remarks.getOrDefault(areaId, List.of());
            }

            @Override
            public int[] areaIds() {
                return rows.keySet().stream().mapToInt(Integer::intValue).toArray();
            }
        };
    }

    @Override
    public Map<Indicator, FigureTable> tables(Collection<Indicator> indicators, AsOf asOf) {
        var tables = new LinkedHashMap<Indicator, FigureTable>();
        indicators.forEach(indicator -> tables.put(indicator, table(indicator, asOf)));
        return tables;
    }

    @Override
    public List<Indicator> listIndicatorsOf(int areaId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Origins origins(Indicator indicator, AsOf asOf) {
        return (areaId, period) -> List.of();
    }

    @Override
    public Map<Indicator, Origins> origins(
            Collection<Indicator> indicators, Collection<Integer> areaIds, Collection<Period> periods, AsOf asOf) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Release> listSourcesOf(Indicator indicator, AsOf asOf) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Release> listReleases() {
        return releases.reversed();
    }

    @Override
    public Optional<Release> findRelease(int number) {
        return releases.stream().filter(release -> release.number() == number).findFirst();
    }

    @Override
    public List<Change> listChanges(int release, int offset, int limit) {
        return changes.get(release).stream().skip(offset).limit(limit).toList();
    }
}
