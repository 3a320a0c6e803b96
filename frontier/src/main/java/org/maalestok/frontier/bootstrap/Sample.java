package org.maalestok.frontier.bootstrap;

import java.util.Arrays;

/** Moments and quantiles of a sample, as R computes them. */
final class Sample {
    private Sample() {}

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** With n − 1 in the denominator; 0 for a single value. */
    static double variance(double[] values) {
        if (values.length < 2) {
            return 0;
        }
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1);
    }

    static double deviation(double[] values) {
        return Math.sqrt(variance(values));
    }

    /** R's quantile type 7: linear between order statistics at (n − 1)p + 1. */
    static double quantile7(double[] sorted, double p) {
        return at(sorted, (sorted.length - 1) * p + 1);
    }

    /** R's quantile type 9: approximately unbiased for normal data, at (n + 1/4)p + 3/8. */
    static double quantile9(double[] sorted, double p) {
        return at(sorted, (sorted.length + 0.25) * p + 0.375);
    }

    private static double at(double[] sorted, double position) {
        double fuzz = 4 * Math.ulp(1.0);
        int below = (int) Math.floor(position + fuzz);
        double share = position - below;
        share = Math.abs(share) < fuzz ? 0 : share;
        double low = sorted[Math.max(0, Math.min(sorted.length, below) - 1)];
        double high = sorted[Math.max(0, Math.min(sorted.length, below + 1) - 1)];
        return low + share * (high - low);
    }

    static double[] sorted(double[] values) {
        double[] copy = values.clone();
        Arrays.sort(copy);
        return copy;
    }
}
