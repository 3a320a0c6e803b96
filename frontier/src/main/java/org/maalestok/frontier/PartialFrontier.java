package org.maalestok.frontier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/**
 * Order-m and order-α frontiers: a unit is compared with what m random colleagues, or all but the best share, achieve. They
 * do not stretch to the last outlier, so scores may lie beyond them.
 *
 * <p>Input orientation: among the N units that make at least as much as the unit, each other's need is r_j = max_i
 * x_ij/x_io. With r_(1) ≤ … ≤ r_(N)
 *
 * <pre>
 *   order-m   E min of m draws = Σ_k r_(k) [ ((N−k+1)/N)^m − ((N−k)/N)^m ]
 *   order-α   r_(k) with k = ⌊(1−α)N⌋ + 1
 * </pre>
 *
 * Output orientation: among the N units that use no more, r_j = min_k y_kj/y_ko; E max = Σ_k r_(k) [ (k/N)^m − ((k−1)/N)^m ]
 * and k = ⌈αN⌉. The expectation is exact; no simulation is needed. α = 1 and m → ∞ give the free disposal hull.
 *
 * <p><b>Edges.</b> α is read as the decimal it is written as, so that (1−0.9)·10 is 1. A variable that is 0 for the unit
 * restricts nobody when it is 0 for the other too, and makes r_j infinite (input) otherwise; an infinite result is {@link
 * Score.Undefined}. Cost n·(m + s) per unit plus a sort; units are independent of one another, so any number of threads gives
 * the same digits.
 *
 * <p>References: Cazals, Florens, Simar (2002), doi:10.1016/S0304-4076(01)00080-X; Daouia, Simar (2007),
 * doi:10.1016/j.jeconom.2006.09.002.
 */
public final class PartialFrontier {
    /** Units per task. */
    private static final int TOGETHER = 64;

    private final Orientation orientation;
    private final Kind kind;
    private final double order;
    private final Execution execution;

    private enum Kind {
        M,
        ALPHA
    }

    private PartialFrontier(Orientation orientation, Kind kind, double order, Execution execution) {
        this.orientation = orientation;
        this.kind = kind;
        this.order = order;
        this.execution = execution;
    }

    /** With other threads, progress or cancellation. */
    public PartialFrontier with(Execution other) {
        return new PartialFrontier(orientation, kind, order, other);
    }

    /** Compared with the best of m random colleagues; m ≥ 1. */
    public static PartialFrontier orderM(Orientation orientation, int m) {
        if (m < 1) {
            throw new IllegalArgumentException("The order m is " + m + "; it needs to be at least 1.");
        }
        return new PartialFrontier(orientation, Kind.M, m, Execution.onAllProcessors());
    }

    /** Compared with all but the best 1 − α; 0 &lt; α ≤ 1. */
    public static PartialFrontier orderAlpha(Orientation orientation, double alpha) {
        if (!(alpha > 0 && alpha <= 1)) {
            throw new IllegalArgumentException("The order α is " + alpha + "; it needs to lie above 0 and up to 1.");
        }
        return new PartialFrontier(orientation, Kind.ALPHA, alpha, Execution.onAllProcessors());
    }

    /** The score of every unit against all of them. */
    public Results<Score> evaluate(Units units) {
        UnitsCheck.nonnegative(units, "a partial frontier");
        Score[] scores = new Score[units.count()];
        int tasks = (units.count() + TOGETHER - 1) / TOGETHER;
        execution.run(tasks, thread -> new double[units.count()], (ratios, task) -> {
            int end = Math.min(units.count(), (task + 1) * TOGETHER);
            for (int u = task * TOGETHER; u < end; u++) {
                scores[u] = score(units, u, ratios);
            }
        });
        List<Score> rows = List.of(scores);
        return new Results<>(rows, Warnings.about(units, rows));
    }

    private Score score(Units units, int u, double[] ratios) {
        boolean input = orientation == Orientation.INPUT;
        double[] scaled = input ? units.inputsOf(u) : units.outputsOf(u);
        if (Arrays.stream(scaled).allMatch(value -> value == 0)) {
            return new Score.Undefined(
                    Score.Reason.NOTHING_TO_SCALE,
                    "Unit '%s' has 0 for everything that would be scaled.".formatted(units.name(u)));
        }
        int count = 0;
        for (int j = 0; j < units.count(); j++) {
            if (input ? covers(units.outputsOf(j), units.outputsOf(u)) : covers(units.inputsOf(u), units.inputsOf(j))) {
                ratios[count++] = input ? need(units.inputsOf(j), scaled) : reach(units.outputsOf(j), scaled);
            }
        }
        Arrays.sort(ratios, 0, count);
        double value = kind == Kind.M ? expected(ratios, count, input) : quantile(ratios, count, input);
        if (Double.isInfinite(value)) {
            return new Score.Undefined(
                    Score.Reason.UNBOUNDED,
                    "Unit '%s' uses nothing of an input that others need.".formatted(units.name(u)));
        }
        return graded(value, input);
    }

    private static Score graded(double value, boolean input) {
        double room = input ? 1 - value : value - 1;
        if (room == 0) {
            return new Score.OnFrontier(1);
        }
        return room > 0 ? new Score.Inefficient(value) : new Score.SuperEfficient(value);
    }

    private static boolean covers(double[] more, double[] less) {
        for (int i = 0; i < more.length; i++) {
            if (more[i] < less[i]) {
                return false;
            }
        }
        return true;
    }

    private static double need(double[] other, double[] own) {
        double most = 0;
        for (int i = 0; i < own.length; i++) {
            if (other[i] > 0) {
                most = Math.max(most, own[i] == 0 ? Double.POSITIVE_INFINITY : other[i] / own[i]);
            }
        }
        return most;
    }

    private static double reach(double[] other, double[] own) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < own.length; i++) {
            if (own[i] > 0) {
                least = Math.min(least, other[i] / own[i]);
            }
        }
        return least;
    }

    private double expected(double[] sorted, int count, boolean input) {
        double sum = 0;
        for (int k = 1; k <= count; k++) {
            double weight = input
                    ? Math.pow((count - k + 1.0) / count, order) - Math.pow((double) (count - k) / count, order)
                    : Math.pow((double) k / count, order) - Math.pow((k - 1.0) / count, order);
            sum += weight == 0 ? 0 : sorted[k - 1] * weight;
        }
        return sum;
    }

    private double quantile(double[] sorted, int count, boolean input) {
        BigDecimal alpha = BigDecimal.valueOf(order);
        BigDecimal n = BigDecimal.valueOf(count);
        int k = input
                ? BigDecimal.ONE
                                .subtract(alpha)
                                .multiply(n)
                                .setScale(0, RoundingMode.FLOOR)
                                .intValue()
                        + 1
                : alpha.multiply(n).setScale(0, RoundingMode.CEILING).intValue();
        return sorted[Math.min(count, k) - 1];
    }
}
