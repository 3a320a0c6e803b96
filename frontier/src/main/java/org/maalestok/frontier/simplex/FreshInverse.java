package org.maalestok.frontier.simplex;

import java.util.Arrays;

/** Computes the inverse of a basis afresh from its columns, each pivoting on its largest entry left. */
final class FreshInverse {
    /** Entries are at most 1, so a pivot below this is what sixteen digits leave of 0. */
    private static final double DEPENDENT = 1e-12;

    private FreshInverse() {}

    /** The members keep their positions; false when they are dependent, and then the basis is of no use. */
    static boolean of(FacetBasis basis) {
        int[] wanted = basis.members.clone();
        boolean[] taken = new boolean[basis.r];
        Arrays.fill(basis.inverse, 0);
        for (int k = 0; k < basis.r; k++) {
            basis.inverse[k * basis.stride + k] = 1;
        }
        int[] home = new int[basis.r];
        for (int at = 0; at < basis.r; at++) {
            basis.look(wanted[at]);
            int k = largestFree(basis.w, taken);
            if (Math.abs(basis.w[k]) < DEPENDENT) {
                return false;
            }
            basis.pivot(k);
            taken[k] = true;
            home[k] = at;
        }
        order(basis, home);
        basis.age = 0;
        return true;
    }

    private static int largestFree(double[] w, boolean[] taken) {
        int best = -1;
        for (int k = 0; k < taken.length; k++) {
            if (!taken[k] && (best < 0 || Math.abs(w[k]) > Math.abs(w[best]))) {
                best = k;
            }
        }
        return best;
    }

    /** Brings positions back to the order in which the members were given. */
    private static void order(FacetBasis basis, int[] home) {
        double[] inverse = basis.inverse.clone();
        double[] matrix = basis.matrix.clone();
        int[] members = basis.members.clone();
        int stride = basis.stride;
        for (int k = 0; k < basis.r; k++) {
            basis.members[home[k]] = members[k];
            System.arraycopy(matrix, k * stride, basis.matrix, home[k] * stride, stride);
            for (int i = 0; i < basis.r; i++) {
                basis.inverse[i * stride + home[k]] = inverse[i * stride + k];
            }
        }
    }
}
