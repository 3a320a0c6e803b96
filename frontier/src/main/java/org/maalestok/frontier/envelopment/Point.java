package org.maalestok.frontier.envelopment;

import org.maalestok.frontier.Orientation;
import org.maalestok.frontier.ReturnsToScale;

/**
 * A unit in front of the technology: the largest τ with p + τq in the technology is sought.
 *
 * <table>
 *   <caption>How the models are written</caption>
 *   <tr><td>input orientation</td><td>p = (0, y, 1)</td><td>q = (x, 0, 0)</td><td>θ = −τ</td></tr>
 *   <tr><td>output orientation</td><td>p = (−x, 0, 1)</td><td>q = (0, y, 0)</td><td>φ = τ</td></tr>
 *   <tr><td>direction g</td><td>p = (−x, y, 1)</td><td>q = (g_x, g_y, 0)</td><td>β = τ</td></tr>
 * </table>
 *
 * <p>A variable the unit cannot change keeps its value in p and has 0 in q (Banker, Morey 1986,
 * doi:10.1287/opre.34.4.513).
 *
 * @param p length r
 * @param q length r, nonnegative
 * @param fixed per input and output whether the unit cannot change it, so that its slack does not count
 * @param own the τ at which p + τq is the unit itself: −1, 1 or, in a direction, 0
 */
public record Point(double[] p, double[] q, boolean[] fixed, double own) {

    /** A unit's point in a plain radial model: all inputs, or all outputs, are scaled. */
    public static Point radial(double[] x, double[] y, ReturnsToScale returns, Orientation orientation) {
        int variables = x.length + y.length;
        boolean row = returns != ReturnsToScale.CONSTANT && returns != ReturnsToScale.FREE_DISPOSAL;
        double[] p = new double[variables + (row ? 1 : 0)];
        double[] q = new double[p.length];
        for (int i = 0; i < variables; i++) {
            boolean input = i < x.length;
            double value = input ? x[i] : y[i - x.length];
            if (input == (orientation == Orientation.INPUT)) {
                q[i] = value;
            } else {
                p[i] = input ? -value : value;
            }
        }
        if (row) {
            p[variables] = 1;
        }
        return new Point(p, q, new boolean[variables], orientation == Orientation.INPUT ? -1 : 1);
    }

    /** Whether there is any direction to move in. */
    public boolean movable() {
        for (double value : q) {
            if (value > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the slack of row i counts in the second stage: an input or output the unit can change. */
    boolean counts(int i, Technology technology) {
        return i < technology.inputs() + technology.outputs() && !fixed[i];
    }

    /** p and q in the technology's scaling; τ of the scaled program times {@code scaleQ / scaleP} is τ. */
    Scaled scaled(Technology technology) {
        int r = p.length;
        double[] sp = new double[r];
        double[] sq = new double[r];
        double largestP = 0;
        double largestQ = 0;
        for (int i = 0; i < r; i++) {
            sp[i] = p[i] * technology.rowScale(i);
            sq[i] = q[i] * technology.rowScale(i);
            largestP = Math.max(largestP, Math.abs(sp[i]));
            largestQ = Math.max(largestQ, sq[i]);
        }
        double scaleP = Scaling.toUnit(largestP);
        double scaleQ = Scaling.toUnit(largestQ);
        for (int i = 0; i < r; i++) {
            sp[i] *= scaleP;
            sq[i] *= scaleQ;
        }
        return new Scaled(sp, sq, scaleP, scaleQ);
    }

    record Scaled(double[] p, double[] q, double scaleP, double scaleQ) {

        /**
         * How large p is in steps of q, Σ|π_i p_i| with π·q = 1, where the two overlap; τ is then the difference of terms of this
         * size. 1 where they don't.
         */
        double size(double[] pi) {
            double sum = 0;
            boolean direction = false;
            for (int i = 0; i < pi.length; i++) {
                sum += Math.abs(pi[i] * p[i]);
                direction |= p[i] != 0 && q[i] != 0;
            }
            return direction ? sum * scaleQ / scaleP : 1;
        }
    }
}
