package org.maalestok.comparison.uncertainty;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Two-sided intervals at a level 1 − α. Here z = Φ⁻¹(1 − α/2).
 *
 * <ul>
 *   <li><b>Share</b> p = x/n, Wilson's score: (2np + z² ± z√(z² + 4np(1 − p))) / 2(n + z²). Never leaves 0–1, and keeps its coverage
 *       for small n and extreme p, where the textbook interval fails (Newcombe 1998, doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;857::AID-SIM777&gt;3.0.CO;2-E).
 *   <li><b>Count</b> x of ten and more, Byar: x(1 − 1/9x − z/3√x)³ and (x+1)(1 − 1/9(x+1) + z/3√(x+1))³ (Breslow and Day 1987, ISBN 92-832-0182-3, p. 69).
 *   <li><b>Count</b> below ten, exact: ½χ²(α/2; 2x) and ½χ²(1 − α/2; 2x + 2); the lower end of 0 is 0
 *       (Ulm 1990, doi:10.1093/oxfordjournals.aje.a115507).
 *   <li><b>Mean</b> of n values with standard deviation s: mean ± t(1 − α/2; n − 1)·s/√n.
 * </ul>
 *
 * Ten as the border between Byar and exact is the practice of Public Health England (Eayres 2008, APHO Technical Briefing 3); there the two differ by
 * less than one per cent. Counts need not be whole: a share that was published rounded gives a count with decimals.
 */
public final class Intervals {

    private static final double SMALL_COUNT = 10;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private Intervals() {}

    /**
     * Of a share, between 0 and 1.
     *
     * @param count how many have it, 0 to {@code of}
     * @param of how many there are, above 0
     */
    public static Interval share(double count, double of, double level) {
        require(of > 0 && count >= 0 && count <= of, "A share needs 0 ≤ count ≤ whole and a whole above 0", count, of);
        double z = z(level);
        double share = count / of;
        double middle = 2 * count + z * z;
        double reach = z * Math.sqrt(z * z + 4 * count * (1 - share));
        double twice = 2 * (of + z * z);
        // At the ends the formula gives 0 and 1 but for rounding.
        double lower = count == 0 ? 0 : (middle - reach) / twice;
        double upper = count == of ? 1 : (middle + reach) / twice;
        return new Interval(lower, upper, level, Method.WILSON);
    }

    /** Of the expected count, given the one that was seen: Byar from ten on, exact below. */
    public static Interval count(double count, double level) {
        return count < SMALL_COUNT ? exactPoisson(count, level) : byar(count, level);
    }

    static Interval byar(double count, double level) {
        require(count > 0, "Byar's interval needs a count above 0", count, level);
        double z = z(level);
        return new Interval(byarEnd(count, -z), byarEnd(count + 1, z), level, Method.BYAR);
    }

    private static double byarEnd(double count, double z) {
        return count * Math.pow(1 - 1 / (9 * count) + z / (3 * Math.sqrt(count)), 3);
    }

    static Interval exactPoisson(double count, double level) {
        require(count >= 0, "A count is not negative", count, level);
        double tail = (1 - level) / 2;
        double lower = count == 0 ? 0 : GammaQuantile.of(tail, count);
        return new Interval(lower, GammaQuantile.of(1 - tail, count + 1), level, Method.EXACT_POISSON);
    }

    /**
     * Of a mean.
     *
     * @param deviation the standard deviation of the values, with n − 1
     * @param n how many values, at least 2
     */
    public static Interval mean(double mean, double deviation, long n, double level) {
        require(n >= 2 && deviation >= 0, "A mean's interval needs two values and their deviation", deviation, n);
        double reach =
                new TDistribution(n - 1).inverseCumulativeProbability((1 + level) / 2) * deviation / Math.sqrt(n);
        return new Interval(mean - reach, mean + reach, level, Method.STUDENT_T);
    }

    private static double z(double level) {
        return NORMAL.inverseCumulativeProbability((1 + level) / 2);
    }

    private static void require(boolean holds, String sentence, double first, double second) {
        if (!holds) {
            throw new IllegalArgumentException("%s: %s, %s".formatted(sentence, first, second));
        }
    }
}
