package org.maalestok.comparison.trend;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.InheritedRemarks;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Remark;
import org.maalestok.ui.Text;

/** The figures of a table, each made into another one and as firm as before. What has no number keeps its reason. */
final class Recast implements FigureTable {

    /** What becomes of a number. */
    @FunctionalInterface
    interface Rule {
        /** The new number, or why there is none. @param reading how other figures of the table are read */
        Observation of(Measured figure, int areaId, Period period, Reading reading);
    }

    /** How figures of a table are read: as they are shown, or as the sources delivered them. */
    @FunctionalInterface
    interface Reading {
        Observation of(FigureTable table, int areaId, Period period);
    }

    private final FigureTable table;
    private final Indicator indicator;
    private final Rule rule;
    private final Optional<Period> base;
    private final Map<Long, Observation> remembered = new ConcurrentHashMap<>();

    /** @param base the period whose figures all others are made from too; empty when there is none */
    Recast(FigureTable table, Indicator indicator, Optional<Period> base, Rule rule) {
        this.base = base;
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
            known = made(areaId, period, FigureTable::at);
            remembered.put(cell, known);
        }
        return known;
    }

    private Observation made(int areaId, Period period, Reading reading) {
        Observation plain = reading.of(table, areaId, period);
        if (!(plain instanceof Measured measured)) {
            return plain;
        }
        return rule.of(measured, areaId, period, reading);
    }

    @Override
    public boolean hasRemarks() {
        return table.hasRemarks();
    }

    /** What was said of the figure, and of the one of the base period. */
    @Override
    public List<Remark> remarksAt(int areaId, Period period) {
        var said = new InheritedRemarks().of(table, areaId, period);
        base.filter(begin -> !begin.equals(period))
                .ifPresent(begin -> said.of(table, areaId, begin, Text.same(begin.toString())));
        return said.list(() -> at(areaId, period), () -> made(areaId, period, FigureTable::delivered));
    }
}
