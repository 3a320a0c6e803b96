package org.maalestok.frontier.simplex;

/**
 * Primal simplex on the candidates, for a facet that columns newly on the list lie above: Dantzig's rule, the least ratio
 * leaves. The list is repaired in a pivot or two, so no more is done for speed.
 */
final class PrimalWalk {
    /** As in {@link DualWalk}. */
    private static final double PIVOT = 1e-9;

    /** As in {@link DualWalk}. */
    private static final double RATIO_SHIFT = 1e-12;

    /** As in {@link Verdict}. */
    private static final double DUAL = 1e-12;

    private static final int NONE = Integer.MIN_VALUE;

    /** Pivots before the inverse is computed afresh; a repair takes one or two. */
    private static final int REFACTOR = 64;

    private final Candidates candidates;
    private final double[] slackSign;
    private final int r;
    private final double[] pi;
    private double[] reduced = new double[512];
    private long pivots;

    PrimalWalk(Candidates candidates, double[] slackSign) {
        this.candidates = candidates;
        this.slackSign = slackSign;
        r = slackSign.length;
        pi = new double[r];
    }

    /** Pivots made since construction. */
    long pivots() {
        return pivots;
    }

    /** Walks until no candidate lies above the facet; the number of pivots, or −1 for trouble. */
    int walk(FacetBasis basis, double[] p, int banned) {
        int limit = 20 + 10 * r;
        for (int steps = 0; steps < limit; steps++) {
            int entering = entering(basis, banned);
            if (entering == NONE) {
                return steps;
            }
            basis.look(entering);
            int leaving = leaving(basis);
            if (leaving == 0) {
                return -1;
            }
            basis.pivot(leaving);
            if (basis.age > REFACTOR && !FreshInverse.of(basis)) {
                return -1;
            }
            basis.solve(p);
            pivots++;
        }
        return -1;
    }

    private int entering(FacetBasis basis, int banned) {
        int n = candidates.count();
        if (reduced.length < n) {
            reduced = new double[Math.max(n, 2 * reduced.length)];
        }
        double size = 0;
        for (int i = 0; i < r; i++) {
            pi[i] = -basis.inverse[i * basis.stride];
            size += Math.abs(pi[i]);
        }
        Kernels.dots(candidates.rows(), pi, r, 0, n, reduced);
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

    private int leaving(FacetBasis basis) {
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
}
