package org.maalestok.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final @Nullable Judge judge;
    private final @Nullable Area own;
    private final List<Area> others;
    private final int[] otherIds;
    private final List<Period> periods;

    /** Asked for again and again by verdict, trend and pictures of one page. */
    private final Map<Period, Optional<Spread>> spreads = new HashMap<>();

    private final Map<Period, List<Area>> withNumber = new HashMap<>();

    private final Map<Period, Judgement> judgements = new HashMap<>();

    /** @param own the area in question, or null when none is marked */
    public Comparison(Judge judge, @Nullable Area own, List<Area> others) {
        this(judge.table(), judge, own, others);
    }

    /** For numbers that nobody judges, such as distances and indices. */
    public Comparison(FigureTable table, @Nullable Area own, List<Area> others) {
        this(table, null, own, others);
    }

    private Comparison(FigureTable table, @Nullable Judge judge, @Nullable Area own, List<Area> others) {
        this.table = table;
        this.judge = judge;
        this.own = own;
        this.others = List.copyOf(others);
        this.otherIds = others.stream().mapToInt(Area::id).toArray();
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
        double[] values = Arrays.stream(table.numbers(otherIds, period))
                .filter(Double::isFinite)
                .toArray();
        return values.length == 0 ? Optional.empty() : Optional.of(Spread.of(values));
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

    /** How the own area stands in a period among the others. */
    public Judgement judgement(Period period) {
        int id = Objects.requireNonNull(own, "Nobody is marked").id();
        return judgements.computeIfAbsent(period, when -> judge().judge(id, when, spread(when)));
    }

    /** How any of the areas stands among all the rest of them. */
    public Judgement judgement(Area area, Period period) {
        return area.equals(own) ? judgement(period) : judge().judge(area.id(), period, spreadAround(area, period));
    }

    /** Who judges. */
    public Judge judge() {
        if (judge == null) {
            throw new IllegalStateException(
                    "Nobody judges these numbers of " + indicator().code());
        }
        return judge;
    }

    /** Where all areas but this one lie; the same as {@link #spread(Period)} for the own area, which takes a peer's place when the peer is asked about. */
    public Optional<Spread> spreadAround(Area area, Period period) {
        if (area.equals(own)) {
            return spread(period);
        }
        double[] values = Stream.concat(Stream.ofNullable(own), others.stream())
                .filter(other -> !other.equals(area))
                .mapToDouble(other -> table.number(other.id(), period))
                .filter(Double::isFinite)
                .toArray();
        return values.length == 0 ? Optional.empty() : Optional.of(Spread.of(values));
    }

    /** Own value minus the peers' median, in decimals, so that it is rounded alike wherever it is shown; empty when either is missing. */
    public Optional<Double> gap(Period period) {
        return ownNumber(period)
                .flatMap(value -> spread(period).map(spread -> value.subtract(BigDecimal.valueOf(spread.median()))
                        .doubleValue()));
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
