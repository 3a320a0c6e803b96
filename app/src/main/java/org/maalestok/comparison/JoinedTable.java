package org.maalestok.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.InheritedRemarks;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.LeftOut;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Quality;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.formula.Formula;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.municipalities.SeriesJoin;

/**
 * A table in which a merged municipality has figures for the time before the merger, where they can be had exactly. A joined figure is
 * marked as estimated, because the source never published it; where a part is unknown there is no figure, and the break stays visible.
 */
final class JoinedTable implements FigureTable {

    private final FigureTable plain;
    private final Areas areas;

    /** What a derived figure is computed from; empty for a sum, which is its own parts together. */
    private final Optional<Derived> derived;

    /** Joined cells by area and period: few, and asked for on every page. */
    private final Map<Long, Observation> remembered = new ConcurrentHashMap<>();

    private JoinedTable(FigureTable plain, Areas areas, Optional<Derived> derived) {
        this.plain = plain;
        this.areas = areas;
        this.derived = derived;
    }

    /** A sum: the whole municipality is all of its parts together. */
    static JoinedTable ofSum(FigureTable plain, Areas areas) {
        return new JoinedTable(plain, areas, Optional.empty());
    }

    /** A derived figure, computed from joined ones. */
    static JoinedTable ofDerived(FigureTable plain, Areas areas, Formula formula, Map<String, FigureTable> parts) {
        return new JoinedTable(plain, areas, Optional.of(new Derived(formula, parts)));
    }

    private record Derived(Formula formula, Map<String, FigureTable> parts) {

        Observation figure(int areaId, Period period, Reading reading) {
            return formula.evaluate(code -> reading.of(Objects.requireNonNull(parts.get(code)), areaId, period));
        }

        void tell(InheritedRemarks said, int areaId, Period period) {
            parts.values().forEach(part -> said.of(part, areaId, period));
        }
    }

    /** How the parts are read: as they are shown, or as the sources delivered them. */
    @FunctionalInterface
    private interface Reading {
        Observation of(FigureTable table, int areaId, Period period);
    }

    @Override
    public Indicator indicator() {
        return plain.indicator();
    }

    @Override
    public List<Period> periods() {
        return plain.periods();
    }

    @Override
    public int[] areaIds() {
        return plain.areaIds();
    }

    @Override
    public Observation at(int areaId, Period period) {
        Observation known = plain.at(areaId, period);
        if (known != Observation.NONE) {
            return known;
        }
        Area area = areas.get(areaId);
        if (!area.validity().from().isAfter(period.start())) {
            return known;
        }
        long cell = ((long) areaId << Integer.SIZE) | period.code();
        return remembered.computeIfAbsent(cell, key -> joined(area, period, FigureTable::at));
    }

    /** Only where the plain table has no number is it worth asking what was joined. */
    @Override
    public double number(int areaId, Period period) {
        double known = plain.number(areaId, period);
        return Double.isNaN(known) ? FigureTable.super.number(areaId, period) : known;
    }

    /** A whole column from the plain table's arrays; only the gaps are asked for one by one. */
    @Override
    public double[] numbers(int[] areaIds, Period period) {
        double[] numbers = plain.numbers(areaIds, period);
        for (int i = 0; i < numbers.length; i++) {
            if (Double.isNaN(numbers[i])) {
                numbers[i] = FigureTable.super.number(areaIds[i], period);
            }
        }
        return numbers;
    }

    /** A joined figure inherits what was said of its parts, also where one that was left out is the reason that there is no joined figure. */
    @Override
    public List<Remark> remarksAt(int areaId, Period period) {
        if (!hasRemarks() || plain.at(areaId, period) != Observation.NONE) {
            return plain.remarksAt(areaId, period);
        }
        Area area = areas.get(areaId);
        if (!(areas.joinBackTo(area, period.start()) instanceof SeriesJoin.SumOf sum)) {
            return plain.remarksAt(areaId, period);
        }
        return said(areaId, sum.parts(), period)
                .list(() -> at(areaId, period), () -> joined(area, period, FigureTable::delivered));
    }

    private InheritedRemarks said(int areaId, List<Area> parts, Period period) {
        var said = new InheritedRemarks();
        derived.ifPresentOrElse(
                made -> made.tell(said, areaId, period),
                () -> parts.forEach(part -> said.of(plain, part.id(), period, part.name())));
        return said;
    }

    @Override
    public boolean hasRemarks() {
        return plain.hasRemarks()
                || derived.stream()
                        .flatMap(made -> made.parts().values().stream())
                        .anyMatch(FigureTable::hasRemarks);
    }

    private Observation joined(Area area, Period period, Reading reading) {
        if (!(areas.joinBackTo(area, period.start()) instanceof SeriesJoin.SumOf sum)) {
            return Observation.NONE;
        }
        Observation whole = derived.map(made -> made.figure(area.id(), period, reading))
                .orElseGet(() -> sum(sum.parts(), period, reading));
        return switch (whole) {
            case Measured measured ->
                new Measured(measured.value(), measured.quality().and(new Quality(false, true, false)));
            case LeftOut leftOut -> leftOut;
            default -> Observation.NONE;
        };
    }

    private Observation sum(List<Area> parts, Period period, Reading reading) {
        BigDecimal total = BigDecimal.ZERO;
        Quality quality = Quality.FINAL;
        for (Area part : parts) {
            Observation figure = reading.of(plain, part.id(), period);
            if (!(figure instanceof Measured measured)) {
                return figure instanceof LeftOut ? figure : Observation.NONE;
            }
            total = total.add(measured.value());
            quality = quality.and(measured.quality());
        }
        return new Measured(total, quality);
    }
}
