package org.maalestok.keyfigures.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.InheritedRemarks;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.formula.Formula;

/** Computes a derived table cell by cell, wherever any of the parts says anything. */
final class Derivation {

    private final Formula formula;
    private final Map<String, FigureTable> parts = new HashMap<>();

    Derivation(Formula formula, Collection<? extends FigureTable> parts) {
        this.formula = formula;
        parts.forEach(part -> this.parts.put(part.indicator().code(), part));
    }

    Slab compute(Indicator derived) {
        var builder = new SlabBuilder();
        int[] areas = parts.values().stream()
                .flatMapToInt(part -> IntStream.of(part.areaIds()))
                .sorted()
                .distinct()
                .toArray();
        var periods = new TreeSet<Period>();
        parts.values().forEach(part -> periods.addAll(part.periods()));
        for (int area : areas) {
            for (Period period : periods) {
                add(builder, area, period);
            }
        }
        return builder.build(derived);
    }

    /** A cell without a figure is there only where something was decided that took the figure away: readers are told why. */
    private void add(SlabBuilder builder, int area, Period period) {
        var observation = formula.evaluate(code -> at(code, area, period));
        var said = new InheritedRemarks();
        parts.values().forEach(part -> said.of(part, area, period));
        var delivered = said.isEmpty() ? observation : formula.evaluate(code -> asDelivered(code, area, period));
        if (observation.equals(Observation.NONE) && delivered.equals(Observation.NONE)) {
            return;
        }
        builder.add(area, period.code(), observation);
        said.list(() -> observation, () -> delivered).forEach(remark -> builder.remark(area, period.code(), remark));
    }

    private Observation asDelivered(String code, int area, Period period) {
        var part = parts.get(code);
        return part == null ? Observation.NONE : part.delivered(area, period);
    }

    private Observation at(String code, int area, Period period) {
        var part = parts.get(code);
        return part == null ? Observation.NONE : part.at(area, period);
    }
}
