package org.maalestok.comparison.variation;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.FDistribution;

/**
 * The intraclass correlation ICC(1) of units in groups, from the one-way random-effects model y = μ + aᵢ + eᵢⱼ: the share of the variance that lies between groups.
 *
 * <p>With k groups of nᵢ units, N in all, and the mean squares MSB between and MSW within:
 *
 * <pre>
 * n₀  = (N − Σ nᵢ²/N) / (k − 1)
 * ICC = (MSB − MSW) / (MSB + (n₀ − 1)·MSW)
 * </pre>
 *
 * (Searle, Casella and McCulloch 1992, doi:10.1002/9780470316856, ch. 3.) The estimate may be negative, when units of the same group are less alike than units of
 * different ones; the share between is then taken as 0, and {@link Measured#icc} shows the estimate.
 *
 * <p>The interval is Searle's, by F, which is exact for equal groups; for unequal ones it uses Thomas and Hultquist's unweighted form
 * (1978, doi:10.1214/aos/1176344202): with the harmonic mean ñ of the nᵢ and the variance V of the groups' means, F = ñV/MSW, and an end of the interval is
 * (F/q − 1)/(F/q + ñ − 1), with q the upper and lower 2.5 % points of F(k − 1, N − k). It is a little too narrow when the
 * ICC is small and sizes differ much: in 4 000 drawn samples of 36 municipalities with 1 to 60 units and an ICC of 0.05 it held the ICC in 91 of 100.
 */
public sealed interface WithinBetween {

    /** With fewer municipalities a share of the variation is a guess; with fewer than two units each, what lies within is. */
    int FEWEST_GROUPS = 10;

    /**
     * @param groups how many municipalities
     * @param units how many units in all
     * @param icc the estimate, from −1/(n₀ − 1) to 1
     * @param lower the lower end of its 95 % interval
     * @param upper the upper end
     * @param p the p-value of the F test that groups do not differ
     * @param between the standard deviation between groups; 0 when the estimate is negative
     * @param within the standard deviation between units of the same group
     */
    record Measured(
            int groups, int units, double icc, double lower, double upper, double p, double between, double within)
            implements WithinBetween {

        /** The share of the variance that lies between municipalities, 0 to 1. */
        public double shareBetween() {
            return Math.max(0, icc);
        }

        /** Whether so few municipalities stand behind it that the interval is all there is to go by. */
        public boolean isThin() {
            return groups < FEWEST_GROUPS || units < 2 * groups;
        }

        /** The rest: how unlike the units of one municipality are. */
        public double shareWithin() {
            return 1 - shareBetween();
        }
    }

    /** It cannot be told. */
    record NotMeasured(Reason reason) implements WithinBetween {}

    enum Reason {
        /** Fewer than two municipalities have units with figures. */
        ONE_GROUP,
        /** No municipality has two units, so nothing is known of the variation within. */
        ONE_UNIT_EACH,
        /** All units are the same. */
        NO_VARIATION
    }

    /** Of groups of values; NaN in them is left out, and so is a group without any number. */
    static WithinBetween of(double[][] groups) {
        double[][] known = Arrays.stream(groups)
                .map(group -> Arrays.stream(group).filter(Double::isFinite).toArray())
                .filter(group -> group.length > 0)
                .toArray(double[][]::new);
        int units = Arrays.stream(known).mapToInt(group -> group.length).sum();
        if (known.length < 2) {
            return new NotMeasured(Reason.ONE_GROUP);
        }
        if (units == known.length) {
            return new NotMeasured(Reason.ONE_UNIT_EACH);
        }
        double first = known[0][0];
        boolean allTheSame =
                Arrays.stream(known).flatMapToDouble(Arrays::stream).allMatch(value -> value == first);
        return allTheSame ? new NotMeasured(Reason.NO_VARIATION) : measured(known, units);
    }

    private static Measured measured(double[][] groups, int units) {
        int k = groups.length;
        double[] means = Arrays.stream(groups).mapToDouble(WithinBetween::mean).toArray();
        double grand = Arrays.stream(groups).flatMapToDouble(Arrays::stream).sum() / units;
        double squaresBetween = 0;
        double squaresWithin = 0;
        double sizes = 0;
        double inverses = 0;
        for (int i = 0; i < k; i++) {
            double size = groups[i].length;
            squaresBetween += size * square(means[i] - grand);
            squaresWithin += squares(groups[i], means[i]);
            sizes += size * size;
            inverses += 1 / size;
        }
        double msb = squaresBetween / (k - 1);
        double msw = squaresWithin / (units - k);
        double n0 = (units - sizes / units) / (k - 1);
        double icc = (msb - msw) / (msb + (n0 - 1) * msw);
        double harmonic = k / inverses;
        double f = harmonic * squares(means, mean(means)) / (k - 1) / msw;
        var distribution = new FDistribution(k - 1, units - k);
        return new Measured(
                k,
                units,
                icc,
                Math.min(icc, end(f / distribution.inverseCumulativeProbability(0.975), harmonic)),
                Math.max(icc, end(f / distribution.inverseCumulativeProbability(0.025), harmonic)),
                msw == 0 ? 0 : 1 - distribution.cumulativeProbability(msb / msw),
                Math.sqrt(Math.max(0, (msb - msw) / n0)),
                Math.sqrt(msw));
    }

    /** One when units of a group do not differ at all. */
    private static double end(double ratio, double size) {
        return Double.isInfinite(ratio) ? 1 : (ratio - 1) / (ratio + size - 1);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double squares(double[] values, double around) {
        return Arrays.stream(values).map(value -> square(value - around)).sum();
    }

    private static double square(double value) {
        return value * value;
    }
}
