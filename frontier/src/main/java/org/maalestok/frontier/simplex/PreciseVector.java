package org.maalestok.frontier.simplex;

/** A vector of double-double numbers: {@code hi[i] + lo[i]}. */
final class PreciseVector {
    final double[] hi;
    final double[] lo;

    PreciseVector(int size) {
        hi = new double[size];
        lo = new double[size];
    }

    void set(int i, double high, double low) {
        hi[i] = high;
        lo[i] = low;
    }

    /** The largest absolute value, to double precision. */
    double norm() {
        double largest = 0;
        for (double value : hi) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
