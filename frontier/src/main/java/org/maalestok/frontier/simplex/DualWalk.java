package org.maalestok.frontier.simplex;

import java.util.Arrays;

/**
 * Dual simplex from a facet to the facet that a unit lands on, over the candidates: as long as a basic variable is negative,
 * the one with the largest x²/‖ρ‖² leaves (exact steepest edge; ρ its row of the inverse) and the column with the least ratio of
 * reduced cost to pivot enters.
 *
 * <p>The ratio is taken with a shift, (max(−d, 0) + {@value #RATIO_SHIFT}) / α, which settles ties towards large pivots in
 * one pass. Signs of pivots are a coin toss, so a branch on them costs more than dividing everywhere: without one
 * the loop is vectorised. Pivots up to {@value #PIVOT} get a ratio beyond all others.
 */
final class DualWalk {
    /** Returned when the walk cannot go on for reasons of arithmetic. */
    static final int TROUBLE = -1;

    /** Returned when no candidate can enter: no point of the candidates' technology, unless more of them join. */
    static final int STUCK = -2;

    private static final int NONE = Integer.MIN_VALUE;

    /** A pivot this small costs nine of sixteen digits, which refinement brings back; a smaller one is rounding. */
    private static final double PIVOT = 1e-9;

    /** Columns have entries of at most 1, so reduced costs that differ by less than this tie, and the largest pivot is the safest. */
    private static final double RATIO_SHIFT = 1e-12;

    /** Added to every pivot, so that one of 0 is divided by all the same; its ratio, at least 1e188, lies beyond every real one. */
    private static final double NO_PIVOT = 1e-200;

    /** Real ratios lie far below this, those without a pivot far above. */
    private static final double BEYOND = 1e150;

    /** Values that are negative by less than this share of the largest are rounding; whether they are is for {@link Refinement#degenerate} to ask. */
    private static final double PRIMAL = 1e-11;

    /** A pivot as its row and as its column tell it; when half the digits differ the inverse is worn out. */
    private static final double AGREE = 1e-7;

    private final Candidates candidates;
    private final double[] slackSign;
    private final int r;
    private final double[] pi;
    private final double[] rho;
    private double[] alpha = new double[512];
    private double[] reduced = new double[512];
    private double[] ratios = new double[512];
    private double enteringAlpha;
    private double enteringReduced;
    private long pivots;

    DualWalk(Candidates candidates, double[] slackSign) {
        this.candidates = candidates;
        this.slackSign = slackSign;
        r = slackSign.length;
        pi = new double[r];
        rho = new double[r];
    }

    /** Pivots made since construction. */
    long pivots() {
        return pivots;
    }

    /** After {@link #STUCK}: the row of the inverse that no candidate opposes. */
    double[] ray() {
        return rho;
    }

    /**
     * Walks until no basic variable is negative.
     *
     * @param banned the position of the candidate that must not enter, or −1
     * @return the number of pivots, {@link #TROUBLE} or {@link #STUCK}
     */
    int walk(FacetBasis basis, double[] p, int banned) {
        int limit = 20 + 10 * r;
        boolean current = false;
        int steps = 0;
        while (true) {
            int leaving = leaving(basis);
            if (leaving == 0) {
                return steps;
            }
            if (steps++ == limit) {
                return TROUBLE;
            }
            basis.copyRow(leaving, rho);
            int entering = entering(basis, current, banned);
            if (entering == NONE) {
                return STUCK;
            }
            basis.look(entering);
            if (Math.abs(basis.w[leaving] - enteringAlpha) > AGREE * Math.abs(enteringAlpha)) {
                return TROUBLE;
            }
            basis.pivot(leaving);
            basis.solve(p);
            pivots++;
            step(enteringReduced / enteringAlpha);
            current = true;
        }
    }

    /** Reduced costs after a pivot. */
    private void step(double length) {
        int n = candidates.count();
        double[] d = reduced;
        double[] a = alpha;
        for (int j = 0; j < n; j++) {
            d[j] -= length * a[j];
        }
    }

    /** The position to leave, or 0 when no basic variable is negative beyond rounding. */
    private int leaving(FacetBasis basis) {
        double largest = 0;
        double lowest = 0;
        for (int k = 1; k < r; k++) {
            largest = Math.max(largest, Math.abs(basis.x[k]));
            lowest = Math.min(lowest, basis.x[k]);
        }
        double zero = -PRIMAL * largest;
        if (lowest >= zero) {
            return 0;
        }
        basis.own();
        int best = 0;
        double steepest = 0;
        for (int k = 1; k < r; k++) {
            double value = basis.x[k];
            if (value < zero) {
                double norm = 0;
                for (int i = 0, at = k; i < r; i++, at += basis.stride) {
                    norm += basis.inverse[at] * basis.inverse[at];
                }
                if (value * value > steepest * norm) {
                    steepest = value * value / norm;
                    best = k;
                }
            }
        }
        return best;
    }

    private int entering(FacetBasis basis, boolean current, int banned) {
        int n = candidates.count();
        room(n);
        for (int i = 0, at = 0; i < r; i++, at += basis.stride) {
            pi[i] = -basis.inverse[at];
        }
        if (!current) {
            Kernels.dots(candidates.rows(), pi, r, 0, n, reduced);
        }
        Kernels.dots(candidates.rows(), rho, r, 0, n, alpha);
        if (banned >= 0) {
            alpha[banned] = 0;
            reduced[banned] = -1;
        }
        divide(n);
        int best = least(n);
        double ratio = best >= 0 ? ratios[best] : Double.POSITIVE_INFINITY;
        if (ratio > BEYOND) {
            ratio = Double.POSITIVE_INFINITY;
            best = NONE;
        }
        enteringAlpha = best >= 0 ? alpha[best] : 0;
        enteringReduced = best >= 0 ? Math.min(reduced[best], 0) : 0;
        return enteringSlack(ratio, best);
    }

    /** The positive parts by way of |·|, which costs a third of {@code Math.max} with its care for zeros and NaN. */
    private void divide(int n) {
        double[] d = reduced;
        double[] a = alpha;
        double[] out = ratios;
        for (int j = 0; j < n; j++) {
            double pivot = -PIVOT - a[j];
            out[j] = (0.5 * (Math.abs(d[j]) - d[j]) + RATIO_SHIFT) / (0.5 * (Math.abs(pivot) + pivot) + NO_PIVOT);
        }
    }

    private int least(int n) {
        double[] all = ratios;
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < n; j++) {
            if (all[j] < least) {
                least = all[j];
                best = j;
            }
        }
        return best;
    }

    /** The slacks against the best column so far. */
    private int enteringSlack(double least, int best) {
        for (int i = 0; i < r; i++) {
            double a = -rho[i] * slackSign[i];
            if (a > PIVOT) {
                double d = pi[i] * slackSign[i];
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
            reduced = Arrays.copyOf(reduced, alpha.length);
            ratios = new double[alpha.length];
        }
    }
}
