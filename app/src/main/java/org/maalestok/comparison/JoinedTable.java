package org.maalestok.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Quality;
import org.maalestok.keyfigures.Remark;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.municipalities.SeriesJoin;

/**
 * A table in which a merged municipality has figures for the time before the merger, where they can be had exactly. A joined figure is
 * marked as estimated, because the source never published it; where a part is unknown there is no figure, and the break stays visible.
 */
final class JoinedTable implements FigureTable {

    /** Joins a sum: the whole is all of its parts together. */
    static final Join SUM = (area, period, whole) -> whole;

    private final FigureTable plain;
    private final Areas areas;
    private final Join join;

    /** Joined cells by area and period: few, and asked for on every page. */
    private final Map<Long, Observation> remembered = new ConcurrentHashMap<>();

    JoinedTable(FigureTable plain, Areas areas, Join join) {
        this.plain = plain;
        this.areas = areas;
        this.join = join;
    }

    /** How a figure of the time before the merger comes about; {@code whole} is the sum of the parts' own figures, if that means anything. */
    @FunctionalInterface
    interface Join {
        Observation of(Area area, Period period, Observation whole);
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
        return remembered.computeIfAbsent(cell, key -> joined(area, period));
    }

    /** Only where the plain table has no number is it worth asking what was joined. */
    @Override
    public double number(int areaId, Period period) {
        double known = plain.number(areaId, period);
        return Double.isNaN(known) ? FigureTable.super.number(areaId, period) : known;
    }

    /** A joined figure carries what was decided of its parts. */
    @Override
    public List<Remark> remarksAt(int areaId, Period period) {
        if (!plain.hasRemarks() || plain.at(areaId, period) != Observation.NONE) {
            return plain.remarksAt(areaId, period);
        }
        Area area = areas.get(areaId);
        boolean isJoined = at(areaId, period) != Observation.NONE;
        if (!isJoined || !(areas.joinBackTo(area, period.start()) instanceof SeriesJoin.SumOf sum)) {
            return plain.remarksAt(areaId, period);
        }
        return sum.parts().stream()
                .flatMap(part -> plain.remarksAt(part.id(), period).stream())
                .filter(remark -> remark.kind().changesFigure())
                .toList();
    }

    @Override
    public boolean hasRemarks() {
        return plain.hasRemarks();
    }

    private Observation joined(Area area, Period period) {
        if (!(areas.joinBackTo(area, period.start()) instanceof SeriesJoin.SumOf sum)) {
            return Observation.NONE;
        }
        Observation whole = join.of(area, period, sum(sum.parts(), period));
        return whole instanceof Measured measured
                ? new Measured(measured.value(), measured.quality().and(new Quality(false, true, false)))
                : Observation.NONE;
    }

    private Observation sum(List<Area> parts, Period period) {
        BigDecimal total = BigDecimal.ZERO;
        Quality quality = Quality.FINAL;
        for (Area part : parts) {
            if (!(plain.at(part.id(), period) instanceof Measured measured)) {
                return Observation.NONE;
            }
            total = total.add(measured.value());
            quality = quality.and(measured.quality());
        }
        return new Measured(total, quality);
    }
}
