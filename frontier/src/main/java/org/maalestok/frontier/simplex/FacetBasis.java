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

    final int r;
    final int stride;
    int[] members;
    double[] matrix;
    double[] inverse;
    final double[] x;
    final double[] w;
    final double[] q;

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
        times(p, x);
        return true;
    }

    /** out = B⁻¹v, also where the inverse is a facet's. */
    void times(double[] v, double[] out) {
        Panels.times(inverse, r, stride, v, out);
        if (borrowed) {
            double first = out[0] / turned[0];
            for (int k = 1; k < r; k++) {
                out[k] -= turned[k] * first;
            }
            out[0] = first;
        }
    }

    /** out ≥ |B⁻¹| v for v of zero or more; of a facet's inverse the sizes of both terms of which B⁻¹ is the difference. */
    void timesSizes(double[] v, double[] out) {
        Panels.sizes(inverse, r, stride, v, out);
        if (borrowed) {
            double first = out[0] / Math.abs(turned[0]);
            for (int k = 1; k < r; k++) {
                out[k] += Math.abs(turned[k]) * first;
            }
            out[0] = first;
        }
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
        times(p, x);
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
}
