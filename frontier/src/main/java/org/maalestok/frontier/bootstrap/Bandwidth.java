package org.maalestok.frontier.bootstrap;

/**
 * How wide the kernel that smooths the distribution of scores is.
 *
 * <p>References: Silverman (1986), Density Estimation, section 3.4; Daraio, Simar (2007), doi:10.1007/978-0-387-35231-2,
 * equations 3.23–3.31.
 */
public final class Bandwidth {
    /** A distance this close to 1 is the frontier's: far above what a score is vouched for (1e-10), far below any spread worth smoothing. */
    private static final double ON_FRONTIER = 1e-6;

    private Bandwidth() {}

    /**
     * Silverman's rule on the scores reflected at 1, 0.9 · min(sd, IQR/1.349) · n^(−1/5), rescaled for the reflection. The
     * scores on the frontier are left out: their mass at 1 is an artefact.
     *
     * @param scores θ ≤ 1 or φ ≥ 1
     * @param distances the same on the scale ≥ 1 on which the spread is measured
     */
    static double silvermanReflected(double[] scores, double[] distances) {
        double[] reflected = reflected(scores, distances);
        if (reflected.length == 0) {
            return 0;
        }
        double deviation = Sample.deviation(reflected);
        double[] sorted = Sample.sorted(reflected);
        double range = (Sample.quantile7(sorted, 0.75) - Sample.quantile7(sorted, 0.25)) / 1.349;
        double spread = range > ON_FRONTIER && range < deviation ? range : deviation;
        double adjust =
                Sample.deviation(distances) / deviation * Math.pow((double) reflected.length / distances.length, 0.2);
        return adjust * 0.9 * spread * Math.pow(reflected.length, -0.2);
    }

    private static double[] reflected(double[] scores, double[] distances) {
        int count = 0;
        double[] kept = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            if (distances[i] > 1 + ON_FRONTIER) {
                kept[count++] = scores[i];
            }
        }
        double[] both = new double[2 * count];
        for (int i = 0; i < count; i++) {
            both[i] = kept[i];
            both[count + i] = 2 - kept[i];
        }
        return both;
    }

    /**
     * Cross-validation on the scores reflected at 1 without those on the frontier, rescaled for the reflection by (2k/n)^(1/5),
     * k of n scores being kept. The ones on the frontier must go: as ties they draw the width towards zero.
     */
    static double crossValidatedReflected(double[] scores, double[] distances) {
        double[] reflected = reflected(scores, distances);
        return reflected.length == 0
                ? 0
                : crossValidated(reflected) * Math.pow((double) reflected.length / scores.length, 0.2);
    }

    /**
     * Unbiased cross-validation: the width h between a tenth of and the whole of 1.144 · sd · n^(−1/5) that minimises
     *
     * <pre>UCV(h) = 1/(2nh√π) + 1/(n²h√π) Σ_{i&lt;j} [ exp(−d²/4) − √8 exp(−d²/2) ],   d = (x_i − x_j)/h</pre>
     *
     * over a grid of 60 widths, refined by golden section. Cost n² per width. R's {@code bw.ucv} bins the data first, so the
     * two agree to a few per cent only.
     */
    static double crossValidated(double[] values) {
        double most = 1.144 * Sample.deviation(values) * Math.pow(values.length, -0.2);
        if (most == 0) {
            return 0;
        }
        double best = most;
        double least = Double.POSITIVE_INFINITY;
        int steps = 60;
        for (int k = 0; k <= steps; k++) {
            double h = most * (0.1 + 0.9 * k / steps);
            double value = criterion(values, h);
            if (value < least) {
                least = value;
                best = h;
            }
        }
        double width = 0.9 * most / steps;
        return golden(values, Math.max(0.1 * most, best - width), Math.min(most, best + width));
    }

    private static double golden(double[] values, double low, double high) {
        double ratio = (Math.sqrt(5) - 1) / 2;
        for (int k = 0; k < 30; k++) {
            double left = high - ratio * (high - low);
            double right = low + ratio * (high - low);
            if (criterion(values, left) < criterion(values, right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return (low + high) / 2;
    }

    private static double criterion(double[] x, double h) {
        int n = x.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double d = (x[i] - x[j]) / h;
                double e = d * d;
                if (e < 1500) {
                    sum += Math.exp(-e / 4) - Math.sqrt(8) * Math.exp(-e / 2);
                }
            }
        }
        return (0.5 + sum / n) / (n * h * Math.sqrt(Math.PI));
    }
}
