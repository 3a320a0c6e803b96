package org.maalestok.comparison;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Quality;
import org.maalestok.keyfigures.Remark;

/** Figures of a few areas, written year by year: {@code figures(indicator).with(2024, 10, 20, 30)} for the areas 1, 2 and 3. */
public final class TableFixture implements FigureTable {

    private final Indicator indicator;
    private final Map<Period, Map<Integer, Observation>> cells = new HashMap<>();

    private final Map<Integer, List<Remark>> remarks = new HashMap<>();

    private TableFixture(Indicator indicator) {
        this.indicator = indicator;
    }

    public static TableFixture figures(Indicator indicator) {
        return new TableFixture(indicator);
    }

    /** NaN for an area without a figure. */
    public TableFixture with(int year, double... values) {
        return with(Period.year(year), Quality.FINAL, values);
    }

    public TableFixture with(Period period, Quality quality, double... values) {
        var row = cells.computeIfAbsent(period, ignored -> new HashMap<>());
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                row.put(i + 1, new Measured(BigDecimal.valueOf(values[i]), quality));
            }
        }
        return this;
    }

    /** A figure that there is and that is not shown. */
    public TableFixture without(int year, int area, boolean forNow) {
        cells.computeIfAbsent(Period.year(year), ignored -> new HashMap<>()).put(area, new Observation.LeftOut(forNow));
        return this;
    }

    /** What was said of an area's figures, whichever the period. */
    public TableFixture said(int area, Remark remark) {
        remarks.put(area, List.of(remark));
        return this;
    }

    @Override
    public List<Remark> remarksAt(int areaId, Period period) {
        return remarks.getOrDefault(areaId, List.of());
    }

    @Override
    public boolean hasRemarks() {
        return !remarks.isEmpty();
    }

    @Override
    public Indicator indicator() {
        return indicator;
    }

    @Override
    public List<Period> periods() {
        return cells.keySet().stream().sorted().toList();
    }

    @Override
    public Observation at(int areaId, Period period) {
        return cells.getOrDefault(period, Map.of()).getOrDefault(areaId, Observation.NONE);
    }

    @Override
    public int[] areaIds() {
        var ids = new TreeSet<Integer>();
        cells.values().forEach(row -> ids.addAll(row.keySet()));
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }
}
