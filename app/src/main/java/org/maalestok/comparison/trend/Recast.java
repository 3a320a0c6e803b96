package org.maalestok.comparison.trend;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;

/** The figures of a table, each made into another one and as firm as before. What has no number keeps its reason. */
final class Recast implements FigureTable {

    /** What becomes of a number. */
    @FunctionalInterface
    interface Rule {
        /** The new number, or why there is none. */
        Observation of(Measured figure, int areaId, Period period);
    }

    private final FigureTable table;
    private final Indicator indicator;
    private final Rule rule;
    private final Map<Long, Observation> remembered = new ConcurrentHashMap<>();

    Recast(FigureTable table, Indicator indicator, Rule rule) {
        this.table = table;
        this.indicator = indicator;
        this.rule = rule;
    }

    @Override
    public Indicator indicator() {
        return indicator;
    }

    @Override
    public List<Period> periods() {
        return table.periods();
    }

    @Override
    public int[] areaIds() {
        return table.areaIds();
    }

    @Override
    public Observation at(int areaId, Period period) {
        long cell = ((long) areaId << Integer.SIZE) | period.code();
        Observation known = remembered.get(cell);
        if (known == null) {
            known = made(areaId, period);
            remembered.put(cell, known);
        }
        return known;
    }

    private Observation made(int areaId, Period period) {
        Observation plain = table.at(areaId, period);
        if (!(plain instanceof Measured measured)) {
            return plain;
        }
        return rule.of(measured, areaId, period);
    }
}
