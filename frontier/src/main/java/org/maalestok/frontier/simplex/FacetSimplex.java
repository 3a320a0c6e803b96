package org.maalestok.frontier.simplex;

/**
 * The fast solver for one family of programs: max τ subject to p + τq = Σ_j a_j λ_j + Σ_i σ_i e_i s_i, λ, s ≥ 0.
 *
 * <p><b>Symbols.</b> a_j: r × n, the reference; σ_i ∈ {−1, 0, +1} the sign of the slack of row i (0: an equation); p and q
 * belong to the unit being scored. The dual is min −π·p over π·q = 1, π·a_j ≤ 0, σ_i π_i ≤ 0: its vertices are the
 * facets of the frontier.
 *
 * <p><b>Method.</b> Dual simplex with exact steepest-edge choice, started at the best facet in the {@link FacetCache};
 * the inverse of the basis is explicit and recomputed after {@value #REFACTOR} updates. When the candidates are a list,
 * the optimum is priced against the whole reference, violated columns join the list, and primal pivots repair it until
 * none is left. Every answer carries its certificate: primal and dual residual as componentwise backward errors, that is
 * the relative change of the data under which the answer would be exact. Answers above {@value #ACCEPT}, and every sign
 * of trouble (no facet to start from, no pivot, too many pivots), are handed back as not solved, never guessed.
 *
 * <p><b>Tolerances.</b> Columns are scaled to a largest entry of 1, so absolute tolerances have a meaning. They are the
 * ones found by trial for double precision: a pivot of 1e-9 loses at most nine digits once, refinement brings them back.
 *
 * <p><b>Cost.</b> One pass of n·r multiply-adds per pivot and one per new facet; r² per unit that lands on a known facet.
 * Not thread safe: one instance per task, so that what it remembers depends on the task alone and not on the schedule.
 *
 * <p>References: Dulá (2011), An algorithm for data envelopment analysis, doi:10.1287/ijoc.1100.0400; Lemke (1954), The
 * dual method of solving the linear programming problem, doi:10.1002/nav.3800010107; Forrest, Goldfarb (1992),
 * Steepest-edge simplex algorithms, doi:10.1007/BF01581089.
 */
public final class FacetSimplex {
    /** Residuals up to this are accepted; the careful solver settles the rest. */
    public static final double ACCEPT = 1e-11;

    /** The largest relative error of a score that is let pass; typical ones are near 1e-14. */
    private static final double CERTAIN = 1e-10;

    private static final double PIVOT = 1e-9;
    private static final double RATIO_SHIFT = 1e-12;
    private static final double NO_PIVOT = 1e-200;
    private static final double BEYOND = 1e150;
    private static final double PRIMAL = 1e-11;
    private static final double DUAL = 1e-12;
    private static final double LEAST_PRICE = 1e-9;
    private static final int REFACTOR = 16;
    private static final int CHUNK = 512;
    /** The most violated columns that join the list after one pass over the reference. */
    private static final int JOIN = 12;

    private final Columns reference;
    private final double[] slackSign;
    private final int r;
    private final Candidates candidates;
    private final FacetCache cache;
    private final FacetBasis basis;
    private final double[] pi;
    private final double[] rho;
    private final double[] refined;
    private final double[] g;
    private double[] alpha = new double[CHUNK];
    private double[] reduced = new double[CHUNK];
    private double[] ratios = new double[CHUNK];
    private final double[] chunk = new double[CHUNK];
    private final int[] joinId = new int[JOIN];
    private final double[] joinSize = new double[JOIN];
    private int joining;
    /** The column left out: its position among the candidates and its index in the reference, −1 when none. */
    private int banned = -1;

    private int bannedId = -1;
    private double primalResidual;
    private double dualResidual;
    private long pivots;
    private long passes;

    /**
     * @param reference the scaled columns
     * @param slackSign the sign of each row's slack, 0 for an equation
     * @param direct whether every pivot prices the whole reference (small n) or a list (large n)
     * @param facets the most facets to remember
     */
    public FacetSimplex(Columns reference, double[] slackSign, boolean direct, int facets) {
        this.reference = reference;
        this.slackSign = slackSign;
        r = slackSign.length;
        candidates = direct ? Candidates.all(reference) : Candidates.none(reference);
        cache = new FacetCache(r, facets);
        basis = new FacetBasis(candidates, slackSign);
        pi = new double[r];
        rho = new double[r];
        refined = new double[r];
        g = new double[r];
        for (int i = 0; i < r; i++) {
            g[i] = slackSign[i] == -1 ? 1 : 0;
        }
    }

    /** Counts since construction: pivots made, and passes over the whole reference. */
    public long[] work() {
        return new long[] {pivots, passes};
    }

    /** The number of facets known. */
    public int facets() {
        return cache.count();
    }

    /** Offers the facet through one column on which only two rows have a price; ignored when it is not one. */
    public void seed(int column, int firstRow, int secondRow) {
        int k = 0;
        basis.members[k++] = FacetBasis.TAU;
        basis.members[k++] = candidates.add(column);
        for (int i = 0; i < r; i++) {
            if (i != firstRow && i != secondRow) {
                if (slackSign[i] == 0 || k == r) {
                    return;
                }
                basis.members[k++] = FacetBasis.slack(i);
            }
        }
        if (k == r) {
            learn();
        }
    }

    /** Offers a basis found elsewhere; −1 is τ, −2 − i the slack of row i, otherwise a column of the reference. */
    public void seed(int[] members) {
        for (int k = 0; k < r; k++) {
            basis.members[k] = members[k] < 0 ? members[k] : candidates.add(members[k]);
        }
        learn();
    }

    private void learn() {
        System.arraycopy(g, 0, basis.q, 0, r);
        if (cache.full() || !basis.refactor()) {
            return;
        }
        banned = -1;
        bannedId = -1;
        basis.normal(pi);
        boolean priced = slacksPriced();
        certify();
        if (joining == 0 && dualResidual <= ACCEPT && priced) {
            cache.add(basis, dualResidual);
        }
    }

    /**
     * Whether no slack has a price of the wrong sign. One that is wrong by rounding only is set to zero; whether the facet
     * still holds without it is then for the residuals to say.
     */
    private boolean slacksPriced() {
        double size = 0;
        for (double price : pi) {
            size += Math.abs(price);
        }
        for (int i = 0; i < r; i++) {
            if (slackSign[i] * pi[i] > DUAL * size) {
                return false;
            }
            if (slackSign[i] * pi[i] > 0) {
                pi[i] = 0;
            }
        }
        return true;
    }

    /**
     * Solves for one unit; p and q scaled to entries of at most 1.
     *
     * @param without a column of the reference that must not be used, or −1
     * @return whether the answer stands with its certificate; otherwise nothing is known
     */
    public boolean solve(double[] p, double[] q, int without) {
        banned = without < 0 ? -1 : candidates.position(without);
        bannedId = without;
        int start = cache.best(p, q, LEAST_PRICE, banned);
        if (start < 0) {
            return false;
        }
        cache.load(start, basis);
        if (!basis.turn(q, LEAST_PRICE)) {
            return false;
        }
        basis.solve(p);
        int steps = dualWalk(p);
        if (steps < 0) {
            return false;
        }
        dualResidual = cache.dualResidual(start);
        if (steps > 0 && !repair(p, q)) {
            return false;
        }
        primalResidual = basis.refine(p);
        return primalResidual <= ACCEPT && dualResidual <= ACCEPT && errorBound(p) <= CERTAIN;
    }

    /**
     * How far τ can be from the optimum, relative to τ: with e the primal and d the dual residual,
     *
     * <pre>|τ − τ*| ≤ (e + d) Σ_i π_i (|p_i| + |τ| q_i + Σ_j |a_ij| λ_j) + |τ − (−π·p)|</pre>
     *
     * by weak duality; to it comes what one step of refinement moved the prices by, which is how well they are known. Where p and q overlap (a direction) τ may well be 0, and the error is taken relative to Σ|π_i p_i|.
     */
    private double errorBound(double[] p) {
        double[] terms = basis.terms;
        double spread = 0;
        double dual = 0;
        double own = 0;
        double norm = 0;
        double drift = 0;
        boolean direction = false;
        basis.normal(refined);
        for (int i = 0; i < r; i++) {
            // As certified: without what has the wrong sign. Its effect then shows in the norm and in the gap.
            double price = slackSign[i] * refined[i] > 0 ? 0 : refined[i];
            spread += Math.abs(price) * terms[i];
            drift += Math.abs(price + basis.inverse[i]) * terms[i];
            dual -= price * p[i];
            own += Math.abs(price * p[i]);
            norm += price * basis.q[i];
            direction |= p[i] != 0 && basis.q[i] != 0;
        }
        if (Math.abs(norm - 1) > CERTAIN) {
            // A basis so nearly singular that its prices do not even see the direction.
            return Double.POSITIVE_INFINITY;
        }
        double tau = basis.x[0];
        double error = (primalResidual + dualResidual) * spread + drift + Math.abs(tau - dual);
        double scale = direction ? Math.max(Math.abs(tau), own) : Math.abs(tau);
        return scale > 0 ? error / scale : error == 0 ? 0 : Double.POSITIVE_INFINITY;
    }

    /** Dual simplex until no basic variable is negative; the number of pivots, or −1 for trouble. */
    private int dualWalk(double[] p) {
        int limit = 20 + 10 * r;
        int steps = 0;
        boolean current = false;
        for (int leaving = leaving(); leaving > 0; leaving = leaving()) {
            if (++steps > limit) {
                return -1;
            }
            System.arraycopy(basis.inverse, leaving * r, rho, 0, r);
            int entering = dualEntering(current);
            if (entering == NONE) {
                entering = joinAgainstRay();
                current = false;
                if (entering == NONE) {
                    return -1;
                }
                continue;
            }
            double step = enteringReduced / enteringAlpha;
            basis.image(basis.column(entering));
            if (Math.abs(basis.w[leaving] - enteringAlpha) > 1e-7 * Math.abs(enteringAlpha)) {
                return -1;
            }
            basis.pivot(entering, leaving);
            basis.solve(p);
            int n = candidates.count();
            for (int j = 0; j < n; j++) {
                reduced[j] -= step * alpha[j];
            }
            current = true;
        }
        pivots += steps;
        return steps;
    }

    private static final int NONE = Integer.MIN_VALUE;
    private double enteringAlpha;
    private double enteringReduced;

    /** The row with the largest x²/‖ρ‖² among the negative ones, or 0 when there is none. */
    private int leaving() {
        double largest = 0;
        for (int k = 1; k < r; k++) {
            largest = Math.max(largest, Math.abs(basis.x[k]));
        }
        double zero = -PRIMAL * largest;
        int best = 0;
        double steepest = 0;
        for (int k = 1; k < r; k++) {
            double value = basis.x[k];
            if (value < zero) {
                double norm = 0;
                for (int i = 0; i < r; i++) {
                    double entry = basis.inverse[k * r + i];
                    norm += entry * entry;
                }
                if (value * value > steepest * norm) {
                    steepest = value * value / norm;
                    best = k;
                }
            }
        }
        return best;
    }

    /** The member with the least ratio of reduced cost to pivot, ties resolved by the shift towards large pivots. */
    private int dualEntering(boolean current) {
        int n = candidates.count();
        room(n);
        for (int i = 0; i < r; i++) {
            pi[i] = -basis.inverse[i];
        }
        double[][] rows = candidates.rows();
        if (!current) {
            Kernels.dots(rows, pi, 0, n, reduced);
        }
        Kernels.dots(rows, rho, 0, n, alpha);
        if (banned >= 0) {
            alpha[banned] = 0;
            reduced[banned] = -1;
        }
        int best = NONE;
        double least = Double.POSITIVE_INFINITY;
        // Signs of pivots are a coin toss, so a branch on them costs more than dividing everywhere: without one the
        // loop is
        // vectorised. Pivots up to PIVOT get a ratio beyond all others.
        for (int j = 0; j < n; j++) {
            ratios[j] = (Math.max(-reduced[j], 0.0) + RATIO_SHIFT) / Math.max(-alpha[j] - PIVOT, NO_PIVOT);
        }
        for (int j = 0; j < n; j++) {
            if (ratios[j] < least) {
                least = ratios[j];
                best = j;
            }
        }
        if (least > BEYOND) {
            least = Double.POSITIVE_INFINITY;
            best = NONE;
        }
        enteringAlpha = best >= 0 ? alpha[best] : 0;
        enteringReduced = best >= 0 ? Math.min(reduced[best], 0) : 0;
        for (int i = 0; i < r; i++) {
            double a = -rho[i] * slackSign[i];
            double d = pi[i] * slackSign[i];
            if (a > PIVOT) {
                double ratio = (Math.max(-d, 0) + RATIO_SHIFT) / a;
                if (ratio < least) {
                    least = ratio;
                    best = FacetBasis.slack(i);
                    enteringAlpha = -a;
                    enteringReduced = Math.min(d, 0);
                }
            }
        }
        return best;
    }

    private void room(int n) {
        if (alpha.length < n) {
            alpha = new double[Math.max(n, 2 * alpha.length)];
            reduced = java.util.Arrays.copyOf(reduced, alpha.length);
            ratios = new double[alpha.length];
        }
    }

    /** When the list alone is infeasible: the columns of the reference that would help join it. */
    private int joinAgainstRay() {
        if (candidates.complete()) {
            return NONE;
        }
        int before = candidates.count();
        joining = 0;
        for (int from = 0; from < reference.count(); from += CHUNK) {
            int to = Math.min(reference.count(), from + CHUNK);
            Kernels.dots(reference.raw(), rho, from, to, chunk);
            int at = -1;
            double largest = PIVOT;
            for (int j = 0; j < to - from; j++) {
                if (-chunk[j] > largest && from + j != bannedId) {
                    largest = -chunk[j];
                    at = j;
                }
            }
            if (at >= 0) {
                remember(from + at, largest);
            }
        }
        passes++;
        join();
        return candidates.count() > before ? 0 : NONE;
    }

    /** After a walk: certifies the new facet, lets violated columns in, and remembers the facet. */
    private boolean repair(double[] p, double[] q) {
        int rounds = 0;
        while (true) {
            basis.normal(pi);
            boolean priced = slacksPriced();
            certify();
            if (joining == 0 && priced) {
                break;
            }
            long before = pivots;
            if (++rounds > 200 || !primalWalk(p) || pivots == before) {
                return false;
            }
        }
        if (bannedId < 0 && !cache.full()) {
            store(q);
        }
        return dualResidual <= ACCEPT;
    }

    /** Puts the facet into the cache in direction g, then comes back to the unit's own direction. */
    private void store(double[] q) {
        double[] inverse = basis.inverse.clone();
        double[] x = basis.x.clone();
        int age = basis.age;
        boolean turned = basis.turn(g, LEAST_PRICE);
        if (turned && basis.age > REFACTOR) {
            turned = basis.refactor();
        }
        if (turned) {
            cache.add(basis, dualResidual);
        }
        System.arraycopy(inverse, 0, basis.inverse, 0, inverse.length);
        System.arraycopy(x, 0, basis.x, 0, r);
        System.arraycopy(q, 0, basis.q, 0, r);
        basis.age = age;
    }

    /**
     * One pass over the reference with the prices π: the dual residual, and in {@code joining} the columns that violate
     * it beyond rounding, put on the list.
     */
    private void certify() {
        dualResidual = 0;
        joining = 0;
        for (int from = 0; from < reference.count(); from += CHUNK) {
            int to = Math.min(reference.count(), from + CHUNK);
            Kernels.dots(reference.raw(), pi, from, to, chunk);
            for (int j = 0; j < to - from; j++) {
                if (chunk[j] > 0 && from + j != bannedId) {
                    judge(from + j, chunk[j]);
                }
            }
        }
        passes++;
        join();
    }

    private void judge(int id, double violation) {
        double terms = 0;
        for (int i = 0; i < r; i++) {
            terms += Math.abs(pi[i] * reference.row(i)[id]);
        }
        double residual = violation / terms;
        if (residual > DUAL) {
            remember(id, violation);
        } else {
            dualResidual = Math.max(dualResidual, residual);
        }
    }

    /** Keeps the largest violations seen, in order of arrival where the list has room. */
    private void remember(int id, double size) {
        if (joining < JOIN) {
            joinId[joining] = id;
            joinSize[joining++] = size;
            return;
        }
        int least = 0;
        for (int k = 1; k < JOIN; k++) {
            least = joinSize[k] < joinSize[least] ? k : least;
        }
        if (size > joinSize[least]) {
            joinId[least] = id;
            joinSize[least] = size;
        }
    }

    private void join() {
        for (int k = 0; k < joining; k++) {
            candidates.add(joinId[k]);
        }
    }

    /** Primal simplex on the candidates until none of them is violated; false for trouble. */
    private boolean primalWalk(double[] p) {
        int limit = 20 + 10 * r;
        for (int steps = 0; steps < limit; steps++) {
            int entering = primalEntering();
            if (entering == NONE) {
                return true;
            }
            basis.image(basis.column(entering));
            int leaving = primalLeaving();
            if (leaving == 0) {
                return false;
            }
            basis.pivot(entering, leaving);
            if (basis.age > 4 * REFACTOR && !basis.refactor()) {
                return false;
            }
            basis.solve(p);
            pivots++;
        }
        return false;
    }

    private int primalEntering() {
        int n = candidates.count();
        room(n);
        double size = 0;
        for (int i = 0; i < r; i++) {
            pi[i] = -basis.inverse[i];
            size += Math.abs(pi[i]);
        }
        Kernels.dots(candidates.rows(), pi, 0, n, reduced);
        if (banned >= 0) {
            reduced[banned] = -1;
        }
        int best = NONE;
        double largest = DUAL * size;
        for (int j = 0; j < n; j++) {
            if (reduced[j] > largest) {
                largest = reduced[j];
                best = j;
            }
        }
        for (int i = 0; i < r; i++) {
            double d = pi[i] * slackSign[i];
            if (d > largest) {
                largest = d;
                best = FacetBasis.slack(i);
            }
        }
        return best;
    }

    private int primalLeaving() {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 1; k < r; k++) {
            if (basis.w[k] > PIVOT) {
                double ratio = (Math.max(basis.x[k], 0) + RATIO_SHIFT) / basis.w[k];
                if (ratio < least) {
                    least = ratio;
                    best = k;
                }
            }
        }
        return best;
    }

    /** τ of the last solved unit. */
    public double tau() {
        return basis.x[0];
    }

    /** The facet's normal π at the last solved unit, refined, written into {@code out}. */
    public void prices(double[] out) {
        basis.normal(out);
    }

    /** The members of the last basis: −1 is τ, −2 − i the slack of row i, otherwise a column of the reference. */
    public int[] members() {
        int[] out = new int[r];
        for (int k = 0; k < r; k++) {
            out[k] = basis.members[k] < 0 ? basis.members[k] : candidates.id(basis.members[k]);
        }
        return out;
    }

    /** The values of the members; what rounding left negative is zero. */
    public double[] values() {
        double[] out = basis.x.clone();
        for (int k = 1; k < r; k++) {
            out[k] = Math.max(out[k], 0);
        }
        return out;
    }

    /** Componentwise backward error of the primal solution. */
    public double primalResidual() {
        return primalResidual;
    }

    /** Componentwise backward error of the dual solution. */
    public double dualResidual() {
        return dualResidual;
    }
}
