package org.maalestok.frontier.simplex;

/**
 * The inner loops: inner products of one weight vector with many columns.
 *
 * <p>Plain loops over at most five rows at once, indexed alike on both sides of the assignment: that is the form that
 * the JIT compiler turns into vector instructions by itself. Six rows, or {@code out[j - from]}, cost four times as much
 * (docs/decisions/0202).
 */
final class Kernels {
    private static final int AT_ONCE = 5;

    private Kernels() {}

    /** out[j] = Σ_i weights[i] · rows[i][j] over the first r rows for from ≤ j &lt; to; r ≥ 1. Cost (to − from) · r multiply-adds. */
    static void dots(double[][] rows, double[] weights, int r, int from, int to, double[] out) {
        int groups = (r + AT_ONCE - 1) / AT_ONCE;
        for (int g = 0; g < groups; g++) {
            int i = g * r / groups;
            group(rows, weights, i, (g + 1) * r / groups - i, from, to, out, g == 0);
        }
    }

    private static void group(
            double[][] rows, double[] weights, int i, int size, int from, int to, double[] out, boolean first) {
        switch (size) {
            case 1 -> dots1(rows, weights, i, from, to, out, first);
            case 2 -> dots2(rows, weights, i, from, to, out, first);
            case 3 -> dots3(rows, weights, i, from, to, out, first);
            case 4 -> dots4(rows, weights, i, from, to, out, first);
            default -> dots5(rows, weights, i, from, to, out, first);
        }
    }

    private static void dots1(double[][] rows, double[] w, int i, int from, int to, double[] out, boolean first) {
        double[] a = rows[i];
        double wa = w[i];
        if (first) {
            for (int j = from; j < to; j++) {
                out[j] = wa * a[j];
            }
        } else {
            for (int j = from; j < to; j++) {
                out[j] += wa * a[j];
            }
        }
    }

    private static void dots2(double[][] rows, double[] w, int i, int from, int to, double[] out, boolean first) {
        double[] a = rows[i];
        double[] b = rows[i + 1];
        double wa = w[i];
        double wb = w[i + 1];
        if (first) {
            for (int j = from; j < to; j++) {
                out[j] = wa * a[j] + wb * b[j];
            }
        } else {
            for (int j = from; j < to; j++) {
                out[j] += wa * a[j] + wb * b[j];
            }
        }
    }

    private static void dots3(double[][] rows, double[] w, int i, int from, int to, double[] out, boolean first) {
        double[] a = rows[i];
        double[] b = rows[i + 1];
        double[] c = rows[i + 2];
        double wa = w[i];
        double wb = w[i + 1];
        double wc = w[i + 2];
        if (first) {
            for (int j = from; j < to; j++) {
                out[j] = wa * a[j] + wb * b[j] + wc * c[j];
            }
        } else {
            for (int j = from; j < to; j++) {
                out[j] += wa * a[j] + wb * b[j] + wc * c[j];
            }
        }
    }

    private static void dots4(double[][] rows, double[] w, int i, int from, int to, double[] out, boolean first) {
        double[] a = rows[i];
        double[] b = rows[i + 1];
        double[] c = rows[i + 2];
        double[] d = rows[i + 3];
        double wa = w[i];
        double wb = w[i + 1];
        double wc = w[i + 2];
        double wd = w[i + 3];
        if (first) {
            for (int j = from; j < to; j++) {
                out[j] = wa * a[j] + wb * b[j] + (wc * c[j] + wd * d[j]);
            }
        } else {
            for (int j = from; j < to; j++) {
                out[j] += wa * a[j] + wb * b[j] + (wc * c[j] + wd * d[j]);
            }
        }
    }

    private static void dots5(double[][] rows, double[] w, int i, int from, int to, double[] out, boolean first) {
        double[] a = rows[i];
        double[] b = rows[i + 1];
        double[] c = rows[i + 2];
        double[] d = rows[i + 3];
        double[] e = rows[i + 4];
        double wa = w[i];
        double wb = w[i + 1];
        double wc = w[i + 2];
        double wd = w[i + 3];
        double we = w[i + 4];
        if (first) {
            for (int j = from; j < to; j++) {
                out[j] = wa * a[j] + wb * b[j] + wc * c[j] + (wd * d[j] + we * e[j]);
            }
        } else {
            for (int j = from; j < to; j++) {
                out[j] += wa * a[j] + wb * b[j] + wc * c[j] + (wd * d[j] + we * e[j]);
            }
        }
    }
}
