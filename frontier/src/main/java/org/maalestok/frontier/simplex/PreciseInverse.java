package org.maalestok.frontier.simplex;

import java.util.Arrays;

/**
 * The inverse B⁻¹ of an r × r basis in double-double, kept up to date by pivots.
 *
 * <p>Row k of the inverse belongs to the variable that is basic in position k. One pivot costs r² double-double
 * operations. What remains of a cancellation below {@value #NOTHING} of its terms is rounding and is set to zero, so that
 * ties in the data stay ties and structural zeros stay zeros, however different the magnitudes around them.
 */
final class PreciseInverse {
    /** A double-double carries 32 digits; a sum of a dozen terms keeps 29 of them. */
    private static final double NOTHING = 1e-28;

    private final int size;
    private final double[] hi;
    private final double[] lo;
    private final DoubleDouble acc = new DoubleDouble();
    private final DoubleDouble factor = new DoubleDouble();

    PreciseInverse(int size) {
        this.size = size;
        hi = new double[size * size];
        lo = new double[size * size];
    }

    /** Starts from a diagonal of ±1, the basis of artificial variables. */
    void reset(double[] signs) {
        Arrays.fill(hi, 0);
        Arrays.fill(lo, 0);
        for (int k = 0; k < size; k++) {
            hi[k * size + k] = signs[k];
        }
    }

    /** out = B⁻¹ · column, the column an ordinary double vector. */
    void times(double[] column, PreciseVector out) {
        for (int k = 0; k < size; k++) {
            acc.set(0, 0);
            double terms = 0;
            for (int i = 0; i < size; i++) {
                if (column[i] != 0) {
                    acc.addProduct(hi[k * size + i], lo[k * size + i], column[i], 0);
                    terms += Math.abs(hi[k * size + i] * column[i]);
                }
            }
            boolean nothing = Math.abs(acc.hi) <= NOTHING * terms;
            out.set(k, nothing ? 0 : acc.hi, nothing ? 0 : acc.lo);
        }
    }

    /** out = costs · B⁻¹: the dual prices of a basis with these costs. */
    void timesLeft(double[] costs, PreciseVector out) {
        for (int i = 0; i < size; i++) {
            acc.set(0, 0);
            for (int k = 0; k < size; k++) {
                if (costs[k] != 0) {
                    acc.addProduct(hi[k * size + i], lo[k * size + i], costs[k], 0);
                }
            }
            out.set(i, acc.hi, acc.lo);
        }
    }

    /** Puts the column whose image is w = B⁻¹a into position k. */
    void pivot(PreciseVector w, int k) {
        int pivotRow = k * size;
        for (int i = 0; i < size; i++) {
            acc.set(hi[pivotRow + i], lo[pivotRow + i]).divide(w.hi[k], w.lo[k]);
            hi[pivotRow + i] = acc.hi;
            lo[pivotRow + i] = acc.lo;
        }
        for (int row = 0; row < size; row++) {
            if (row != k && w.hi[row] != 0) {
                subtractMultiple(row * size, pivotRow, factor.set(w.hi[row], w.lo[row]));
            }
        }
    }

    private void subtractMultiple(int target, int source, DoubleDouble times) {
        for (int i = 0; i < size; i++) {
            acc.set(hi[target + i], lo[target + i]).addProduct(-times.hi, -times.lo, hi[source + i], lo[source + i]);
            hi[target + i] = acc.hi;
            lo[target + i] = acc.lo;
        }
    }
}
