package org.maalestok.keyfigures.quality;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.maalestok.keyfigures.Spread;
import org.maalestok.ui.Text;

/**
 * The test of a jump from the period before. The changes of all areas in the same step say what is usual; so do the area's own earlier changes. A
 * number that only comes back to where it was is no jump: the one before it was.
 */
final class Jumps {

    /** Fewer changes than this say nothing of what is usual. */
    private static final int FEWEST = 10;

    private static final int FEWEST_OWN = 3;

    private final Column column;
    private final Check.Jump jump;
    private final Findings findings;

    Jumps(Column column, Check.Jump jump, Findings findings) {
        this.column = column;
        this.jump = jump;
        this.findings = findings;
    }

    void look(Rule rule, int p, Window window) {
        int before = column.before(p);
        if (before < 0) {
            return;
        }
        double[] changes = changes(p, before);
        double[] known = known(changes);
        Optional<Spread> usual = known.length < FEWEST ? Optional.empty() : Optional.of(Spread.of(known));
        for (int a = 0; a < changes.length; a++) {
            boolean isAsked = !Double.isNaN(changes[a]) && window.has(column.areas[a].id(), column.periods.get(p));
            if (isAsked && isOdd(changes[a], usual, p, before, a)) {
                findings.add(
                        rule,
                        column.table,
                        column.areas[a],
                        column.periods.get(p),
                        numbers(changes[a], usual, before, a));
            }
        }
    }

    /** Measured from the change that is usual: where all rise by a third, one that stands still is odd and one that rises is not. */
    private boolean isOdd(double change, Optional<Spread> usual, int p, int before, int a) {
        double beyond = Math.abs(change - usual.map(Spread::median).orElse(0.0));
        double inUnit = jump.inPoints() ? beyond : beyond * Math.abs(column.value(before, a));
        return beyond >= jump.least()
                && inUnit >= jump.floor()
                && beyond > jump.z() * usual.map(Spread::usual).orElse(0.0)
                && beyond > jump.own() * ownUsual(before, a)
                && !comesBack(p, before, a);
    }

    /** Nearer to where it was two periods ago than what would be a jump from there. */
    private boolean comesBack(int p, int before, int a) {
        int twoBefore = column.before(before);
        if (twoBefore < 0 || Double.isNaN(column.value(twoBefore, a))) {
            return false;
        }
        double change = change(column.value(twoBefore, a), column.value(p, a));
        return Math.abs(change) < jump.least();
    }

    /** The middle of the area's own earlier changes; 0 when there are too few. */
    private double ownUsual(int before, int a) {
        double[] own = new double[before + 1];
        int count = 0;
        for (int p = before; p >= 0 && column.before(p) >= 0; p = column.before(p)) {
            double change = change(column.value(column.before(p), a), column.value(p, a));
            if (!Double.isNaN(change)) {
                own[count++] = Math.abs(change);
            }
        }
        return count < FEWEST_OWN ? 0 : Spread.of(Arrays.copyOf(own, count)).median();
    }

    private double[] changes(int p, int before) {
        double[] changes = new double[column.areas.length];
        for (int a = 0; a < changes.length; a++) {
            changes[a] = change(column.value(before, a), column.value(p, a));
        }
        return changes;
    }

    /** In points, or as a part of what was; {@code NaN} where there is none. */
    private double change(double then, double now) {
        if (jump.inPoints()) {
            return now - then;
        }
        return then == 0 ? Double.NaN : (now - then) / Math.abs(then);
    }

    private static double[] known(double[] changes) {
        return Arrays.stream(changes).filter(change -> !Double.isNaN(change)).toArray();
    }

    private Map<String, Text> numbers(double change, Optional<Spread> usual, int before, int a) {
        var numbers = new HashMap<String, Text>();
        numbers.put("before", Wording.bare(column.indicator(), column.value(before, a)));
        numbers.put("earlier", Text.same(column.periods.get(before).toString()));
        numbers.put("change", told(change));
        usual.ifPresent(spread -> {
            numbers.put("usual", told(spread.median()));
            numbers.put("count", Wording.count(spread.count()));
        });
        return numbers;
    }

    private Text told(double change) {
        return jump.inPoints() ? Wording.signed(column.indicator(), change) : Wording.percent(change);
    }
}
