package org.maalestok.frontier.simplex;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The slow and sure solver: a two-phase primal simplex that minimises several objectives one after the other
 * (lexicographically), min c¹x, then min c²x among the optima of c¹, and so on, subject to Ax = b, x ≥ 0.
 *
 * <p><b>Method.</b> Revised simplex with an explicit inverse, right-hand side and dual prices in double-double (32
 * digits). Pricing scans all columns in double precision and recomputes in double-double every reduced cost that is not
 * clearly positive, so a column is never taken or passed over because of rounding. Dantzig's rule; after {@value
 * #PATIENCE} · r steps without progress Bland's rule, which cannot cycle, until progress resumes. A later objective may
 * only use columns whose reduced cost in every earlier one is zero: that is exactly the optimal face, by complementary
 * slackness, and no rounded optimal value ever has to be fixed as a constraint.
 *
 * <p><b>Edges.</b> No feasible point: {@link Answer.Infeasible}. First objective without bound: {@link
 * Answer.Unbounded}. A later objective without bound stops where it is, since it only chooses among optima.
 *
 * <p><b>Cost.</b> n·r multiply-adds and about 25·r² operations per iteration, usually 2r to 5r iterations. Not thread
 * safe; one instance per thread.
 */
public final class CarefulSimplex {
    /** Steps without progress, per row, before Bland's rule takes over; real progress rarely needs more than two. */
    private static final int PATIENCE = 4;

    /** Iterations per row before giving up. Bland's rule terminates long before; this only guards against a defect. */
    private static final int LIMIT = 4_000;

    /** Reduced costs below this share of their terms are zero: no double input expresses a finer difference. */
    private static final double DUAL_ZERO = 1e-15;

    /** Pivots below this share of their column are zero; the inverse carries some 28 good digits. */
    private static final double PIVOT_ZERO = 1e-18;

    /** Basic values below this share of the largest are zero, so that ties in the data stay ties. */
    private static final double VALUE_ZERO = 1e-20;

    /** What is left of the artificial variables at the end of phase one, as a share of b, when b can be reached. */
    private static final double FEASIBLE = 1e-15;

    /** Reduced costs below this share of their terms leave a column free to serve a later objective. */
    private static final double FACE = 1e-10;

    private static final int CHUNK = 512;

    private final Program program;
    private final int r;
    private final int n;
    private final int shared;
    private final boolean[] allowed;
    private final boolean[] basic;
    private final int[] basis;
    private final double[] basicCost;
    private final PreciseInverse inverse;
    private final PreciseVector x;
    private final PreciseVector y;
    private final PreciseVector w;
    private final double[] column;
    private final double[] chunk = new double[CHUNK];
    private final DoubleDouble acc = new DoubleDouble();
    private int iterations;

    private CarefulSimplex(Program program) {
        this.program = program;
        r = program.rows();
        n = program.count();
        shared = program.columns().count();
        allowed = new boolean[n];
        Arrays.fill(allowed, true);
        if (program.banned() >= 0) {
            allowed[program.banned()] = false;
        }
        basic = new boolean[n + r];
        basis = new int[r];
        basicCost = new double[r];
        inverse = new PreciseInverse(r);
        x = new PreciseVector(r);
        y = new PreciseVector(r);
        w = new PreciseVector(r);
        column = new double[r];
    }

    /** Solves from nothing. */
    public static Answer solve(Program program, Objective... objectives) {
        return new CarefulSimplex(program).run(null, objectives);
    }

    /** Solves from a basis that is believed feasible; starts from nothing when it turns out not to be. */
    public static Answer solveFrom(int[] start, Program program, Objective... objectives) {
        return new CarefulSimplex(program).run(start, objectives);
    }

    private Answer run(int @Nullable [] start, Objective[] objectives) {
        if (start == null || !warmStart(start)) {
            coldStart();
            if (minimise(null) == Step.LIMIT) {
                return new Answer.Unresolved(iterations);
            }
            if (!feasible()) {
                return new Answer.Infeasible();
            }
        }
        double[][] duals = new double[objectives.length][];
        for (int o = 0; o < objectives.length; o++) {
            Step end = minimise(objectives[o]);
            if (end == Step.LIMIT) {
                return new Answer.Unresolved(iterations);
            }
            if (end == Step.UNBOUNDED && o == 0) {
                return new Answer.Unbounded();
            }
            prices(objectives[o]);
            duals[o] = y.hi.clone();
            keepOptimalFace(objectives[o]);
        }
        return new Answer.Optimal(basis.clone(), x.hi.clone(), duals);
    }

    private void coldStart() {
        double[] signs = new double[r];
        Arrays.fill(basic, false);
        for (int i = 0; i < r; i++) {
            signs[i] = program.rhs()[i] < 0 ? -1 : 1;
            basis[i] = n + i;
            basic[n + i] = true;
        }
        inverse.reset(signs);
        inverse.times(program.rhs(), x);
    }

    /** Pivots the given columns into a basis of artificials; false when they are dependent or their point is negative. */
    private boolean warmStart(int[] start) {
        coldStart();
        for (int j : start) {
            program.copyColumn(j, column);
            inverse.times(column, w);
            int k = largestArtificial();
            if (k < 0 || Math.abs(w.hi[k]) < 1e-14 * w.norm()) {
                return false;
            }
            basic[basis[k]] = false;
            inverse.pivot(w, k);
            basis[k] = j;
            basic[j] = true;
        }
        inverse.times(program.rhs(), x);
        double tolerance = 1e-12 * x.norm();
        for (int k = 0; k < r; k++) {
            if (x.hi[k] < -tolerance || (basis[k] >= n && Math.abs(x.hi[k]) > tolerance)) {
                return false;
            }
            if (x.hi[k] < 0) {
                x.set(k, 0, 0);
            }
        }
        return true;
    }

    private int largestArtificial() {
        int best = -1;
        for (int k = 0; k < r; k++) {
            if (basis[k] >= n && (best < 0 || Math.abs(w.hi[k]) > Math.abs(w.hi[best]))) {
                best = k;
            }
        }
        return best;
    }

    private boolean feasible() {
        double left = 0;
        double scale = 0;
        for (int k = 0; k < r; k++) {
            left += basis[k] >= n ? Math.abs(x.hi[k]) : 0;
            scale = Math.max(scale, Math.abs(program.rhs()[k]));
        }
        return left <= FEASIBLE * scale;
    }

    private enum Step {
        OPTIMAL,
        UNBOUNDED,
        LIMIT
    }

    /** Minimises one objective from the current feasible basis; null stands for phase one, the sum of artificials. */
    private Step minimise(@Nullable Objective objective) {
        int stalled = 0;
        while (true) {
            prices(objective);
            boolean bland = stalled > PATIENCE * r;
            int entering = entering(objective, bland);
            if (entering < 0) {
                return Step.OPTIMAL;
            }
            program.copyColumn(entering, column);
            inverse.times(column, w);
            int leaving = leaving(objective == null, bland);
            if (leaving < 0) {
                return Step.UNBOUNDED;
            }
            stalled = x.hi[leaving] > 0 ? 0 : stalled + 1;
            pivot(entering, leaving);
            if (++iterations > LIMIT * r) {
                return Step.LIMIT;
            }
        }
    }

    private void prices(@Nullable Objective objective) {
        for (int k = 0; k < r; k++) {
            basicCost[k] = basis[k] >= n ? (objective == null ? 1 : 0) : cost(objective, basis[k]);
        }
        inverse.timesLeft(basicCost, y);
    }

    private double cost(@Nullable Objective objective, int j) {
        return objective == null ? 0 : objective.cost(j, shared);
    }

    /** The column to enter, or −1. First the clearly negative ones by Dantzig's rule, then the doubtful ones exactly. */
    private int entering(@Nullable Objective objective, boolean bland) {
        int best = -1;
        double lowest = 0;
        for (int from = 0; from < n; from += CHUNK) {
            int to = Math.min(n, from + CHUNK);
            reducedCosts(objective, from, to);
            for (int j = from; j < to; j++) {
                double d = chunk[j - from];
                if (d < lowest && usable(j)) {
                    double exact = significant(objective, j, d);
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
        return best >= 0 ? best : doubtful(objective);
    }

    private boolean usable(int j) {
        return allowed[j] && !basic[j];
    }

    /** The reduced cost when it is beyond rounding, recomputed in double-double when in doubt; otherwise zero. */
    private double significant(@Nullable Objective objective, int j, double d) {
        double terms = magnitude(objective, j);
        if (d < -1e-9 * terms) {
            return d;
        }
        double exact = exactReducedCost(objective, j);
        return exact < -DUAL_ZERO * terms ? exact : 0;
    }

    /** When no reduced cost is negative in double precision, those that are nearly zero are looked at again. */
    private int doubtful(@Nullable Objective objective) {
        double scale = 1e-13 * (1 + y.norm());
        for (int from = 0; from < n; from += CHUNK) {
            int to = Math.min(n, from + CHUNK);
            reducedCosts(objective, from, to);
            for (int j = from; j < to; j++) {
                if (Math.abs(chunk[j - from]) <= scale && usable(j) && significant(objective, j, 0) < 0) {
                    return j;
                }
            }
        }
        return -1;
    }

    private void reducedCosts(@Nullable Objective objective, int from, int to) {
        int inShared = Math.min(to, shared);
        if (from < inShared) {
            Kernels.dots(program.columns().raw(), y.hi, from, inShared, chunk);
        }
        for (int j = from; j < to; j++) {
            double dot = j < shared ? chunk[j - from] : dot(program.extra()[j - shared]);
            chunk[j - from] = cost(objective, j) - dot;
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

    /**
     * The position to leave, or −1 when the step is unlimited. Among equal ratios the largest pivot, or Bland's lowest
     * index. After phase one an artificial that would move leaves first, at a step of zero.
     */
    private int leaving(boolean phaseOne, boolean bland) {
        double zero = PIVOT_ZERO * w.norm();
        int best = -1;
        double smallest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < r; k++) {
            if (!phaseOne && basis[k] >= n && Math.abs(w.hi[k]) > zero) {
                return k;
            }
            if (w.hi[k] > zero) {
                double ratio = x.hi[k] / w.hi[k];
                boolean tie = best >= 0 && Math.abs(ratio - smallest) <= 1e-15 * Math.abs(smallest);
                if (tie ? (bland ? basis[k] < basis[best] : w.hi[k] > w.hi[best]) : ratio < smallest) {
                    best = k;
                    smallest = tie ? Math.min(ratio, smallest) : ratio;
                }
            }
        }
        return best;
    }

    private void pivot(int entering, int leaving) {
        basic[basis[leaving]] = false;
        basic[entering] = true;
        basis[leaving] = entering;
        inverse.pivot(w, leaving);
        inverse.times(program.rhs(), x);
        double zero = VALUE_ZERO * x.norm();
        for (int k = 0; k < r; k++) {
            // Rounding may leave a zero slightly negative; a real violation cannot arise from a ratio test.
            if (x.hi[k] < zero) {
                x.set(k, 0, 0);
            }
        }
    }

    private void keepOptimalFace(Objective objective) {
        double size = 0;
        for (double price : y.hi) {
            size += Math.abs(price);
        }
        for (int from = 0; from < n; from += CHUNK) {
            int to = Math.min(n, from + CHUNK);
            reducedCosts(objective, from, to);
            for (int j = from; j < to; j++) {
                // A slack has one term only, so its price is measured against all prices.
                double terms = magnitude(objective, j) + (j < shared ? 0 : size);
                if (usable(j) && chunk[j - from] > FACE * terms) {
                    allowed[j] = false;
                }
            }
        }
    }
}
