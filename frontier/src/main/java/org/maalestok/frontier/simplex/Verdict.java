package org.maalestok.frontier.simplex;

import java.util.Arrays;

/**
 * What a pass over the reference finds against a facet: the columns that lie above it, the most violated of them, and, where
 * none does beyond rounding, the dual residual and the columns that lie on it.
 */
final class Verdict {
    /** The most violated columns that join the list after one pass. */
    static final int MOST = 12;

    /** Reduced costs below this share of their terms are zero: τ moves by less than a tenth of what is vouched for. */
    static final double ON_FACET = 1e-10;

    /** A column above the facet by less than this share of its terms is there by rounding; a tenth of what a certificate may miss. */
    private static final double DUAL = 1e-12;

    final double[] pi;
    final int[] ids = new int[MOST];
    int count;
    int without = -1;
    double dualResidual;
    /** What a product may be below zero and still have to be looked at. */
    double threshold;

    private int[] near = new int[32];
    private int nears;
    private final double[] sizes = new double[MOST];
    private boolean priced;

    Verdict(int r) {
        pi = new double[r];
    }

    /** Opens the case of a facet: its refined normal, and whether its slacks are priced right. */
    void open(FacetBasis basis, double[] slackSign, int leftOut) {
        basis.normal(pi);
        double size = 0;
        for (double price : pi) {
            size += Math.abs(price);
        }
        priced = slacksPriced(slackSign, size);
        // Entries are at most 1, so no column's terms are more than the sum of prices.
        threshold = -ON_FACET * size;
        without = leftOut;
        dualResidual = 0;
        count = 0;
        nears = 0;
    }

    /**
     * Whether no slack has a price of the wrong sign. One that is wrong by rounding only is set to zero; whether the facet
     * still holds without it is then for the residuals to say.
     */
    private boolean slacksPriced(double[] slackSign, double size) {
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

    /** A column on the facet, or above it: by rounding, which is the residual, or by more. */
    void judge(double[][] rows, int id, double product) {
        if (id == without) {
            return;
        }
        double terms = 0;
        for (int i = 0; i < pi.length; i++) {
            terms += Math.abs(pi[i] * rows[i][id]);
        }
        if (product > DUAL * terms) {
            remember(id, product);
        } else if (product > 0) {
            dualResidual = Math.max(dualResidual, product / terms);
        }
        if (Math.abs(product) <= ON_FACET * terms) {
            near = nears == near.length ? Arrays.copyOf(near, 2 * nears) : near;
            near[nears++] = id;
        }
    }

    /** The columns on the facet, ascending. */
    int[] onFacet() {
        return Arrays.copyOf(near, nears);
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
