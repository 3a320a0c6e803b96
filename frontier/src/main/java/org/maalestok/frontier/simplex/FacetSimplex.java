package org.maalestok.frontier.simplex;

/**
 * The fast solver for one family of programs: max τ subject to p + τq = Σ_j a_j λ_j + Σ_i σ_i e_i s_i, λ, s ≥ 0.
 *
 * <p><b>Symbols.</b> a_j: r × n, the reference; σ_i ∈ {−1, 0, +1} the sign of the slack of row i (0: an equation); p and q
 * belong to the unit being scored. The dual is min −π·p over π·q = 1, π·a_j ≤ 0, σ_i π_i ≤ 0: its vertices are the
 * facets of the frontier.
 *
 * <p><b>Method.</b> A {@link DualWalk} from the best facet in the {@link FacetCache} over the candidates. A facet that was not
 * known is held against the whole reference ({@link Certification}, several facets in one pass); violated columns join the
 * candidates, and a {@link PrimalWalk} repairs the facet until none is left. Every answer carries its certificate: primal and
 * dual residual as componentwise backward errors, that is the relative change of the data under which the answer would be
 * exact. Answers above {@value #ACCEPT} or beyond their {@link ErrorBound}, and every sign of trouble (no facet to start from,
 * no pivot, too many pivots), are handed back as not solved, never guessed.
 *
 * <p><b>Tolerances.</b> Columns are scaled to a largest entry of 1, so absolute tolerances have a meaning. They are the
 * ones found by trial for double precision: a pivot of 1e-9 loses at most nine digits once, refinement brings them back.
 *
 * <p><b>Cost.</b> One pass over the candidates per pivot, one over the reference per new facet, each of r multiply-adds a
 * column; r² per unit that lands on a known facet. Not thread safe: one instance per task, so that what it remembers depends
 * on the task alone and not on the schedule.
 *
 * <p>References: Dulá (2011), An algorithm for data envelopment analysis, doi:10.1287/ijoc.1100.0400; Lemke (1954), The
 * dual method of solving the linear programming problem, doi:10.1002/nav.3800010107; Forrest, Goldfarb (1992),
 * Steepest-edge simplex algorithms, doi:10.1007/BF01581089.
 */
public final class FacetSimplex {
    /** Residuals up to this are accepted; the rest is decided in exact integers. */
    public static final double ACCEPT = 1e-11;

    private final double[] slackSign;
    private final int r;
    private final Candidates candidates;
    private final Certification certification;
    private final Walks walks;
    private final Attempt[] slots;
    private final Verdict[] verdicts;
    private Attempt last;

    /** Hears how a unit ended, while the solver's accessors still speak of it. */
    @FunctionalInterface
    public interface Outcome {
        /** {@code solved}: whether the answer stands with its certificate; otherwise nothing is known. */
        void of(int unit, boolean solved);
    }

    /**
     * @param reference the scaled columns
     * @param slackSign the sign of each row's slack, 0 for an equation
     * @param direct whether every pivot prices the whole reference (small n) or a list (large n)
     * @param facets the most facets to remember
     * @param together how many new facets are certified in one pass
     */
    public FacetSimplex(Columns reference, double[] slackSign, boolean direct, int facets, int together) {
        this.slackSign = slackSign;
        r = slackSign.length;
        candidates = direct ? Candidates.all(reference) : Candidates.none(reference);
        certification = new Certification(reference, candidates);
        walks = new Walks(candidates, certification, new FacetCache(r, facets), slackSign);
        slots = new Attempt[together];
        for (int k = 0; k < together; k++) {
            slots[k] = new Attempt(candidates, slackSign);
        }
        verdicts = new Verdict[together];
        last = slots[0];
    }

    /** Counts since construction: pivots made, and facets held against the whole reference. */
    public long[] work() {
        return new long[] {walks.dual.pivots() + walks.primal.pivots(), certification.passes()};
    }

    /** The number of facets known. */
    public int facets() {
        return walks.cache.count();
    }

    /** Puts columns on the list that are likely to be peers. */
    public void suggest(int[] columns) {
        for (int column : columns) {
            candidates.add(column);
        }
    }

    /** Offers the facet through one column on which only two rows have a price; ignored when it is not one. */
    public void seed(int column, int firstRow, int secondRow) {
        int[] members = new int[r];
        int k = 0;
        members[k++] = FacetBasis.TAU;
        members[k++] = candidates.add(column);
        for (int i = 0; i < r; i++) {
            if (i != firstRow && i != secondRow) {
                if (slackSign[i] == 0 || k == r) {
                    return;
                }
                members[k++] = FacetBasis.slack(i);
            }
        }
        if (k == r) {
            walks.learn(members, slots[0].verdict);
        }
    }

    /**
     * Solves for one unit; p and q scaled to entries of at most 1.
     *
     * @param without a column of the reference that must not be used, or −1
     * @return whether the answer stands with its certificate; otherwise nothing is known
     */
    public boolean solve(double[] p, double[] q, int without) {
        Attempt attempt = slots[0];
        Walks.Step step = walks.start(attempt, 0, p, q, without);
        while (step == Walks.Step.OPEN) {
            verdicts[0] = attempt.verdict;
            certification.pass(verdicts, 1);
            step = walks.afterPass(attempt);
        }
        return settled(attempt, step);
    }

    /**
     * Solves for many units, certifying their facets together. Units end in an order of their own.
     *
     * @param p one per unit
     * @param q one per unit
     * @param without one per unit, or −1
     */
    public void solveAll(double[][] p, double[][] q, int[] without, Outcome outcome) {
        int next = 0;
        int open = 0;
        while (next < p.length || open > 0) {
            while (open < slots.length && next < p.length) {
                Attempt attempt = slots[open];
                Walks.Step step = walks.start(attempt, next, p[next], q[next], without[next]);
                next++;
                if (step == Walks.Step.OPEN) {
                    open++;
                } else {
                    outcome.of(attempt.unit, settled(attempt, step));
                }
            }
            open = certify(open, outcome);
        }
    }

    /** Certifies the open attempts in one pass; those that ended are told, the others stay in the first slots. */
    private int certify(int open, Outcome outcome) {
        for (int k = 0; k < open; k++) {
            verdicts[k] = slots[k].verdict;
        }
        certification.pass(verdicts, open);
        int left = 0;
        for (int k = 0; k < open; k++) {
            Attempt attempt = slots[k];
            Walks.Step step = walks.afterPass(attempt);
            if (step == Walks.Step.OPEN) {
                slots[k] = slots[left];
                slots[left++] = attempt;
            } else {
                outcome.of(attempt.unit, settled(attempt, step));
            }
        }
        return left;
    }

    private boolean settled(Attempt attempt, Walks.Step step) {
        last = attempt;
        return step == Walks.Step.LANDED && attempt.settle();
    }

    /** τ of the last solved unit. */
    public double tau() {
        return last.basis.x[0];
    }

    /** Whether the last answer hangs on the sign of a value near zero, so that τ may lie below it. */
    public boolean doubtful() {
        return last.doubtful;
    }

    /** Whether some λ or slack of the last answer may have lost digits to rounding that its certificate does not show. */
    public boolean roundedOff() {
        return !last.alone && last.refinement.roundedOff();
    }

    /** Whether the last unit stands for itself, to the last digit. */
    public boolean standsOnOneColumn() {
        return last.alone;
    }

    /** A copy of the facet's normal π at the last solved unit, refined. */
    public double[] prices() {
        return last.prices.clone();
    }

    /** The members of the last basis: −1 is τ, −2 − i the slack of row i, otherwise a column of the reference. */
    public int[] members() {
        int[] out = last.basis.members.clone();
        for (int k = 0; k < r; k++) {
            out[k] = out[k] < 0 ? out[k] : candidates.id(out[k]);
        }
        return out;
    }

    /** The columns of the reference on the facet, that is with reduced cost zero, ascending; not to be written to. */
    public int[] onFacet() {
        return last.near;
    }

    /** The values of the members; what rounding left negative is zero. */
    public double[] values() {
        double[] out = new double[r];
        out[0] = last.basis.x[0];
        for (int k = 1; k < r; k++) {
            out[k] = Math.max(last.basis.x[k], 0);
        }
        return out;
    }

    /** Componentwise backward error of the primal solution. */
    public double primalResidual() {
        return last.primalResidual;
    }

    /** Componentwise backward error of the dual solution. */
    public double dualResidual() {
        return last.dualResidual;
    }
}
