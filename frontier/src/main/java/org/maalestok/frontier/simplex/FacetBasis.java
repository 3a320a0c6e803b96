package org.maalestok.frontier.simplex;

import java.util.Arrays;

/**
 * A basis of the facet program max τ, Σ_j a_j λ_j + Σ_i σ_i e_i s_i − τ q = p, with its matrix B and explicit inverse.
 *
 * <p>Position 0 always holds τ, which is free and never leaves. The other r − 1 positions hold columns (their position
 * among the candidates) or slacks. Row 0 of the inverse is minus the facet's normal: π = −(B⁻¹)₀, with π·q = 1 and
 * π·a_k = 0 for the other basic columns.
 *
 * <p>B and B⁻¹ lie column by column as {@link Panels} wants them; vectors over the positions or rows have the padded length.
 */
final class FacetBasis {
    /** Marks τ among the members of a basis. */
    static final int TAU = -1;

    /** What rounding may take of a λ or slack. Ordinary data lose a thousandth of it. */
    private static final double VALUES = 1e-10;

    /** Below this share of the largest a value may owe its sign to rounding, as prices and condition magnify it. */
    private static final double NEAR_ZERO = 1e-12;

    /** A backward error of a few units in the last place; refinement gains nothing. */
    private static final double ROUNDING = 1e-15;

    final int r;
    final int stride;
    int[] members;
    double[] matrix;
    double[] inverse;
    final double[] x;
    final double[] w;
    final double[] q;

    /** Per row the sum of the sizes of its terms, |p| + |B||x|, after {@link #refine}. */
    final double[] terms;

    /** How many pivots the inverse has seen since it was last computed from its columns. */
    int age;

    /** Whether members, matrix and inverse are a facet's, for direction g, and {@link #turned} says how they turn to q. */
    private boolean borrowed;

    private final int[] ownMembers;
    private final double[] ownMatrix;
    private final double[] ownInverse;

    /** While borrowed: −B⁻¹q, of the facet's inverse. */
    private final double[] turned;

    private int entering;
    private final double[] column;
    private final double[] factors;
    private final double[] row;
    private final double[] scratch;
    private final double[] slackSign;
    private final Candidates candidates;

    FacetBasis(Candidates candidates, double[] slackSign) {
        this.candidates = candidates;
        this.slackSign = slackSign;
        r = slackSign.length;
        stride = Panels.stride(r);
        ownMembers = new int[r];
        ownMatrix = new double[r * stride];
        ownInverse = new double[r * stride];
        members = ownMembers;
        matrix = ownMatrix;
        inverse = ownInverse;
        turned = new double[stride];
        x = new double[stride];
        w = new double[stride];
        q = new double[stride];
        terms = new double[stride];
        column = new double[stride];
        factors = new double[stride];
        row = new double[stride];
        scratch = new double[stride];
    }

    /** The code of the slack of row i. */
    static int slack(int i) {
        return -2 - i;
    }

    /** The row of a slack code. */
    static int slackRow(int member) {
        return -2 - member;
    }

    /** Becomes a copy of another basis that owns its matrices. */
    void take(FacetBasis other) {
        System.arraycopy(other.members, 0, members, 0, r);
        System.arraycopy(other.matrix, 0, matrix, 0, matrix.length);
        System.arraycopy(other.inverse, 0, inverse, 0, inverse.length);
        age = other.age;
    }

    /**
     * Looks at p in direction q from a facet, without copying it: only x is computed. False when the facet has no price for the
     * direction.
     */
    boolean face(Facet facet, double[] p, double[] direction, double least) {
        borrowed = true;
        members = facet.members();
        matrix = facet.matrix();
        inverse = facet.inverse();
        age = facet.age();
        System.arraycopy(direction, 0, q, 0, r);
        look(TAU);
        System.arraycopy(w, 0, turned, 0, stride);
        if (turned[0] < least) {
            return false;
        }
        Panels.times(inverse, r, stride, p, x);
        turn(x);
        return true;
    }

    private void turn(double[] v) {
        double first = v[0] / turned[0];
        for (int k = 1; k < r; k++) {
            v[k] -= turned[k] * first;
        }
        v[0] = first;
    }

    /** Copies what is borrowed and turns it to q, so that it may be pivoted on. */
    void own() {
        if (!borrowed) {
            return;
        }
        System.arraycopy(members, 0, ownMembers, 0, r);
        System.arraycopy(matrix, 0, ownMatrix, 0, ownMatrix.length);
        System.arraycopy(inverse, 0, ownInverse, 0, ownInverse.length);
        members = ownMembers;
        matrix = ownMatrix;
        inverse = ownInverse;
        borrowed = false;
        look(TAU);
        pivot(0);
    }

    /** Copies row k of the inverse. */
    void copyRow(int k, double[] out) {
        for (int i = 0, at = k; i < r; i++, at += stride) {
            out[i] = inverse[at];
        }
    }

    /** Looks at a member: its column, and w = B⁻¹ column. */
    void look(int member) {
        entering = member;
        if (member < TAU) {
            int i = slackRow(member);
            Arrays.fill(column, 0);
            column[i] = slackSign[i];
            for (int k = 0; k < stride; k++) {
                w[k] = slackSign[i] * inverse[i * stride + k];
            }
            return;
        }
        if (member == TAU) {
            for (int i = 0; i < r; i++) {
                column[i] = -q[i];
            }
        } else {
            candidates.copy(member, column);
        }
        Panels.times(inverse, r, stride, column, w);
    }

    /** Puts the member looked at into position k. */
    void pivot(int k) {
        double scale = 1 / w[k];
        for (int i = 0, at = k; i < r; i++, at += stride) {
            factors[i] = inverse[at] * scale;
        }
        Panels.subtract(inverse, r, stride, factors, w);
        for (int i = 0, at = k; i < r; i++, at += stride) {
            inverse[at] = factors[i];
        }
        System.arraycopy(column, 0, matrix, k * stride, stride);
        members[k] = entering;
        age++;
    }

    /** x = B⁻¹ p. */
    void solve(double[] p) {
        Panels.times(inverse, r, stride, p, x);
    }

    /** Replaces the direction q in position 0; false when the facet has no price for the new direction. */
    boolean turn(double[] direction, double least) {
        System.arraycopy(direction, 0, q, 0, r);
        look(TAU);
        if (w[0] < least) {
            return false;
        }
        pivot(0);
        return true;
    }

    /** π = −(B⁻¹)₀ after one step of refinement against the columns themselves. */
    void normal(double[] out) {
        copyRow(0, row);
        Panels.timesLeft(matrix, r, stride, row, scratch);
        for (int k = 0; k < r; k++) {
            scratch[k] = (k == 0 ? 1 : 0) - scratch[k];
        }
        Panels.timesLeft(inverse, r, stride, scratch, factors);
        for (int i = 0; i < r; i++) {
            out[i] = -(row[i] + factors[i]);
        }
    }

    /**
     * The componentwise backward error of x: the largest over rows of |p − Bx|, with what is negative in x counted as error,
     * relative to |B||x| + |p|. One step of refinement first, where it is not already as small as rounding allows.
     */
    double refine(double[] p) {
        double error = backwardError(p);
        if (error <= ROUNDING) {
            return error;
        }
        Panels.times(inverse, r, stride, row, w);
        if (borrowed) {
            turn(w);
        }
        for (int k = 0; k < r; k++) {
            x[k] += w[k];
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
        Panels.sizes(inverse, r, stride, terms, scratch);
        for (int k = 1; k < r; k++) {
            if (scratch[k] * Math.ulp(1.0) > VALUES * Math.abs(x[k])) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether one column alone meets p + τq, to the last digit: most points that are degenerate are units that stand for
     * themselves. x is then exactly that.
     */
    boolean standsOnOneColumn(double[] p) {
        int at = 0;
        for (int k = 1; k < r; k++) {
            at = members[k] >= 0 && (at == 0 || x[k] > x[at]) ? k : at;
        }
        int still = 0;
        int moving = 0;
        for (int i = 1; i < r; i++) {
            still = q[i] == 0 && (q[still] != 0 || Math.abs(p[i]) > Math.abs(p[still])) ? i : still;
            moving = q[i] > q[moving] ? i : moving;
        }
        // Where everything moves, a unit that stands for itself does not.
        int known = q[still] == 0 ? still : moving;
        int column = at * stride;
        if (at == 0 || p[known] == 0 || matrix[column + known] == 0) {
            return false;
        }
        double lambda = p[known] / matrix[column + known];
        double tau = (matrix[column + moving] * lambda - p[moving]) / q[moving];
        for (int i = 0; i < r; i++) {
            if (p[i] + tau * q[i] != matrix[column + i] * lambda) {
                return false;
            }
        }
        Arrays.fill(x, 0);
        x[0] = tau;
        x[at] = lambda;
        return lambda > 0;
    }

    /** Leaves p − B x⁺ in {@code row}; the column of τ is −q whatever the matrix says, which may be a facet's. */
    private double backwardError(double[] p) {
        scratch[0] = 0;
        for (int k = 1; k < r; k++) {
            scratch[k] = Math.max(x[k], 0);
        }
        Panels.times(matrix, r, stride, scratch, row);
        Panels.sizes(matrix, r, stride, scratch, terms);
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
