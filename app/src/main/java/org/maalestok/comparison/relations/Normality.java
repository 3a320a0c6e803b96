package org.maalestok.comparison.relations;

/**
 * D'Agostino's and Pearson's omnibus test of normality: the squares of a transformed skewness and a transformed kurtosis, added up, are chi-square with two degrees of freedom
 * (D'Agostino, Belanger and D'Agostino 1990, doi:10.1080/00031305.1990.10475751; kurtosis after Anscombe and Glynn 1983, doi:10.1093/biomet/70.1.227).
 */
final class Normality {

    /** Below, the approximation of the kurtosis does not hold. */
    static final int FEWEST = 20;

    private Normality() {}

    /** The p-value; NaN with fewer than {@value #FEWEST} values or when they are all the same. */
    static double p(double[] values) {
        int n = values.length;
        double mean = Columns.mean(values);
        double m2 = moment(values, mean, 2);
        if (n < FEWEST || m2 == 0) {
            return Double.NaN;
        }
        double skewness = skewness(moment(values, mean, 3) / Math.pow(m2, 1.5), n);
        double kurtosis = kurtosis(moment(values, mean, 4) / (m2 * m2), n);
        // Chi-square with two degrees of freedom has the tail e^(−x/2).
        return Math.exp(-(skewness * skewness + kurtosis * kurtosis) / 2);
    }

    private static double moment(double[] values, double mean, int order) {
        double sum = 0;
        for (double value : values) {
            sum += Math.pow(value - mean, order);
        }
        return sum / values.length;
    }

    private static double skewness(double g1, double n) {
        double y = g1 * Math.sqrt((n + 1) * (n + 3) / (6 * (n - 2)));
        double beta2 = 3 * (n * n + 27 * n - 70) * (n + 1) * (n + 3) / ((n - 2) * (n + 5) * (n + 7) * (n + 9));
        double w2 = -1 + Math.sqrt(2 * (beta2 - 1));
        double delta = 1 / Math.sqrt(0.5 * Math.log(w2));
        double scaled = y / Math.sqrt(2 / (w2 - 1));
        return delta * Math.log(scaled + Math.sqrt(scaled * scaled + 1));
    }

    private static double kurtosis(double b2, double n) {
        double expected = 3 * (n - 1) / (n + 1);
        double variance = 24 * n * (n - 2) * (n - 3) / ((n + 1) * (n + 1) * (n + 3) * (n + 5));
        double x = (b2 - expected) / Math.sqrt(variance);
        double beta = 6
                * (n * n - 5 * n + 2)
                / ((n + 7) * (n + 9))
                * Math.sqrt(6 * (n + 3) * (n + 5) / (n * (n - 2) * (n - 3)));
        double a = 6 + 8 / beta * (2 / beta + Math.sqrt(1 + 4 / (beta * beta)));
        double below = 1 + x * Math.sqrt(2 / (a - 4));
        double root = Math.signum(below) * Math.cbrt((1 - 2 / a) / Math.abs(below));
        return (1 - 2 / (9 * a) - root) / Math.sqrt(2 / (9 * a));
    }
}
