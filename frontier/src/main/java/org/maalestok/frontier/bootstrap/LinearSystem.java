package org.maalestok.frontier.bootstrap;

import java.util.Arrays;

/** Small dense symmetric systems, by Gaussian elimination with partial pivoting. */
final class LinearSystem {
    private LinearSystem() {}

    /** Solves Ax = b; throws with the explanation when A is singular to working precision. */
    static double[] solve(double[][] a, double[] b, String singular) {
        int n = b.length;
        double[][] work = new double[n][];
        for (int i = 0; i < n; i++) {
            work[i] = Arrays.copyOf(a[i], n + 1);
            work[i][n] = b[i];
        }
        for (int k = 0; k < n; k++) {
            swapLargest(work, k);
            if (Math.abs(work[k][k]) < 1e-13 * largest(a, k)) {
                throw new IllegalArgumentException(singular);
            }
            for (int i = k + 1; i < n; i++) {
                double factor = work[i][k] / work[k][k];
                for (int j = k; j <= n; j++) {
                    work[i][j] -= factor * work[k][j];
                }
            }
        }
        double[] x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = work[i][n];
            for (int j = i + 1; j < n; j++) {
                sum -= work[i][j] * x[j];
            }
            x[i] = sum / work[i][i];
        }
        return x;
    }

    private static void swapLargest(double[][] work, int k) {
        int best = k;
        for (int i = k + 1; i < work.length; i++) {
            best = Math.abs(work[i][k]) > Math.abs(work[best][k]) ? i : best;
        }
        double[] row = work[k];
        work[k] = work[best];
        work[best] = row;
    }

    private static double largest(double[][] a, int k) {
        double largest = 0;
        for (double[] row : a) {
            largest = Math.max(largest, Math.abs(row[k]));
        }
        return largest;
    }
}
