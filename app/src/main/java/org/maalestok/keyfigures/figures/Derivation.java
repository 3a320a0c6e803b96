package org.maalestok.keyfigures.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Remark;
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
                var observation = formula.evaluate(code -> at(code, area, period));
                if (!observation.equals(Observation.NONE)) {
                    builder.add(area, period.code(), observation);
                    inherit(builder, area, period);
                }
            }
        }
        return builder.build(derived);
    }

    /** What was decided of a part is true of the whole: it would be another figure without that. */
    private void inherit(SlabBuilder builder, int area, Period period) {
        if (parts.values().stream().noneMatch(FigureTable::hasRemarks)) {
            return;
        }
        var decided = new LinkedHashMap<Long, Remark>();
        parts.values().stream()
                .flatMap(part -> part.remarksAt(area, period).stream())
                .filter(remark -> remark.kind().changesFigure())
                .forEach(remark -> decided.putIfAbsent(remark.id(), remark));
        if (!decided.isEmpty()) {
            var without = formula.evaluate(code -> asDelivered(code, area, period));
            decided.values().forEach(remark -> builder.remark(area, period.code(), remark.inherited(without)));
        }
    }

    private Observation asDelivered(String code, int area, Period period) {
        var part = parts.get(code);
        if (part == null) {
            return Observation.NONE;
        }
        return part.remarksAt(area, period).stream()
                .filter(remark -> remark.kind().changesFigure())
                .flatMap(remark -> remark.original().stream())
                .findFirst()
                .orElseGet(() -> part.at(area, period));
    }

    private Observation at(String code, int area, Period period) {
        var part = parts.get(code);
        return part == null ? Observation.NONE : part.at(area, period);
    }
}
