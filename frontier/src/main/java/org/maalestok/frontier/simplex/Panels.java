package org.maalestok.frontier.simplex;

/**
 * Products with small matrices: r columns, each padded with zeros to a multiple of eight entries.
 *
 * <p>Eight sums run side by side and stay in registers. A loop over r entries, r some five to fifteen, is all beginning and
 * end to a compiler and took two to three times as long. Cost r · stride multiply-adds each.
 */
final class Panels {
    private static final int WIDTH = 8;

    private Panels() {}

    /** The padded length of a column of r entries. */
    static int stride(int r) {
        return (r + WIDTH - 1) / WIDTH * WIDTH;
    }

    /** out = M v = Σ_i v_i · column i. */
    static void times(double[] m, int r, int stride, double[] v, double[] out) {
        for (int k = 0; k < stride; k += WIDTH) {
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            double s4 = 0;
            double s5 = 0;
            double s6 = 0;
            double s7 = 0;
            for (int i = 0, at = k; i < r; i++, at += stride) {
                double value = v[i];
                s0 += value * m[at];
                s1 += value * m[at + 1];
                s2 += value * m[at + 2];
                s3 += value * m[at + 3];
                s4 += value * m[at + 4];
                s5 += value * m[at + 5];
                s6 += value * m[at + 6];
                s7 += value * m[at + 7];
            }
            out[k] = s0;
            out[k + 1] = s1;
            out[k + 2] = s2;
            out[k + 3] = s3;
            out[k + 4] = s4;
            out[k + 5] = s5;
            out[k + 6] = s6;
            out[k + 7] = s7;
        }
    }

    /** out = Σ_i |v_i| · |column i|. */
    static void sizes(double[] m, int r, int stride, double[] v, double[] out) {
        for (int k = 0; k < stride; k += WIDTH) {
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            double s4 = 0;
            double s5 = 0;
            double s6 = 0;
            double s7 = 0;
            for (int i = 0, at = k; i < r; i++, at += stride) {
                double value = v[i];
                s0 += Math.abs(value * m[at]);
                s1 += Math.abs(value * m[at + 1]);
                s2 += Math.abs(value * m[at + 2]);
                s3 += Math.abs(value * m[at + 3]);
                s4 += Math.abs(value * m[at + 4]);
                s5 += Math.abs(value * m[at + 5]);
                s6 += Math.abs(value * m[at + 6]);
                s7 += Math.abs(value * m[at + 7]);
            }
            out[k] = s0;
            out[k + 1] = s1;
            out[k + 2] = s2;
            out[k + 3] = s3;
            out[k + 4] = s4;
            out[k + 5] = s5;
            out[k + 6] = s6;
            out[k + 7] = s7;
        }
    }

    /** out_i = column i · v; v of length stride. */
    static void timesLeft(double[] m, int r, int stride, double[] v, double[] out) {
        for (int i = 0; i < r; i++) {
            double sum = 0;
            int at = i * stride;
            for (int k = 0; k < stride; k += WIDTH, at += WIDTH) {
                sum += (v[k] * m[at] + v[k + 1] * m[at + 1])
                        + (v[k + 2] * m[at + 2] + v[k + 3] * m[at + 3])
                        + ((v[k + 4] * m[at + 4] + v[k + 5] * m[at + 5])
                                + (v[k + 6] * m[at + 6] + v[k + 7] * m[at + 7]));
            }
            out[i] = sum;
        }
    }

    /** Every column less its {@code factor} times w. */
    static void subtract(double[] m, int r, int stride, double[] factors, double[] w) {
        for (int k = 0; k < stride; k += WIDTH) {
            double w0 = w[k];
            double w1 = w[k + 1];
            double w2 = w[k + 2];
            double w3 = w[k + 3];
            double w4 = w[k + 4];
            double w5 = w[k + 5];
            double w6 = w[k + 6];
            double w7 = w[k + 7];
            for (int i = 0, at = k; i < r; i++, at += stride) {
                double factor = factors[i];
                m[at] -= factor * w0;
                m[at + 1] -= factor * w1;
                m[at + 2] -= factor * w2;
                m[at + 3] -= factor * w3;
                m[at + 4] -= factor * w4;
                m[at + 5] -= factor * w5;
                m[at + 6] -= factor * w6;
                m[at + 7] -= factor * w7;
            }
        }
    }
}
