package org.maalestok.frontier.envelopment;

import org.maalestok.frontier.simplex.Columns;

/**
 * Certificates as componentwise backward errors: the relative change in the data, entry by entry, under which the answer
 * at hand would be exactly right.
 */
final class Residuals {
    private final Columns columns;
    private final double[] slackSign;

    Residuals(Columns columns, double[] slackSign) {
        this.columns = columns;
        this.slackSign = slackSign;
    }

    /** Largest over rows of |p + τq − Σaλ − Σσes| relative to the sum of its terms. */
    double primal(double[] p, double[] q, int[] members, double[] values) {
        double worst = 0;
        for (int i = 0; i < p.length; i++) {
            double residual = p[i];
            double terms = Math.abs(p[i]);
            for (int k = 0; k < members.length; k++) {
                double term = coefficient(i, members[k], q) * values[k];
                residual -= term;
                terms += Math.abs(term);
            }
            worst = terms > 0 ? Math.max(worst, Math.abs(residual) / terms) : worst;
        }
        return worst;
    }

    private double coefficient(int i, int member, double[] q) {
        if (member >= 0) {
            return columns.row(i)[member];
        }
        if (member == -1) {
            return -q[i];
        }
        return -2 - member == i ? slackSign[i] : 0;
    }

    /** Largest over columns of max(π·a_j, 0) relative to Σ|π_i a_ij|. */
    double dual(double[] pi, int without) {
        double worst = 0;
        for (int j = 0; j < columns.count(); j++) {
            double sum = 0;
            double terms = 0;
            for (int i = 0; i < pi.length; i++) {
                double term = pi[i] * columns.row(i)[j];
                sum += term;
                terms += Math.abs(term);
            }
            if (sum > 0 && j != without) {
                worst = Math.max(worst, sum / terms);
            }
        }
        return worst;
    }
}
