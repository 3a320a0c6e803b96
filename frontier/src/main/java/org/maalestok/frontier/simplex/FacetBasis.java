package org.maalestok.frontier.simplex;

import java.util.Arrays;

/**
 * A basis of the facet program max τ, Σ_j a_j λ_j + Σ_i σ_i e_i s_i − τ q = p, with its explicit inverse.
 *
 * <p>Position 0 always holds τ, which is free and never leaves. The other r − 1 positions hold columns (their position
 * among the candidates) or slacks. Row 0 of the inverse is minus the facet's normal: π = −(B⁻¹)₀, with π·q = 1 and
 * π·a_k = 0 for the other basic columns.
 *
 * <p>The inverse lies row by row in one array, so that a pivot is r multiply-adds of rows.
 */
final class FacetBasis {
    /** Marks τ among the members of a basis. */
    static final int TAU = -1;

    final int r;
    final int[] members;
    final double[] inverse;
    final double[] x;
    final double[] w;
    final double[] q;

    /** Per row the sum of the sizes of its terms, |p| + |B||x|, after {@link #refine}. */
    final double[] terms;

    /** How many pivots the inverse has seen since it was last computed from its columns. */
    int age;

    private final double[] column;
    private final double[] rowResidual;
    private final double[] slackSign;
    private final Candidates candidates;

    FacetBasis(Candidates candidates, double[] slackSign) {
        this.candidates = candidates;
        this.slackSign = slackSign;
        r = slackSign.length;
        members = new int[r];
        inverse = new double[r * r];
        x = new double[r];
        w = new double[r];
        q = new double[r];
        terms = new double[r];
        rowResidual = new double[r];
        column = new double[r];
    }

    /** The code of the slack of row i. */
    static int slack(int i) {
        return -2 - i;
    }

    /** The row of a slack code. */
    static int slackRow(int member) {
        return -2 - member;
    }

    /** The column of a member, as it stands on the left-hand side. */
    double[] column(int member) {
        if (member >= 0) {
            double[][] rows = candidates.rows();
            for (int i = 0; i < r; i++) {
                column[i] = rows[i][member];
            }
        } else if (member == TAU) {
            for (int i = 0; i < r; i++) {
                column[i] = -q[i];
            }
        } else {
            Arrays.fill(column, 0);
            column[slackRow(member)] = slackSign[slackRow(member)];
        }
        return column;
    }

    /** w = B⁻¹ a. */
    void image(double[] a) {
        for (int k = 0; k < r; k++) {
            double sum = 0;
            for (int i = 0; i < r; i++) {
                sum += inverse[k * r + i] * a[i];
            }
            w[k] = sum;
        }
    }

    /** x = B⁻¹ p. */
    void solve(double[] p) {
        for (int k = 0; k < r; k++) {
            double sum = 0;
            for (int i = 0; i < r; i++) {
                sum += inverse[k * r + i] * p[i];
            }
            x[k] = sum;
        }
    }

    /** Puts the member whose image is w into position k. */
    void pivot(int member, int k) {
        double scale = 1 / w[k];
        int source = k * r;
        for (int i = 0; i < r; i++) {
            inverse[source + i] *= scale;
        }
        for (int row = 0; row < r; row++) {
            double factor = w[row];
            if (row != k && factor != 0) {
                int target = row * r;
                for (int i = 0; i < r; i++) {
                    inverse[target + i] -= factor * inverse[source + i];
                }
            }
        }
        members[k] = member;
        age++;
    }

    /** Replaces the direction q in position 0; false when the facet has no price for the new direction. */
    boolean turn(double[] direction, double least) {
        System.arraycopy(direction, 0, q, 0, r);
        image(column(TAU));
        if (w[0] < least) {
            return false;
        }
        pivot(TAU, 0);
        return true;
    }

    /** Computes the inverse afresh from the members; false when they are dependent. */
    boolean refactor() {
        int[] wanted = members.clone();
        boolean[] taken = new boolean[r];
        Arrays.fill(inverse, 0);
        for (int k = 0; k < r; k++) {
            inverse[k * r + k] = 1;
        }
        int[] home = new int[r];
        for (int at = 0; at < r; at++) {
            image(column(wanted[at]));
            int k = -1;
            for (int row = 0; row < r; row++) {
                if (!taken[row] && (k < 0 || Math.abs(w[row]) > Math.abs(w[k]))) {
                    k = row;
                }
            }
            if (Math.abs(w[k]) < 1e-12) {
                return false;
            }
            pivot(wanted[at], k);
            taken[k] = true;
            home[k] = at;
        }
        order(home);
        age = 0;
        return true;
    }

    /** Brings the rows of the inverse back to the order in which the members were asked for. */
    private void order(int[] home) {
        double[] sorted = new double[r * r];
        int[] member = new int[r];
        for (int k = 0; k < r; k++) {
            System.arraycopy(inverse, k * r, sorted, home[k] * r, r);
            member[home[k]] = members[k];
        }
        System.arraycopy(sorted, 0, inverse, 0, r * r);
        System.arraycopy(member, 0, members, 0, r);
    }

    /** π = −(B⁻¹)₀ after one step of refinement against the columns themselves. */
    void normal(double[] out) {
        for (int k = 0; k < r; k++) {
            double[] a = column(members[k]);
            double residual = k == 0 ? 1 : 0;
            for (int i = 0; i < r; i++) {
                residual = Math.fma(-inverse[i], a[i], residual);
            }
            w[k] = residual;
        }
        for (int i = 0; i < r; i++) {
            double sum = inverse[i];
            for (int k = 0; k < r; k++) {
                sum += w[k] * inverse[k * r + i];
            }
            out[i] = -sum;
        }
    }

    /**
     * One step of refinement of x, then the componentwise backward error: the largest over rows of |p − Bx|, with what
     * is negative in x counted as error, relative to |B||x| + |p|.
     */
    double refine(double[] p) {
        residual(p, rowResidual, terms);
        image(rowResidual);
        for (int k = 0; k < r; k++) {
            x[k] += w[k];
        }
        residual(p, rowResidual, terms);
        double worst = 0;
        for (int i = 0; i < r; i++) {
            worst = terms[i] > 0 ? Math.max(worst, Math.abs(rowResidual[i]) / terms[i]) : worst;
        }
        return worst;
    }

    private void residual(double[] p, double[] residual, double[] size) {
        for (int i = 0; i < r; i++) {
            residual[i] = p[i];
            size[i] = Math.abs(p[i]);
        }
        for (int k = 0; k < r; k++) {
            double[] a = column(members[k]);
            double value = k == 0 ? x[k] : Math.max(x[k], 0);
            for (int i = 0; i < r; i++) {
                residual[i] = Math.fma(-a[i], value, residual[i]);
                size[i] += Math.abs(a[i] * value);
            }
        }
    }
}
