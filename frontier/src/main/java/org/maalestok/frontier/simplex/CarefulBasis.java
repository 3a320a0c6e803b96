package org.maalestok.frontier.simplex;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The basis of the careful solver: explicit inverse and point in double-double (32 digits), the inverse recomputed whenever a
 * pivot was small. Members from {@code n} on are artificial variables.
 */
final class CarefulBasis {
    /** Pivots below this share of their column are rounding; a fresh inverse carries some 28 good digits. */
    private static final double PIVOT_ZERO = 1e-27;

    /** What 32 digits leave of a column that depends on the others. */
    private static final double DEPENDENT = 1e-27;

    /** What is left of the artificial variables at the end of phase one, as a share of b, when b can be reached. */
    private static final double FEASIBLE = 1e-24;

    /** Ratios that differ by less than this share are equal. */
    private static final double SAME_RATIO = 1e-26;

    /** Updates of the inverse before it is computed afresh; a small pivot calls for it at once. */
    private static final int REFRESH = 6;

    /** A pivot below this share of its column costs more than three digits. */
    private static final double SMALL_PIVOT = 1e-3;

    final int[] members;
    final boolean[] basic;
    final PreciseVector x;
    final PreciseVector w;

    private final Program program;
    private final int r;
    private final int n;
    private final PreciseInverse inverse;
    private final DoubleDouble acc = new DoubleDouble();
    private final double[] column;
    private final double[] signs;
    private final double[] costs;
    private int age;

    CarefulBasis(Program program) {
        this.program = program;
        r = program.rows();
        n = program.count();
        members = new int[r];
        basic = new boolean[n + r];
        inverse = new PreciseInverse(r);
        x = new PreciseVector(r);
        w = new PreciseVector(r);
        column = new double[r];
        signs = new double[r];
        costs = new double[r];
    }

    /** The basis of artificial variables. */
    void coldStart() {
        Arrays.fill(basic, false);
        for (int i = 0; i < r; i++) {
            signs[i] = program.rhs()[i] < 0 ? -1 : 1;
            members[i] = n + i;
            basic[n + i] = true;
        }
        inverse.reset(signs);
        inverse.times(program.rhs(), x);
        age = 0;
    }

    /** A fresh inverse, where it has been updated since the last; false when there was nothing to do or columns are dependent. */
    boolean refreshed() {
        if (age == 0 || !refactor()) {
            return false;
        }
        clampZeros();
        return true;
    }

    /**
     * Computes the inverse afresh from the basis, each column pivoting on its largest entry left. Updates through small
     * pivots square the size of the inverse, and with it the error; this takes both back. False when columns are dependent.
     */
    private boolean refactor() {
        int[] wanted = members.clone();
        boolean[] taken = new boolean[r];
        inverse.reset(signs);
        for (int member : wanted) {
            look(member);
            int k = -1;
            for (int row = 0; row < r; row++) {
                if (!taken[row] && (k < 0 || Math.abs(w.hi[row]) > Math.abs(w.hi[k]))) {
                    k = row;
                }
            }
            if (Math.abs(w.hi[k]) <= DEPENDENT * w.norm()) {
                return false;
            }
            inverse.pivot(w, k);
            taken[k] = true;
            members[k] = member;
        }
        inverse.times(program.rhs(), x);
        age = 0;
        return true;
    }

    /** w = B⁻¹ times the column of a member. */
    void look(int member) {
        if (member < n) {
            program.copyColumn(member, column);
        } else {
            Arrays.fill(column, 0);
            column[member - n] = signs[member - n];
        }
        inverse.times(column, w);
    }

    /** Puts the member looked at into a position. */
    void pivot(int entering, int leaving) {
        basic[members[leaving]] = false;
        basic[entering] = true;
        members[leaving] = entering;
        boolean small = Math.abs(w.hi[leaving]) < SMALL_PIVOT * w.norm();
        inverse.pivot(w, leaving);
        age++;
        if (!(small || age >= REFRESH) || !refactor()) {
            inverse.times(program.rhs(), x);
        }
        clampZeros();
    }

    /** Rounding may leave a zero slightly negative; a real violation cannot arise from a ratio test. */
    private void clampZeros() {
        for (int k = 0; k < r; k++) {
            if (x.hi[k] < 0) {
                x.set(k, 0, 0);
            }
        }
    }

    /**
     * The position to leave, or −1 when the step is unlimited. Among equal ratios the largest pivot, or Bland's lowest
     * index. After phase one an artificial that would move leaves first, at a step of zero.
     */
    int leaving(boolean phaseOne, boolean bland) {
        double zero = PIVOT_ZERO * w.norm();
        int best = -1;
        for (int k = 0; k < r; k++) {
            if (!phaseOne && members[k] >= n && Math.abs(w.hi[k]) > zero) {
                return k;
            }
            if (w.hi[k] > zero) {
                int order = best < 0 ? -1 : compareRatios(k, best);
                boolean tie = order == 0;
                if (tie ? (bland ? members[k] < members[best] : w.hi[k] > w.hi[best]) : order < 0) {
                    best = k;
                }
            }
        }
        return best;
    }

    /** x_k/w_k against x_b/w_b to all digits; whoever takes a near tie for a tie leaves the other variable negative. */
    private int compareRatios(int k, int b) {
        acc.set(x.hi[k], x.lo[k]).multiply(w.hi[b], w.lo[b]);
        double terms = Math.abs(acc.hi);
        acc.addProduct(-x.hi[b], -x.lo[b], w.hi[k], w.lo[k]);
        return Math.abs(acc.hi) <= SAME_RATIO * terms ? 0 : acc.hi < 0 ? -1 : 1;
    }

    /** Whether the artificial variables are gone, as far as b is concerned. */
    boolean feasible() {
        double left = 0;
        double scale = 0;
        for (int k = 0; k < r; k++) {
            left += members[k] >= n ? Math.abs(x.hi[k]) : 0;
            scale = Math.max(scale, Math.abs(program.rhs()[k]));
        }
        return left <= FEASIBLE * scale;
    }

    /** The prices of an objective; null stands for phase one, the sum of artificials. */
    void prices(@Nullable Objective objective, PreciseVector out) {
        for (int k = 0; k < r; k++) {
            boolean artificial = members[k] >= n;
            costs[k] = objective == null
                    ? artificial ? 1 : 0
                    : artificial
                            ? 0
                            : objective.cost(members[k], program.columns().count());
        }
        inverse.timesLeft(costs, out);
    }
}
