package org.maalestok.frontier.envelopment;

/** Scale factors that are powers of two, so that scaling and scaling back are exact. */
final class Scaling {
    private Scaling() {}

    /** Scales the first {@code scaled} rows in place to a geometric mean near 1; returns the factors, 1 for the rest. */
    static double[] rows(double[][] rows, int scaled) {
        double[] factors = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            factors[i] = i < scaled ? power(-meanExponent(rows[i])) : 1;
            if (factors[i] != 1) {
                for (int j = 0; j < rows[i].length; j++) {
                    rows[i][j] *= factors[i];
                }
            }
        }
        return factors;
    }

    private static int meanExponent(double[] row) {
        long sum = 0;
        int filled = 0;
        for (double value : row) {
            if (value != 0) {
                sum += Math.getExponent(value);
                filled++;
            }
        }
        return filled == 0 ? 0 : (int) Math.rint((double) sum / filled);
    }

    /** Scales the columns in place to a largest entry in [½, 1); returns the factors. */
    static double[] columns(double[][] rows, int count) {
        double[] factors = new double[count];
        for (int j = 0; j < count; j++) {
            double largest = 0;
            for (double[] row : rows) {
                largest = Math.max(largest, Math.abs(row[j]));
            }
            factors[j] = toUnit(largest);
            for (double[] row : rows) {
                row[j] *= factors[j];
            }
        }
        return factors;
    }

    /** The power of two that brings a number into [½, 1); 1 for zero. */
    static double toUnit(double largest) {
        return largest == 0 ? 1 : power(-Math.getExponent(largest) - 1);
    }

    /** 2^e, kept inside the normal range. */
    static double power(int exponent) {
        return Math.scalb(1.0, Math.max(-1000, Math.min(1000, exponent)));
    }
}
