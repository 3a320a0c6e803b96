package org.maalestok.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.Spread;
import org.maalestok.municipalities.Area;

/**
 * One indicator for one area against its peers, over all periods. The area is never among its own peers. A comparison without an own area
 * shows all areas alike. Made for one page by one thread: it remembers what it has worked out.
 */
public final class Comparison {

    private final FigureTable table;
    private final @Nullable Area own;
    private final List<Area> others;
    private final List<Period> periods;

    /** Asked for again and again by verdict, trend and pictures of one page. */
    private final Map<Period, Optional<Spread>> spreads = new HashMap<>();

    private final Map<Period, List<Area>> withNumber = new HashMap<>();

    /** @param own the area in question, or null when none is marked */
    public Comparison(FigureTable table, @Nullable Area own, List<Area> others) {
        this.table = table;
        this.own = own;
        this.others = List.copyOf(others);
        this.periods = table.periods().stream().filter(this::anythingKnownIn).toList();
    }

    private boolean anythingKnownIn(Period period) {
        return own != null && isKnown(own, period) || others.stream().anyMatch(other -> isKnown(other, period));
    }

    /** Whether there is a figure, a reason why there is none, or something that was said of it. */
    public boolean isKnown(Area area, Period period) {
        return of(area, period) != Observation.NONE
                || hasRemarks() && !remarks(area, period).isEmpty();
    }

    public Indicator indicator() {
        return table.indicator();
    }

    /** All figures of the indicator. */
    public FigureTable table() {
        return table;
    }

    /** The periods in which anything is known of the area or a peer, in order of time. */
    public List<Period> periods() {
        return periods;
    }

    public List<Area> others() {
        return others;
    }

    /** What is known of an area in a period. */
    public Observation of(Area area, Period period) {
        return table.at(area.id(), period);
    }

    /** What was said of an area's figure in a period. */
    public List<Remark> remarks(Area area, Period period) {
        return table.remarksAt(area.id(), period);
    }

    /** Whether anything was said of any figure. */
    public boolean hasRemarks() {
        return table.hasRemarks();
    }

    /** What is known of the own area; {@link Observation#NONE} when there is none. */
    public Observation own(Period period) {
        return own == null ? Observation.NONE : of(own, period);
    }

    /** The own number. */
    public Optional<BigDecimal> ownNumber(Period period) {
        return own(period).number();
    }

    /** The latest period in which the area has a number, or, without an own area, in which any of the others has. */
    public Optional<Period> latest() {
        return periods.reversed().stream().filter(this::decides).findFirst();
    }

    private boolean decides(Period period) {
        return own != null ? own(period) instanceof Measured : spread(period).isPresent();
    }

    /** The latest period with a number before this one. */
    public Optional<Period> before(Period period) {
        return periods.reversed().stream()
                .filter(earlier -> earlier.compareTo(period) < 0 && decides(earlier))
                .findFirst();
    }

    /** Where the peers lie in a period; empty when none has a number. */
    public Optional<Spread> spread(Period period) {
        return spreads.computeIfAbsent(period, this::spreadOf);
    }

    private Optional<Spread> spreadOf(Period period) {
        double[] values = new double[others.size()];
        int count = 0;
        for (Area other : others) {
            if (of(other, period) instanceof Measured measured) {
                values[count++] = measured.value().doubleValue();
            }
        }
        return count == 0 ? Optional.empty() : Optional.of(Spread.of(Arrays.copyOf(values, count)));
    }

    /** Which of the peers have a number in a period. */
    public List<Area> othersWithNumber(Period period) {
        return withNumber.computeIfAbsent(period, this::withNumberIn);
    }

    private List<Area> withNumberIn(Period period) {
        var with = new ArrayList<Area>(others.size());
        for (Area other : others) {
            if (of(other, period) instanceof Measured) {
                with.add(other);
            }
        }
        return with;
    }

    /** How the area stands in a period. */
    public Verdict verdict(Period period) {
        if (!(own(period) instanceof Measured measured)) {
            return Verdict.NO_FIGURE;
        }
        return spread(period)
                .map(spread -> Verdict.of(
                        measured.value().doubleValue(), spread, indicator().polarity()))
                .orElse(Verdict.TOO_FEW_PEERS);
    }

    /** Own value minus the peers' median; empty when either is missing. */
    public Optional<Double> gap(Period period) {
        return ownNumber(period).flatMap(value -> spread(period).map(spread -> value.doubleValue() - spread.median()));
    }

    /** The earliest period that has the same peers behind it as the latest one, and a gap: from there on a change of the gap means something. */
    public Optional<Period> firstComparable() {
        return latest().flatMap(latest -> {
            List<Area> same = othersWithNumber(latest);
            return periods.stream()
                    .filter(period ->
                            period.compareTo(latest) < 0 && gap(period).isPresent())
                    .filter(period -> othersWithNumber(period).equals(same))
                    .findFirst();
        });
    }
}
