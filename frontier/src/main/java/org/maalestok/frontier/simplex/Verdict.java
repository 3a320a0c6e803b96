package org.maalestok.frontier.simplex;

/**
 * What a pass over the reference finds against a facet: the columns that lie above it, the most violated of them, and, where
 * none does beyond rounding, the dual residual.
 */
final class Verdict {
    /** The most violated columns that join the list after one pass. */
    static final int MOST = 12;

    private static final double DUAL = 1e-12;

    final double[] pi;
    final int[] ids = new int[MOST];
    int count;
    int without = -1;
    double dualResidual;
    private final double[] sizes = new double[MOST];
    private boolean priced;

    Verdict(int r) {
        pi = new double[r];
    }

    /** Opens the case of a facet: its refined normal, and whether its slacks are priced right. */
    void open(FacetBasis basis, double[] slackSign, int leftOut) {
        basis.normal(pi);
        priced = slacksPriced(slackSign);
        without = leftOut;
        dualResidual = 0;
        count = 0;
    }

    /**
     * Whether no slack has a price of the wrong sign. One that is wrong by rounding only is set to zero; whether the facet
     * still holds without it is then for the residuals to say.
     */
    private boolean slacksPriced(double[] slackSign) {
        double size = 0;
        for (double price : pi) {
            size += Math.abs(price);
        }
        for (int i = 0; i < pi.length; i++) {
            if (slackSign[i] * pi[i] > DUAL * size) {
                return false;
            }
            if (slackSign[i] * pi[i] > 0) {
                pi[i] = 0;
            }
        }
        return true;
    }

    /** Whether the facet holds for the whole reference. */
    boolean stands() {
        return count == 0 && priced;
    }

    /** A column above the facet: more than rounding, or part of the residual. */
    void judge(double[][] rows, int id, double violation) {
        if (id == without) {
            return;
        }
        double terms = 0;
        for (int i = 0; i < pi.length; i++) {
            terms += Math.abs(pi[i] * rows[i][id]);
        }
        double residual = violation / terms;
        if (residual > DUAL) {
            remember(id, violation);
        } else {
            dualResidual = Math.max(dualResidual, residual);
        }
    }

    /** Keeps the largest violations seen, in order of arrival where there is room. */
    void remember(int id, double size) {
        if (count < MOST) {
            ids[count] = id;
            sizes[count++] = size;
            return;
        }
        int least = 0;
        for (int k = 1; k < MOST; k++) {
            least = sizes[k] < sizes[least] ? k : least;
        }
        if (size > sizes[least]) {
            ids[least] = id;
            sizes[least] = size;
        }
    }
}
