package org.maalestok.keyfigures;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Where a set of values lies and how widely it is spread, by order statistics, so that a single odd municipality does not move it.
 *
 * <p>Quartiles and median are linear interpolations between order statistics: with the sorted values x₁ … xₙ and h = (n − 1)p + 1, the
 * quantile is x⌊h⌋ + (h − ⌊h⌋)(x⌊h⌋₊₁ − x⌊h⌋) (type 7 of Hyndman and Fan 1996, doi:10.1080/00031305.1996.10473566, as in R and spreadsheets).
 * The median absolute deviation is the median of |xᵢ − median|; times 1.4826 it estimates the standard deviation of normal values
 * (Rousseeuw and Croux 1993, doi:10.1080/01621459.1993.10476408).
 *
 * @param count how many values, at least one
 * @param lowest the smallest value
 * @param lower the first quartile
 * @param median the middle
 * @param upper the third quartile
 * @param highest the largest value
 * @param mad the median absolute deviation, unscaled; 0 when at least half of the values are equal
 * @param meanDeviation the mean of |xᵢ − median|; 0 when all values are equal
 */
public record Spread(
        int count,
        double lowest,
        double lower,
        double median,
        double upper,
        double highest,
        double mad,
        double meanDeviation) {

    /** Makes the median absolute deviation comparable with a standard deviation: 1 / Φ⁻¹(3/4). */
    public static final double NORMAL_CONSISTENCY = 1.4826;

    /** Makes the mean absolute deviation comparable with a standard deviation: √(π/2). */
    public static final double MEAN_CONSISTENCY = 1.2533;

    /** The spread of at least one finite value, in any order. */
    public static Spread of(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("A spread needs at least one value");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double median = quantile(sorted.length, i -> sorted[i], 0.5);
        return new Spread(
                sorted.length,
                sorted[0],
                quantile(sorted.length, i -> sorted[i], 0.25),
                median,
                quantile(sorted.length, i -> sorted[i], 0.75),
                sorted[sorted.length - 1],
                deviation(sorted, median),
                meanDeviation(sorted, median));
    }

    private static double deviation(double[] sorted, double median) {
        double[] distances = new double[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            distances[i] = Math.abs(sorted[i] - median);
        }
        Arrays.sort(distances);
        return quantile(distances.length, i -> distances[i], 0.5);
    }

    private static double meanDeviation(double[] sorted, double median) {
        double sum = 0;
        for (double value : sorted) {
            sum += Math.abs(value - median);
        }
        return sum / sorted.length;
    }

    private static double quantile(int count, IntToDoubleFunction sorted, double p) {
        double position = (count - 1) * p;
        int below = (int) position;
        double at = sorted.applyAsDouble(below);
        return below + 1 < count ? at + (position - below) * (sorted.applyAsDouble(below + 1) - at) : at;
    }

    /** The distance from the median beyond which a value stands apart from most. */
    public double usual() {
        return usual(mad, meanDeviation);
    }

    /**
     * 1.4826 × the median absolute deviation; where at least half of the values are equal and that is 0, 1.2533 × the mean absolute deviation (Iglewicz and Hoaglin 1993, ISBN
     * 978-0-87389-247-6); 0 when all are equal, and then any other value stands apart.
     */
    public static double usual(double mad, double meanDeviation) {
        return mad > 0 ? NORMAL_CONSISTENCY * mad : MEAN_CONSISTENCY * meanDeviation;
    }
}
