package org.maalestok.comparison.relations;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * How closely two columns go together.
 *
 * <ul>
 *   <li><b>Pearson</b> r = Σ(xᵢ − x̄)(yᵢ − ȳ) / √(Σ(xᵢ − x̄)²Σ(yᵢ − ȳ)²): along a straight line. Interval tanh(artanh r ± z/√(n − 3))
 *       (Fisher 1921); p-value two-sided from t = r√((n − 2)/(1 − r²)).
 *   <li><b>Spearman</b> ρ: Pearson's of the ranks, equal values sharing their mean rank: along any rising or falling curve, and deaf to outliers. Interval with the variance
 *       (1 + ρ²/2)/(n − 3) of artanh ρ (Bonett and Wright 2000, doi:10.1007/BF02294183).
 * </ul>
 *
 * @param n pairs of which both are known
 * @param pearson along a line
 * @param spearman by ranks
 * @param p the two-sided p-value of Pearson's
 */
public record Correlation(int n, Coefficient pearson, Coefficient spearman, double p) {

    /** With three pairs Fisher's interval has no width to speak of. */
    public static final int FEWEST = 4;

    private static final double Z = new NormalDistribution().inverseCumulativeProbability(0.975);

    /**
     * @param value from −1 to 1
     * @param lower the lower end of the 95 % interval
     * @param upper the upper end
     */
    public record Coefficient(double value, double lower, double upper) {

        private static Coefficient of(double value, double variance) {
            if (Math.abs(value) >= 1) {
                return new Coefficient(value, value, value);
            }
            double middle = 0.5 * Math.log((1 + value) / (1 - value));
            double reach = Z * Math.sqrt(variance);
            return new Coefficient(value, Math.tanh(middle - reach), Math.tanh(middle + reach));
        }

        /** Whether the interval leaves out 0: chance alone hardly explains it. */
        public boolean isClear() {
            return lower > 0 || upper < 0;
        }

        /** In words. */
        public Strength strength() {
            return isClear() ? Strength.of(Math.abs(value)) : Strength.UNCLEAR;
        }

        /** The strength at the end of the interval that lies nearest to 0: so strong it is at least, chance taken into account. */
        public Strength least() {
            return isClear() ? Strength.of(Math.min(Math.abs(lower), Math.abs(upper))) : Strength.UNCLEAR;
        }

        /** The strength at the other end: so strong it is at most. */
        public Strength most() {
            return isClear() ? Strength.of(Math.max(Math.abs(lower), Math.abs(upper))) : Strength.UNCLEAR;
        }
    }

    /** How closely two go together, with the limits of Cohen (1988, doi:10.4324/9780203771587): 0.1, 0.3 and 0.5, whichever the sign. */
    public enum Strength {
        /** The interval holds 0. */
        UNCLEAR,
        HARDLY_ANY,
        WEAK,
        MODERATE,
        STRONG;

        static final double LEAST_WEAK = 0.1;
        static final double LEAST_MODERATE = 0.3;
        static final double LEAST_STRONG = 0.5;

        private static Strength of(double size) {
            if (size < LEAST_WEAK) {
                return HARDLY_ANY;
            }
            if (size < LEAST_MODERATE) {
                return WEAK;
            }
            return size < LEAST_STRONG ? MODERATE : STRONG;
        }
    }

    /** Of columns without NaN; empty with fewer than {@value #FEWEST} pairs, or when one of the columns does not vary. */
    public static Optional<Correlation> of(double[] x, double[] y) {
        int n = x.length;
        double r = n < FEWEST ? Double.NaN : pearson(x, y);
        if (Double.isNaN(r)) {
            return Optional.empty();
        }
        double rho = pearson(ranks(x), ranks(y));
        return Optional.of(new Correlation(
                n, Coefficient.of(r, 1.0 / (n - 3)), Coefficient.of(rho, (1 + rho * rho / 2) / (n - 3)), p(r, n)));
    }

    /** NaN when one of the columns does not vary. */
    private static double pearson(double[] x, double[] y) {
        double meanX = Arrays.stream(x).sum() / x.length;
        double meanY = Arrays.stream(y).sum() / y.length;
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return Columns.varies(x) && Columns.varies(y) ? Math.clamp(xy / Math.sqrt(xx * yy), -1, 1) : Double.NaN;
    }

    private static double p(double r, int n) {
        double t = Math.abs(r) * Math.sqrt((n - 2) / (1 - r * r));
        return Double.isInfinite(t) ? 0 : 2 * new TDistribution(n - 2).cumulativeProbability(-t);
    }

    private static double[] ranks(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[values.length];
        for (int from = 0, to; from < order.length; from = to) {
            to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + to + 1) / 2.0;
            }
        }
        return ranks;
    }
}
