package org.maalestok.comparison.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.Verdict;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Polarity;
import org.maalestok.keyfigures.Spread;
import org.maalestok.municipalities.Area;

/**
 * Who can teach us: the peers that stood where we stood, and have done better since. {@code docs/method/over-time.md} gives the rule and its reasons.
 *
 * <ol>
 *   <li>A peer <i>started where we did</i> when its value in the base year lies within the usual distance of ours: that of the peers of that year ({@link Spread#usual()}), the same
 *       distance from which on a register figure stands apart.
 *   <li>Its <i>change</i> is its value in the last year less that in the base year; an improvement has the sign of the indicator's good direction.
 *   <li>It can teach us when its change is the better one: it has improved more, or fallen back less. The best come first; those that are equal as finely as the figure is published are
 *       tied, stand in the order of their names, and are all told of when the list would end between them.
 * </ol>
 *
 * <p>Without a good direction nobody has improved, and nobody is called a teacher: those from the same start then stand in the order of their change, for the reader to judge.
 */
public sealed interface SameStart {

    /** So many are worth a telephone call. */
    int MOST = 5;

    /**
     * The peers from the same start.
     *
     * @param from the base year
     * @param to the last year
     * @param reach how far from our value a peer may have started, in the indicator's unit; 0 when all peers were equal then
     * @param ours where we stood and stand
     * @param known how many peers have figures in both years
     * @param near those of them that started where we did, most improved first; by change, largest fall first, where there is no good direction
     * @param improved how many of those have done better than we have; 0 where there is no good direction
     * @param teachers the best of these, to learn from
     * @param tied whether the list is longer than {@value #MOST} because its last are equal
     */
    record Found(
            Period from,
            Period to,
            double reach,
            Way ours,
            int known,
            List<Way> near,
            int improved,
            List<Way> teachers,
            boolean tied)
            implements SameStart {}

    /** It cannot be told. */
    record NotTold(Reason reason) implements SameStart {}

    enum Reason {
        /** We have no number in the base year, or none later. */
        NO_FIGURES,
        /** Fewer than {@value Verdict#FEWEST_PEERS} peers have a number in the base year, so nobody knows what is near. */
        TOO_FEW_PEERS,
        /** The figures lie on either side of nought: a result swings from year to year, and where it happened to be in one of them is no start. */
        BELOW_ZERO
    }

    /**
     * Where an area stood and where it stands.
     *
     * @param change now less then, as finely as the figure is published
     * @param trend what the tested trend says of all years until the last one with a figure
     */
    record Way(Area area, double then, double now, double change, TrendVerdict trend) {}

    /** From the base year to the latest year in which the own area has a number. */
    static SameStart of(Comparison comparison, Area own, Period from) {
        Optional<Period> to = comparison.latest().filter(latest -> latest.compareTo(from) > 0);
        if (to.isEmpty() || comparison.ownNumber(from).isEmpty()) {
            return new NotTold(Reason.NO_FIGURES);
        }
        if (NoIndex.ever(comparison).isPresent()) {
            return new NotTold(Reason.BELOW_ZERO);
        }
        return comparison
                .spread(from)
                .filter(spread -> spread.count() >= Verdict.FEWEST_PEERS)
                .<SameStart>map(spread -> found(comparison, own, from, to.get(), spread))
                .orElse(new NotTold(Reason.TOO_FEW_PEERS));
    }

    private static Found found(Comparison comparison, Area own, Period from, Period to, Spread start) {
        Way ours = way(comparison, own, from, to);
        List<Area> known = comparison.othersWithNumber(from).stream()
                .filter(comparison.othersWithNumber(to)::contains)
                .toList();
        int good = direction(comparison.indicator().polarity());
        List<Way> near = known.stream()
                .filter(other -> Math.abs(number(comparison, other, from).doubleValue() - ours.then()) <= start.usual())
                .map(other -> way(comparison, other, from, to))
                .sorted(Comparator.comparingDouble((Way way) -> (good == 0 ? 1 : -good) * way.change()))
                .toList();
        List<Way> better = near.stream()
                .filter(way -> good * way.change() > good * ours.change())
                .toList();
        List<Way> teachers = better.subList(0, ends(better));
        return new Found(
                from, to, start.usual(), ours, known.size(), near, better.size(), teachers, teachers.size() > MOST);
    }

    private static int direction(Polarity polarity) {
        return switch (polarity) {
            case HIGHER_IS_BETTER -> 1;
            case LOWER_IS_BETTER -> -1;
            case NEUTRAL -> 0;
        };
    }

    /** After {@link #MOST}, or after the last that equals the one there. */
    private static int ends(List<Way> sorted) {
        int end = Math.min(MOST, sorted.size());
        while (end > 0
                && end < sorted.size()
                && sorted.get(end).change() == sorted.get(end - 1).change()) {
            end++;
        }
        return end;
    }

    private static Way way(Comparison comparison, Area area, Period from, Period to) {
        BigDecimal then = number(comparison, area, from);
        BigDecimal now = number(comparison, area, to);
        Indicator indicator = comparison.indicator();
        double change = now.subtract(then)
                .setScale(indicator.decimals(), RoundingMode.HALF_UP)
                .doubleValue();
        var trend = TrendVerdict.of(Trends.of(comparison.table(), area.id()), indicator.polarity());
        return new Way(area, then.doubleValue(), now.doubleValue(), change, trend);
    }

    private static BigDecimal number(Comparison comparison, Area area, Period period) {
        return comparison.of(area, period).number().orElseThrow();
    }
}
