package org.maalestok.frontier.benchmark;

import java.util.SplittableRandom;
import org.maalestok.frontier.Units;

/** Cobb–Douglas technology with half-normal inefficiency, by seed; the shape of the shared timing data. */
final class Synthetic {
    private Synthetic() {}

    /** The same with a quarter of the outputs zero, at random, and nobody who makes nothing. */
    static Units withZeros(int n, int m, int s) {
        Units plain = units(n, m, s);
        SplittableRandom random = new SplittableRandom(7);
        double[][] y = plain.outputTable();
        for (double[] made : y) {
            int kept = random.nextInt(s);
            for (int k = 0; k < s; k++) {
                made[k] = k != kept && random.nextInt(4 * (s - 1)) < s ? 0 : made[k];
            }
        }
        return Units.of(plain.inputTable(), y);
    }

    static Units units(int n, int m, int s) {
        SplittableRandom random = new SplittableRandom(20260801);
        double[][] x = new double[n][m];
        double[][] y = new double[n][s];
        for (int j = 0; j < n; j++) {
            double size = Math.exp(0.8 * random.nextGaussian());
            double product = 1;
            for (int i = 0; i < m; i++) {
                x[j][i] = 100 * size * Math.exp(0.35 * random.nextGaussian());
                product *= Math.pow(x[j][i], 1.0 / m);
            }
            double norm = 0;
            for (int k = 0; k < s; k++) {
                y[j][k] = -Math.log(1 - random.nextDouble());
                norm += y[j][k] * y[j][k];
            }
            double made = Math.pow(product, 0.9) * Math.exp(-Math.abs(0.25 * random.nextGaussian()));
            for (int k = 0; k < s; k++) {
                y[j][k] = Math.max(1e-3, made * y[j][k] / Math.sqrt(norm));
            }
        }
        return Units.of(x, y);
    }
}
