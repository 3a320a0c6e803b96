package org.maalestok.keyfigures.quality;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Spread;
import org.maalestok.keyfigures.quality.Circles.Circle;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Text;

/** Tests of one indicator by itself: range, and distance from peers. */
final class OneByOne {

    private final Circles circles;
    private final Findings findings;

    OneByOne(Circles circles, Findings findings) {
        this.circles = circles;
        this.findings = findings;
    }

    /** @param periods what is to be looked at */
    void look(Rule rule, Column column, int first, Predicate<Period> periods) {
        for (int p = first; p < column.periods.size(); p++) {
            if (!isSeen(rule, column, column.periods.get(p), periods)) {
                continue;
            }
            if (rule.check() instanceof Check.Range range) {
                range(rule, range, column, p);
            } else if (p == column.last() && rule.check() instanceof Check.Peers peers) {
                peers(rule, peers, column, p);
            } else if (rule.check() instanceof Check.Jump jump) {
                new Jumps(column, jump, findings).look(rule, p);
            }
        }
    }

    /** The periods that a rule asks of an indicator: what lies apart from peers is asked of the newest only. */
    static List<Period> window(Rule rule, Column column, int first) {
        if (rule.check() instanceof Check.Peers) {
            return column.last() < 0 ? List.of() : List.of(column.periods.get(column.last()));
        }
        return column.periods.subList(first, column.periods.size());
    }

    /** Whether a period has to be looked at; a jump also when an earlier number, from which it is measured, is another one. */
    static boolean isSeen(Rule rule, Column column, Period period, Predicate<Period> touched) {
        return touched.test(period)
                || rule.check() instanceof Check.Jump
                        && column.periods.stream()
                                .filter(earlier -> earlier.compareTo(period) < 0)
                                .anyMatch(touched);
    }

    private void range(Rule rule, Check.Range range, Column column, int p) {
        for (int a = 0; a < column.areas.length; a++) {
            if (Double.isNaN(column.value(p, a))) {
                continue;
            }
            Period period = column.periods.get(p);
            if (column.table.at(column.areas[a].id(), period) instanceof Measured measured
                    && (isBelow(measured.value(), range.from()) || isAbove(measured.value(), range.to()))) {
                findings.add(rule, column.table, column.areas[a], period, ends(range, column));
            }
        }
    }

    private static boolean isBelow(BigDecimal value, @Nullable BigDecimal end) {
        return end != null && value.compareTo(end) < 0;
    }

    private static boolean isAbove(BigDecimal value, @Nullable BigDecimal end) {
        return end != null && value.compareTo(end) > 0;
    }

    private static Map<String, Text> ends(Check.Range range, Column column) {
        var ends = new HashMap<String, Text>();
        if (range.from() != null) {
            ends.put("from", Wording.bare(column.indicator(), range.from()));
        }
        if (range.to() != null) {
            ends.put("to", Wording.number(column.indicator(), range.to()));
        }
        return ends;
    }

    /** Only in the newest period: a municipality that is unlike the others mostly stays so, and is asked about it once. */
    private void peers(Rule rule, Check.Peers peers, Column column, int p) {
        var spreads = new IdentityHashMap<Circle, Optional<Spread>>();
        for (int a = 0; a < column.areas.length; a++) {
            double value = column.value(p, a);
            if (Double.isNaN(value) || peers.logarithm() && value <= 0) {
                continue;
            }
            Area area = column.areas[a];
            Circle circle = circles.officialOf(area, column.day(p))
                    .filter(group -> spread(peers, column, p, group, spreads).isPresent())
                    .orElseGet(() -> circles.countryOf(area, column.day(p)));
            var spread = spread(peers, column, p, circle, spreads);
            if (spread.isPresent() && isApart(value, spread.get(), peers)) {
                findings.add(
                        rule, column.table, area, column.periods.get(p), numbers(peers, column, circle, spread.get()));
            }
        }
    }

    /** Of the numbers, or of their logarithms; empty when too few have one, or when at least half are alike, which is no measure of distance. */
    private static Optional<Spread> spread(
            Check.Peers peers, Column column, int p, Circle circle, Map<Circle, Optional<Spread>> spreads) {
        return spreads.computeIfAbsent(circle, key -> {
            double[] values = column.values(p, circle.members());
            if (peers.logarithm()) {
                values = java.util.Arrays.stream(values)
                        .filter(value -> value > 0)
                        .map(Math::log)
                        .toArray();
            }
            return values.length < peers.fewest()
                    ? Optional.<Spread>empty()
                    : Optional.of(Spread.of(values)).filter(spread -> spread.mad() > 0);
        });
    }

    private static boolean isApart(double value, Spread spread, Check.Peers peers) {
        double x = peers.logarithm() ? Math.log(value) : value;
        double median = peers.logarithm() ? Math.exp(spread.median()) : spread.median();
        return Math.abs(x - spread.median()) > peers.z() * Spread.NORMAL_CONSISTENCY * spread.mad() && Math.abs(value - median) >= peers.floor();
    }

    private static Map<String, Text> numbers(Check.Peers peers, Column column, Circle circle, Spread spread) {
        var indicator = column.indicator();
        return Map.of(
                "peers", circle.name(),
                "lower", Wording.bare(indicator, plain(peers, spread.lower())),
                "median", Wording.bare(indicator, plain(peers, spread.median())),
                "upper", Wording.number(indicator, plain(peers, spread.upper())),
                "count", Wording.count(spread.count()));
    }

    private static double plain(Check.Peers peers, double value) {
        return peers.logarithm() ? Math.exp(value) : value;
    }
}
