package org.maalestok.comparison.trend;

import java.util.Arrays;

/**
 * How fast a series rises: the median of the slopes between all pairs of its points (Theil 1950; Sen 1968, doi:10.1080/01621459.1968.10480934).
 * Up to 29 % of the points may be anything before it breaks down.
 *
 * <p>The interval is the one that belongs to Kendall's exact test: with N slopes in order and k the smallest significant S, it runs from the
 * M-th slope to the (N + 1 − M)-th, M = (N − k)/2 + 1 (Hollander, Wolfe and Chicken 2014, ISBN 978-0-470-38737-5, §9.3). Without ties it leaves out 0 exactly
 * when the test is significant.
 *
 * @param slope per unit of time
 * @param lower the lower end of the interval; −∞ when there are too few points for one
 * @param upper the upper end
 */
record TheilSen(double slope, double lower, double upper) {

    /** The slope of at least two points at different times. */
    static TheilSen of(double[] times, double[] values, double level) {
        double[] slopes = slopes(times, values, -1);
        int rank = (slopes.length - MannKendall.critical(values.length, 1 - level)) / 2 + 1;
        boolean given = rank >= 1 && MannKendall.critical(values.length, 1 - level) <= slopes.length;
        return new TheilSen(
                median(slopes),
                given ? slopes[rank - 1] : Double.NEGATIVE_INFINITY,
                given ? slopes[slopes.length - rank] : Double.POSITIVE_INFINITY);
    }

    /** The slope when one point is left out. */
    static double without(int left, double[] times, double[] values) {
        return median(slopes(times, values, left));
    }

    /** In order of size. */
    private static double[] slopes(double[] times, double[] values, int left) {
        double[] slopes = new double[values.length * (values.length - 1) / 2];
        int count = 0;
        for (int later = 1; later < values.length; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (later != left && earlier != left) {
                    slopes[count++] = (values[later] - values[earlier]) / (times[later] - times[earlier]);
                }
            }
        }
        double[] sorted = Arrays.copyOf(slopes, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
