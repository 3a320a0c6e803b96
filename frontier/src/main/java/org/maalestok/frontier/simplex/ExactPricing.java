package org.maalestok.frontier.simplex;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Prices and reduced costs of an {@link ExactBasis}. Prices are exact; reduced costs d_j = c_j − y·a_j are worked out in double precision
 * for all columns at once, and exactly where the bound on their rounding leaves the sign open:
 *
 * <pre>|fl(d_j) − d_j| ≤ 2 (r + 4) u (|c_j| + Σ_i |y_i a_ij|),   u = 2⁻⁵³</pre>
 *
 * (Higham 2002, doi:10.1137/1.9780898718027, section 3.1; twice what is needed for prices that are the nearest doubles). So signs are
 * exact, and a pass costs n·r multiply-adds. A null objective stands for phase one, the sum of artificials.
 */
final class ExactPricing {
    /** Columns at a time, few enough to stay in the nearest memory. */
    private static final int CHUNK = 512;

    /** Prices below this are not the nearest double to a few parts in 10¹⁶, and no bound on rounding holds. */
    private static final double TINY = 1e-250;

    /** The prices of the last objective, each the nearest double, or NaN where that says too little. */
    private final double[] y;

    private final Program program;
    private final ExactBasis basis;
    private final int r;
    private final int n;
    private final int shared;
    private final double rounding;
    private final double largest;
    private final double[] reduced;
    private final double[] column;
    private final BigInteger[] exact;
    private final boolean[] allowed;

    /** The integers are the prices times D·2^scale. */
    private int scale;

    private double size;

    ExactPricing(Program program, ExactBasis basis) {
        this.program = program;
        this.basis = basis;
        r = program.rows();
        n = program.count();
        shared = program.columns().count();
        rounding = (r + 4) * Math.ulp(1.0);
        largest = program.columns().largest();
        y = new double[r];
        reduced = new double[n];
        column = new double[r];
        exact = new BigInteger[r];
        allowed = new boolean[n];
        Arrays.fill(allowed, true);
        if (program.banned() >= 0) {
            allowed[program.banned()] = false;
        }
    }

    /** Turns to the prices of an objective at the basis. */
    void price(@Nullable Objective objective) {
        scale = costScale(objective);
        Arrays.fill(exact, BigInteger.ZERO);
        for (int k = 0; k < r; k++) {
            double cost = costAt(objective, k);
            if (cost != 0) {
                BigInteger times = Fraction.integer(cost, scale + columnShift(k));
                for (int i = 0; i < r; i++) {
                    exact[i] = exact[i].add(times.multiply(basis.inverse(k, i)));
                }
            }
        }
        size = 0;
        for (int i = 0; i < r; i++) {
            y[i] = price(i);
            // Nothing is known of such a price in double precision: with no number for it, every sign is worked out
            // exactly.
            y[i] = Math.abs(y[i]) < TINY && exact[i].signum() != 0 ? Double.NaN : y[i];
            size += Math.abs(y[i]);
        }
    }

    private double price(int i) {
        return new Fraction(exact[i], basis.determinant(), -scale).value();
    }

    /** The prices of the last objective, each the nearest double. */
    double[] prices() {
        double[] prices = new double[r];
        for (int i = 0; i < r; i++) {
            prices[i] = price(i);
        }
        return prices;
    }

    private double costAt(@Nullable Objective objective, int k) {
        boolean artificial = basis.members[k] >= n;
        if (objective == null) {
            return artificial ? 1 : 0;
        }
        return artificial ? 0 : objective.cost(basis.members[k], shared);
    }

    private int columnShift(int k) {
        return basis.members[k] < n ? basis.columnShift(k) : 0;
    }

    /** The least power of two that makes all costs of the basis integers. */
    private int costScale(@Nullable Objective objective) {
        int least = 0;
        for (int k = 0; k < r; k++) {
            double cost = costAt(objective, k);
            least = cost == 0 ? least : Math.min(least, Fraction.lowest(cost) + columnShift(k));
        }
        return -least;
    }

    /** The column with the least reduced cost below zero, the first one by Bland's rule, or −1 when there is none. */
    int entering(@Nullable Objective objective, boolean bland) {
        int best = -1;
        double lowest = 0;
        for (int from = 0; from < n; from += CHUNK) {
            int to = Math.min(n, from + CHUNK);
            reducedCosts(objective, from, to);
            for (int j = from; j < to; j++) {
                boolean sought =
                        allowed[j] && !basis.basic[j] && !(reduced[j] > (best < 0 ? surely(objective, j) : lowest));
                if (sought && sign(objective, j) < 0) {
                    best = j;
                    lowest = Math.min(reduced[j], 0);
                    if (bland) {
                        return best;
                    }
                }
            }
        }
        return best;
    }

    /**
     * From now on only columns may enter whose reduced cost is zero: the optimal face, by complementary slackness.
     *
     * @param nearly a share of its terms
     * @return the columns whose reduced cost is above zero, but by no more than that share
     */
    int[] keepOptimalFace(Objective objective, double nearly) {
        int[] near = new int[n];
        int count = 0;
        for (int from = 0; from < n; from += CHUNK) {
            int to = Math.min(n, from + CHUNK);
            reducedCosts(objective, from, to);
            for (int j = from; j < to; j++) {
                if (allowed[j] && !basis.basic[j]) {
                    double surely = surely(objective, j);
                    int sign = reduced[j] > surely ? 1 : sign(objective, j);
                    allowed[j] = sign == 0;
                    near[count] = j;
                    // A bound on all terms first: a look at one column costs more than the pass over it.
                    boolean maybe = sign > 0 && reduced[j] <= Math.max(1, nearly / rounding) * surely + nearly * size;
                    // A slack has one term only, so its price is measured against all prices.
                    count += maybe && reduced[j] <= nearly * (terms(objective, j) + (j < shared ? 0 : size)) ? 1 : 0;
                }
            }
        }
        return Arrays.copyOf(near, count);
    }

    /** Which columns may enter. */
    boolean[] allowed() {
        return allowed.clone();
    }

    /** Lets the columns of a face enter, and others besides. */
    void allow(boolean[] face, int[] columns) {
        System.arraycopy(face, 0, allowed, 0, n);
        for (int j : columns) {
            allowed[j] = true;
        }
    }

    private void reducedCosts(@Nullable Objective objective, int from, int to) {
        int inShared = Math.min(to, shared);
        if (from < inShared) {
            Kernels.dots(program.columns().raw(), y, r, from, inShared, reduced);
        }
        for (int j = from; j < to; j++) {
            reduced[j] = cost(objective, j) - (j < shared ? reduced[j] : dot(program.extra()[j - shared]));
        }
    }

    private double dot(double[] a) {
        double sum = 0;
        for (int i = 0; i < r; i++) {
            sum += y[i] * a[i];
        }
        return sum;
    }

    /** A reduced cost above this is above zero, whatever rounding did. */
    private double surely(@Nullable Objective objective, int j) {
        return Double.MIN_NORMAL
                + rounding * (j < shared ? Math.abs(cost(objective, j)) + largest * size : terms(objective, j));
    }

    /** The sign of the reduced cost of a column, exactly. */
    private int sign(@Nullable Objective objective, int j) {
        double doubt = Double.MIN_NORMAL + rounding * terms(objective, j);
        if (Math.abs(reduced[j]) > doubt) {
            return reduced[j] > 0 ? 1 : -1;
        }
        program.copyColumn(j, column);
        int shift = Fraction.shift(column);
        BigInteger dot = BigInteger.ZERO;
        for (int i = 0; i < r; i++) {
            if (column[i] != 0) {
                dot = dot.add(exact[i].multiply(Fraction.integer(column[i], shift)));
            }
        }
        double cost = cost(objective, j);
        if (cost == 0) {
            return -dot.signum();
        }
        int power = Fraction.lowest(cost) + shift + scale;
        BigInteger own = Fraction.integer(cost, -Fraction.lowest(cost)).multiply(basis.determinant());
        return power >= 0 ? own.shiftLeft(power).compareTo(dot) : own.compareTo(dot.shiftLeft(-power));
    }

    private double terms(@Nullable Objective objective, int j) {
        program.copyColumn(j, column);
        double sum = Math.abs(cost(objective, j));
        for (int i = 0; i < r; i++) {
            sum += Math.abs(y[i] * column[i]);
        }
        return sum;
    }

    private double cost(@Nullable Objective objective, int j) {
        return objective == null ? 0 : objective.cost(j, shared);
    }

    /** The value of an objective at the basis. */
    Fraction value(Objective objective) {
        Fraction sum = Fraction.of(0);
        for (int k = 0; k < r; k++) {
            double cost = costAt(objective, k);
            sum = cost == 0 ? sum : sum.plusProduct(cost, basis.value(k));
        }
        return sum;
    }
}
