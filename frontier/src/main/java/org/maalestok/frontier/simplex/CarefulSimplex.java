package org.maalestok.frontier.simplex;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The slow and sure solver: a two-phase primal simplex that minimises several objectives one after the other
 * (lexicographically), min c¹x, then min c²x among the optima of c¹, and so on, subject to Ax = b, x ≥ 0.
 *
 * <p><b>Method.</b> Revised simplex with an explicit inverse, right-hand side and dual prices in double-double (32
 * digits), the inverse recomputed whenever a pivot was small. Pricing scans all columns in double precision and recomputes in double-double every reduced cost that is not
 * clearly positive, so a column is never taken or passed over because of rounding. Dantzig's rule; after {@value
 * #PATIENCE} · r steps without progress Bland's rule, which cannot cycle, until progress resumes. A later objective may
 * only use columns whose reduced cost in every earlier one is zero: that is exactly the optimal face, by complementary
 * slackness, and no rounded optimal value ever has to be fixed as a constraint.
 *
 * <p><b>Edges.</b> No feasible point: {@link Answer.Infeasible}. First objective without bound: {@link
 * Answer.Unbounded}. A later objective without bound stops where it is, since it only chooses among optima. What
 * the solver's own figures do not prove at the end is handed to {@link ExactSimplex}.
 *
 * <p><b>Cost.</b> n·r multiply-adds and about 25·r² operations per iteration, usually 2r to 5r iterations. Not thread
 * safe; one instance per thread.
 */
public final class CarefulSimplex {
    /** Steps without progress, per row, before Bland's rule takes over; real progress rarely needs more than two. */
    private static final int PATIENCE = 4;

    /** Iterations per row before giving up. Bland's rule ends long before unless rounding leads it in a circle. */
    private static final int LIMIT = 200;

    /** Reduced costs below this share of their terms are zero: no double input expresses a finer difference. */
    private static final double DUAL_ZERO = 1e-15;

    /** A slack's reduced cost is a single price; below this share of the largest price it is what rounding left of zero. */
    private static final double PRICE_ZERO = 1e-26;

    /** Pivots below this share of their column are rounding; a fresh inverse carries some 28 good digits. */
    private static final double PIVOT_ZERO = 1e-20;

    /** What is left of the artificial variables at the end of phase one, as a share of b, when b can be reached. */
    private static final double FEASIBLE = 1e-15;

    /**
     * Reduced costs below this share of their terms leave a column free to serve a later objective. Decimal data ties only up
     * to rounding, hence the wide one first; should it let the first objective change, the narrow one.
     */
    private static final double[] FACES = {1e-10, 1e-14};

    /** Residuals an answer may leave, as a share of their terms, and still count as proven. */
    private static final double PROVEN = 1e-12;

    /** What a certificate of infeasibility or unboundedness must gain, as a share of its terms. */
    private static final double CLEARLY = 1e-6;

    /** How much of the first objective a later one may cost. */
    private static final double KEPT = 1e-11;

    /** Updates of the inverse before it is computed afresh; a small pivot calls for it at once. */
    private static final int REFRESH = 6;

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
    private final double[] reduced;
    private final DoubleDouble acc = new DoubleDouble();
    private final double[] signs;
    private int iterations;
    private int age;

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
        reduced = new double[n];
        signs = new double[r];
    }

    /** Solves from nothing. */
    public static Answer solve(Program program, Objective... objectives) {
        return new CarefulSimplex(program).verified(null, objectives);
    }

    /** Solves from a basis that is believed feasible; starts from nothing when it turns out not to be. */
    public static Answer solveFrom(int[] start, Program program, Objective... objectives) {
        return new CarefulSimplex(program).verified(start, objectives);
    }

    /** Only hands out what its own figures prove; the rest is settled exactly. */
    private Answer verified(int @Nullable [] start, Objective[] objectives) {
        Answer answer = run(start, objectives);
        boolean proven =
                switch (answer) {
                    case Answer.Optimal optimal -> provenOptimal(optimal, objectives[0]);
                    case Answer.Infeasible none -> provenInfeasible();
                    case Answer.Unbounded none -> provenUnbounded(objectives[0]);
                    case Answer.Unresolved none -> false;
                };
        return proven ? answer : ExactSimplex.solve(program, objectives);
    }

    /** Residuals and the gap between primal and dual value, all relative to their terms. */
    private boolean provenOptimal(Answer.Optimal optimal, Objective objective) {
        double primal = 0;
        double dual = 0;
        double terms = 0;
        double[] left = program.rhs().clone();
        double[] sizes = new double[r];
        for (int k = 0; k < r; k++) {
            if (optimal.basis()[k] < n) {
                double value = optimal.values()[k];
                program.copyColumn(optimal.basis()[k], column);
                for (int i = 0; i < r; i++) {
                    left[i] -= column[i] * value;
                    sizes[i] += Math.abs(column[i] * value);
                }
                primal += objective.cost(optimal.basis()[k], shared) * value;
            }
        }
        for (int i = 0; i < r; i++) {
            if (Math.abs(left[i]) > PROVEN * (sizes[i] + Math.abs(program.rhs()[i]))) {
                return false;
            }
            dual += optimal.duals()[i] * program.rhs()[i];
            terms += Math.abs(optimal.duals()[i]) * sizes[i];
        }
        System.arraycopy(optimal.duals(), 0, y.hi, 0, r);
        return Math.abs(primal - dual) <= PROVEN * (Math.abs(primal) + 1e-4 * terms) && noneNegative(objective);
    }

    /** No reduced cost is negative at the prices y beyond rounding. */
    private boolean noneNegative(@Nullable Objective objective) {
        double size = y.norm();
        for (int from = 0; from < n; from += CHUNK) {
            int to = Math.min(n, from + CHUNK);
            reducedCosts(objective, from, to);
            for (int j = from; j < to; j++) {
                double d = reduced[j];
                if (d < 0 && j != program.banned() && d < -PROVEN * magnitude(objective, j) && d < -PRICE_ZERO * size) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Farkas: prices of phase one under which no column gains and the right-hand side clearly does. */
    private boolean provenInfeasible() {
        prices(null);
        double gain = 0;
        double terms = 0;
        for (int i = 0; i < r; i++) {
            gain += y.hi[i] * program.rhs()[i];
            terms += Math.abs(y.hi[i] * program.rhs()[i]);
        }
        return gain > CLEARLY * terms && noneNegative(null);
    }

    /** A column that clearly gains and whose image w, when it grows, lets no basic variable fall. */
    private boolean provenUnbounded(Objective objective) {
        prices(objective);
        int entering = entering(objective, false);
        if (entering < 0) {
            return false;
        }
        double gain = -exactReducedCost(objective, entering);
        inverse.times(column, w);
        for (int k = 0; k < r; k++) {
            if (w.hi[k] > 0 || (basis[k] >= n && w.hi[k] != 0)) {
                return false;
            }
        }
        return gain > CLEARLY * magnitude(objective, entering) && gain > 1e-12 * y.norm();
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
        Step end = minimise(objectives[0]);
        if (end != Step.OPTIMAL) {
            return end == Step.LIMIT ? new Answer.Unresolved(iterations) : new Answer.Unbounded();
        }
        prices(objectives[0]);
        double[] duals = y.hi.clone();
        Answer.Optimal first = new Answer.Optimal(basis.clone(), x.hi.clone(), duals);
        boolean[] usable = allowed.clone();
        for (double tolerance : FACES) {
            if (chooseAmongOptima(objectives, tolerance) && kept(objectives[0], first)) {
                return new Answer.Optimal(basis.clone(), x.hi.clone(), duals);
            }
            System.arraycopy(usable, 0, allowed, 0, n);
            if (!warmStart(first.basis())) {
                return first;
            }
        }
        return first;
    }

    private boolean chooseAmongOptima(Objective[] objectives, double tolerance) {
        for (int o = 1; o < objectives.length; o++) {
            prices(objectives[o - 1]);
            keepOptimalFace(objectives[o - 1], tolerance);
            if (minimise(objectives[o]) == Step.LIMIT) {
                return false;
            }
        }
        return true;
    }

    /** Whether the first objective still has the value it had: the face was not drawn too wide. */
    private boolean kept(Objective objective, Answer.Optimal first) {
        double before = 0;
        double after = 0;
        for (int k = 0; k < r; k++) {
            before += first.basis()[k] < n ? objective.cost(first.basis()[k], shared) * first.values()[k] : 0;
            after += basis[k] < n ? objective.cost(basis[k], shared) * x.hi[k] : 0;
        }
        return Math.abs(after - before) <= KEPT * Math.abs(before);
    }

    private void coldStart() {
        Arrays.fill(basic, false);
        for (int i = 0; i < r; i++) {
            signs[i] = program.rhs()[i] < 0 ? -1 : 1;
            basis[i] = n + i;
            basic[n + i] = true;
        }
        inverse.reset(signs);
        inverse.times(program.rhs(), x);
        age = 0;
    }

    /** Takes over a basis, filled up with artificials; false when its columns are dependent or its point is negative. */
    private boolean warmStart(int[] start) {
        coldStart();
        Arrays.fill(basic, false);
        for (int k = 0; k < r; k++) {
            basis[k] = start[k];
            basic[start[k]] = true;
        }
        if (!refactor()) {
            return false;
        }
        double tolerance = 1e-12 * x.norm();
        for (int k = 0; k < r; k++) {
            if (x.hi[k] < -tolerance || (basis[k] >= n && Math.abs(x.hi[k]) > tolerance)) {
                return false;
            }
        }
        clampZeros();
        return true;
    }

    /**
     * Computes the inverse afresh from the basis, each column pivoting on its largest entry left. Updates through small
     * pivots square the size of the inverse, and with it the error; this takes both back. False when columns are dependent.
     */
    private boolean refactor() {
        int[] members = basis.clone();
        boolean[] taken = new boolean[r];
        inverse.reset(signs);
        for (int member : members) {
            copyColumn(member);
            inverse.times(column, w);
            int k = -1;
            for (int row = 0; row < r; row++) {
                if (!taken[row] && (k < 0 || Math.abs(w.hi[row]) > Math.abs(w.hi[k]))) {
                    k = row;
                }
            }
            if (Math.abs(w.hi[k]) <= 1e-22 * w.norm()) {
                return false;
            }
            inverse.pivot(w, k);
            taken[k] = true;
            basis[k] = member;
        }
        inverse.times(program.rhs(), x);
        age = 0;
        return true;
    }

    private void copyColumn(int j) {
        if (j < n) {
            program.copyColumn(j, column);
        } else {
            Arrays.fill(column, 0);
            column[j - n] = signs[j - n];
        }
    }

    /** Rounding may leave a zero slightly negative; a real violation cannot arise from a ratio test. */
    private void clampZeros() {
        for (int k = 0; k < r; k++) {
            if (x.hi[k] < 0) {
                x.set(k, 0, 0);
            }
        }
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
            int leaving = -1;
            if (entering >= 0) {
                program.copyColumn(entering, column);
                inverse.times(column, w);
                leaving = leaving(objective == null, bland);
            }
            if (leaving < 0 && age > 0 && refactor()) {
                // The end is only believed from a fresh inverse.
                clampZeros();
                continue;
            }
            if (leaving < 0) {
                return entering < 0 ? Step.OPTIMAL : Step.UNBOUNDED;
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
                double d = reduced[j];
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
        return exact < -DUAL_ZERO * terms && exact < -PRICE_ZERO * y.norm() ? exact : 0;
    }

    /** When no reduced cost is negative in double precision, those that are nearly zero are looked at again. */
    private int doubtful(@Nullable Objective objective) {
        double scale = 1e-13 * (1 + y.norm());
        for (int from = 0; from < n; from += CHUNK) {
            int to = Math.min(n, from + CHUNK);
            reducedCosts(objective, from, to);
            for (int j = from; j < to; j++) {
                if (Math.abs(reduced[j]) <= scale && usable(j) && significant(objective, j, 0) < 0) {
                    return j;
                }
            }
        }
        return -1;
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
        boolean small = Math.abs(w.hi[leaving]) < 1e-3 * w.norm();
        inverse.pivot(w, leaving);
        age++;
        if (!(small || age >= REFRESH) || !refactor()) {
            inverse.times(program.rhs(), x);
        }
        clampZeros();
    }

    private void keepOptimalFace(Objective objective, double tolerance) {
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
                if (usable(j) && reduced[j] > tolerance * terms) {
                    allowed[j] = false;
                }
            }
        }
    }
}
