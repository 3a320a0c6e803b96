package org.maalestok.frontier.simplex;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reduced costs of the careful solver. All columns are scanned in double precision, and every reduced cost that is not clearly
 * positive is recomputed in double-double, so a column is never taken or passed over because of rounding. A null objective
 * stands for phase one.
 */
final class CarefulPricing {
    /** Reduced costs below this share of their terms are zero: of 32 digits, some 29 are good. */
    private static final double DUAL_ZERO = 1e-29;

    /** The reduced cost of a slack, or of τ where one variable alone is scaled, is a single price; below this share of the largest price it is what rounding left of zero. */
    private static final double PRICE_ZERO = 1e-26;

    /** A reduced cost this clear needs no second look. */
    private static final double CLEAR = 1e-9;

    /** Columns at a time, few enough to stay in the nearest memory. */
    private static final int CHUNK = 512;

    /** The prices at which columns are looked at. */
    final PreciseVector y;

    private final Program program;
    private final int r;
    private final int n;
    private final int shared;
    private final boolean[] allowed;
    private final double[] reduced;
    private final double[] column;
    private final DoubleDouble acc = new DoubleDouble();

    CarefulPricing(Program program) {
        this.program = program;
        r = program.rows();
        n = program.count();
        shared = program.columns().count();
        allowed = new boolean[n];
        y = new PreciseVector(r);
        reduced = new double[n];
        column = new double[r];
        Arrays.fill(allowed, true);
        if (program.banned() >= 0) {
            allowed[program.banned()] = false;
        }
    }

    /** The column to enter, by Dantzig's rule or Bland's, or −1. One that only looks positive by rounding is found by {@link ExactSimplex}. */
    int entering(@Nullable Objective objective, boolean[] basic, boolean bland) {
        int best = -1;
        double lowest = 0;
        for (int from = 0; from < n; from += CHUNK) {
            int to = Math.min(n, from + CHUNK);
            reducedCosts(objective, from, to);
            for (int j = from; j < to; j++) {
                if (reduced[j] < lowest && allowed[j] && !basic[j]) {
                    double exact = significant(objective, j, reduced[j]);
                    if (exact < lowest) {
                        best = j;
                        lowest = exact;
                        if (bland) {
                            return best;
                        }
                    }
                }
            }
        }
        return best;
    }

    /** The reduced cost when it is beyond rounding, recomputed in double-double when in doubt; otherwise zero. */
    private double significant(@Nullable Objective objective, int j, double d) {
        double terms = magnitude(objective, j);
        // A column with one entry has one term, which rounding alone makes as large as the reduced cost itself.
        double nought = j < shared ? 0 : PRICE_ZERO * y.norm();
        if (d < -CLEAR * terms && d < -nought) {
            return d;
        }
        double exact = exactReducedCost(objective, j);
        return exact < -DUAL_ZERO * terms && exact < -nought ? exact : 0;
    }

    /**
     * From now on only columns may enter whose reduced cost is zero: the optimal face, by complementary slackness.
     *
     * @param tolerance the share of its terms below which a reduced cost is zero
     */
    void keepOptimalFace(Objective objective, boolean[] basic, double tolerance) {
        double size = 0;
        for (double price : y.hi) {
            size += Math.abs(price);
        }
        for (int from = 0; from < n; from += CHUNK) {
            int to = Math.min(n, from + CHUNK);
            reducedCosts(objective, from, to);
            for (int j = from; j < to; j++) {
                if (allowed[j] && !basic[j]) {
                    // A slack has one term only, so its price is measured against all prices.
                    double terms = magnitude(objective, j) + (j < shared ? 0 : size);
                    double d = reduced[j] > CLEAR * terms ? reduced[j] : exactReducedCost(objective, j);
                    allowed[j] = d <= tolerance * terms;
                }
            }
        }
    }

    private void reducedCosts(@Nullable Objective objective, int from, int to) {
        int inShared = Math.min(to, shared);
        if (from < inShared) {
            Kernels.dots(program.columns().raw(), y.hi, r, from, inShared, reduced);
        }
        for (int j = from; j < to; j++) {
            double dot = j < shared ? reduced[j] : dot(program.extra()[j - shared]);
            reduced[j] = cost(objective, j) - dot;
        }
    }

    private double dot(double[] a) {
        double sum = 0;
        for (int i = 0; i < r; i++) {
            sum += y.hi[i] * a[i];
        }
        return sum;
    }

    private double exactReducedCost(@Nullable Objective objective, int j) {
        program.copyColumn(j, column);
        acc.set(cost(objective, j), 0);
        for (int i = 0; i < r; i++) {
            acc.addProduct(-y.hi[i], -y.lo[i], column[i], 0);
        }
        return acc.hi;
    }

    private double magnitude(@Nullable Objective objective, int j) {
        program.copyColumn(j, column);
        double sum = Math.abs(cost(objective, j));
        for (int i = 0; i < r; i++) {
            sum += Math.abs(y.hi[i] * column[i]);
        }
        return sum;
    }

    private double cost(@Nullable Objective objective, int j) {
        return objective == null ? 0 : objective.cost(j, shared);
    }
}
