package org.maalestok.frontier.simplex;

/**
 * The inner loops: inner products of one weight vector with many columns.
 *
 * <p>Plain loops over four, two or one rows at once, written so that the JIT compiler turns them into vector
 * instructions by itself; see docs/decisions for why the Vector API is not used.
 */
final class Kernels {
    private Kernels() {}

    /** out[j − from] = Σ_i weights[i] · rows[i][j] for from ≤ j &lt; to. Cost (to − from) · r multiply-adds. */
    static void dots(double[][] rows, double[] weights, int from, int to, double[] out) {
        int length = to - from;
        int i = 0;
        boolean first = true;
        int r = rows.length;
        while (i < r) {
            int left = r - i;
            if (left >= 4) {
                dots4(rows, weights, i, from, length, out, first);
                i += 4;
            } else if (left >= 2) {
                dots2(rows, weights, i, from, length, out, first);
                i += 2;
            } else {
                dots1(rows[i], weights[i], from, length, out, first);
                i += 1;
            }
            first = false;
        }
    }

    private static void dots4(double[][] rows, double[] w, int i, int from, int length, double[] out, boolean first) {
        double[] a = rows[i];
        double[] b = rows[i + 1];
        double[] c = rows[i + 2];
        double[] d = rows[i + 3];
        double wa = w[i];
        double wb = w[i + 1];
        double wc = w[i + 2];
        double wd = w[i + 3];
        if (first) {
            for (int j = 0; j < length; j++) {
                out[j] = wa * a[from + j] + wb * b[from + j] + (wc * c[from + j] + wd * d[from + j]);
            }
        } else {
            for (int j = 0; j < length; j++) {
                out[j] += wa * a[from + j] + wb * b[from + j] + (wc * c[from + j] + wd * d[from + j]);
            }
        }
    }

    private static void dots2(double[][] rows, double[] w, int i, int from, int length, double[] out, boolean first) {
        double[] a = rows[i];
        double[] b = rows[i + 1];
        double wa = w[i];
        double wb = w[i + 1];
        if (first) {
            for (int j = 0; j < length; j++) {
                out[j] = wa * a[from + j] + wb * b[from + j];
            }
        } else {
            for (int j = 0; j < length; j++) {
                out[j] += wa * a[from + j] + wb * b[from + j];
            }
        }
    }

    private static void dots1(double[] a, double wa, int from, int length, double[] out, boolean first) {
        if (first) {
            for (int j = 0; j < length; j++) {
                out[j] = wa * a[from + j];
            }
        } else {
            for (int j = 0; j < length; j++) {
                out[j] += wa * a[from + j];
            }
        }
    }
}
