package org.maalestok.keyfigures.quality;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Spread;
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
    void look(Rule rule, Column column, Window window, Predicate<Period> periods) {
        for (int p = 0; p < column.periods.size(); p++) {
            Period period = column.periods.get(p);
            if (!window.reaches(period) || !isSeen(rule, column, period, periods)) {
                continue;
            }
            if (rule.check() instanceof Check.Range range) {
                range(rule, range, column, p, window);
            } else if (p == column.last() && rule.check() instanceof Check.Peers peers) {
                peers(rule, peers, column, p);
            } else if (rule.check() instanceof Check.Jump jump) {
                new Jumps(column, jump, findings).look(rule, p, window);
            }
        }
    }

    /**
     * What a rule asks of an indicator: what lies apart from peers is asked of the newest period only; a jump of an old figure that was changed, and of the one after it,
     * which is measured from it.
     */
    static Window window(Rule rule, Column column, int looksBack, LateChanges late) {
        var last = column.periods.subList(column.firstOf(looksBack), column.periods.size());
        return switch (rule.check()) {
            case Check.Peers peers ->
                new Window(
                        column.last() < 0 ? List.of() : List.of(column.periods.get(column.last())), LateChanges.NONE);
            case Check.Jump jump -> new Window(last, late.and(late.following()));
            default -> new Window(last, late);
        };
    }

    /** Whether a period has to be looked at; a jump also when an earlier number, from which it is measured, is another one. */
    static boolean isSeen(Rule rule, Column column, Period period, Predicate<Period> touched) {
        return touched.test(period)
                || rule.check() instanceof Check.Jump
                        && column.periods.stream()
                                .filter(earlier -> earlier.compareTo(period) < 0)
                                .anyMatch(touched);
    }

    private void range(Rule rule, Check.Range range, Column column, int p, Window window) {
        Period period = column.periods.get(p);
        for (int a = 0; a < column.areas.length; a++) {
            if (Double.isNaN(column.value(p, a)) || !window.has(column.areas[a].id(), period)) {
                continue;
            }
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
        for (int a = 0; a < column.areas.length; a++) {
            double value = column.value(p, a);
            if (Double.isNaN(value) || peers.logarithm() && value <= 0) {
                continue;
            }
            Area area = column.areas[a];
            var others = Others.of(area, column.day(p), circles, id -> column.valueOf(p, id), peers::tells);
            if (peers.scaled(others.numbers())
                    .filter(spread -> isApart(value, spread, peers))
                    .isPresent()) {
                findings.add(rule, column.table, area, column.periods.get(p), numbers(column, others));
            }
        }
    }

    private static boolean isApart(double value, Spread spread, Check.Peers peers) {
        double x = peers.logarithm() ? Math.log(value) : value;
        double median = peers.logarithm() ? Math.exp(spread.median()) : spread.median();
        return Math.abs(x - spread.median()) > peers.z() * Spread.NORMAL_CONSISTENCY * spread.mad()
                && Math.abs(value - median) >= peers.floor();
    }

    /** Told of the numbers themselves, whatever the scale of the test: as the drawing beside it shows them. */
    private static Map<String, Text> numbers(Column column, Others others) {
        var indicator = column.indicator();
        Spread spread = others.spread();
        return Map.of(
                "peers", others.told(),
                "lower", Wording.bare(indicator, spread.lower()),
                "median", Wording.bare(indicator, spread.median()),
                "upper", Wording.number(indicator, spread.upper()),
                "count", Wording.count(spread.count()));
    }
}
