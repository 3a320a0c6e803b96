package org.maalestok.frontier.simplex;

import java.util.Arrays;

/**
 * The point x = B⁻¹p of a {@link FacetBasis}: refined against the columns themselves, and what rounding may have done to it.
 *
 * <p>Reference: Higham (2002), doi:10.1137/1.9780898718027, sections 7.2 and 12.1.
 */
final class Refinement {
    /** What rounding may take of a λ or slack. Ordinary data lose a thousandth of it. */
    private static final double VALUES = 1e-10;

    /** Below this share of the largest a value may owe its sign to rounding, as prices and condition magnify it. */
    private static final double NEAR_ZERO = 1e-12;

    /** A backward error of a few units in the last place; refinement gains nothing. */
    private static final double ROUNDING = 1e-15;

    /** Per row the sum of the sizes of its terms, |p| + |B||x|, after {@link #of}. */
    final double[] terms;

    private final FacetBasis basis;
    private final int r;
    private final double[] x;
    private final double[] q;
    private final double[] row;
    private final double[] scratch;

    Refinement(FacetBasis basis) {
        this.basis = basis;
        r = basis.r;
        x = basis.x;
        q = basis.q;
        terms = new double[basis.stride];
        row = new double[basis.stride];
        scratch = new double[basis.stride];
    }

    /**
     * The componentwise backward error of x: the largest over rows of |p − Bx|, with what is negative in x counted as error,
     * relative to |B||x| + |p|. One step of refinement first, where it is not already as small as rounding allows.
     */
    double of(double[] p) {
        double error = backwardError(p);
        if (error <= ROUNDING) {
            return error;
        }
        basis.times(row, basis.w);
        for (int k = 0; k < r; k++) {
            x[k] += basis.w[k];
        }
        return backwardError(p);
    }

    /** Whether a basic variable is so near zero, beside the largest, that its sign may be rounding. */
    boolean degenerate() {
        double largest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 1; k < r; k++) {
            largest = Math.max(largest, x[k]);
            least = Math.min(least, x[k]);
        }
        return least <= NEAR_ZERO * largest;
    }

    /**
     * Whether rounding may have taken more of some value than {@value #VALUES} of it. The error of x_k is at most Σ_i |B⁻¹_ki| u t_i, with
     * t_i the sum of the terms of row i: much where x_k is a difference of figures that agree in many digits. Cost r².
     */
    boolean roundedOff() {
        basis.timesSizes(terms, scratch);
        for (int k = 1; k < r; k++) {
            if (scratch[k] * Math.ulp(1.0) > VALUES * Math.abs(x[k])) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether one column alone meets p + τq, to the last digit: most points that are degenerate are units that stand for
     * themselves. x is then exactly that, and left as it was otherwise.
     */
    boolean standsOnOneColumn(double[] p) {
        int at = 0;
        for (int k = 1; k < r; k++) {
            at = basis.members[k] >= 0 && (at == 0 || x[k] > x[at]) ? k : at;
        }
        int still = 0;
        int moving = 0;
        for (int i = 1; i < r; i++) {
            still = q[i] == 0 && (q[still] != 0 || Math.abs(p[i]) > Math.abs(p[still])) ? i : still;
            moving = q[i] > q[moving] ? i : moving;
        }
        // Where everything moves, a unit that stands for itself does not.
        int known = q[still] == 0 ? still : moving;
        int column = at * basis.stride;
        if (at == 0 || p[known] == 0 || basis.matrix[column + known] == 0) {
            return false;
        }
        double lambda = p[known] / basis.matrix[column + known];
        double tau = (basis.matrix[column + moving] * lambda - p[moving]) / q[moving];
        for (int i = 0; i < r; i++) {
            if (!(lambda > 0) || p[i] + tau * q[i] != basis.matrix[column + i] * lambda) {
                return false;
            }
        }
        Arrays.fill(x, 0);
        x[0] = tau;
        x[at] = lambda;
        return true;
    }

    /** Leaves p − B x⁺ in {@code row}; the column of τ is −q whatever the matrix says, which may be a facet's. */
    private double backwardError(double[] p) {
        scratch[0] = 0;
        for (int k = 1; k < r; k++) {
            scratch[k] = Math.max(x[k], 0);
        }
        Panels.times(basis.matrix, r, basis.stride, scratch, row);
        Panels.sizes(basis.matrix, r, basis.stride, scratch, terms);
        double worst = 0;
        for (int i = 0; i < r; i++) {
            double tau = x[0] * q[i];
            terms[i] += Math.abs(p[i]) + Math.abs(tau);
            row[i] = p[i] + tau - row[i];
            worst = terms[i] > 0 ? Math.max(worst, Math.abs(row[i]) / terms[i]) : worst;
        }
        return worst;
    }
}
