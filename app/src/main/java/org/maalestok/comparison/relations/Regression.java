package org.maalestok.comparison.relations;

import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Ordinary least squares of one outcome on p predictors over n units: y = b₀ + Σ bⱼxⱼ + e.
 *
 * <p>The predictors are standardised to zⱼ, with R their correlation matrix. Everything follows from R⁻¹, which is p × p and well conditioned unless the predictors
 * nearly repeat each other:
 *
 * <pre>
 * slopes        bⱼ sⱼ = (R⁻¹ Zᵀ(y − ȳ))ⱼ / (n − 1)
 * inflation     VIFⱼ = (R⁻¹)ⱼⱼ
 * leverage      hᵢ = 1/n + zᵢᵀR⁻¹zᵢ / (n − 1)
 * deviation     s² = Σ eᵢ² / (n − p − 1)
 * error of bⱼ   s √((R⁻¹)ⱼⱼ / (n − 1)) / sⱼ
 * studentised   tᵢ = eᵢ / (s₍ᵢ₎ √(1 − hᵢ)),  s₍ᵢ₎ without unit i
 * Cook          Dᵢ = eᵢ² hᵢ / ((p + 1) s² (1 − hᵢ)²)
 * </pre>
 *
 * (Belsley, Kuh and Welsch 1980, doi:10.1002/0471725153; Cook 1977, doi:10.1080/00401706.1977.10489493.) Nothing is fitted when n ≤ p + 2, when the outcome or a
 * predictor does not vary, or when a predictor is, but for a ten-thousandth of its variance, a sum of the others. Agrees with NIST's certified values for Longley's data to
 * nine digits. Cost O(np²). Immutable; arrays handed out are copies.
 */
public final class Regression {

    /** An unexplained share as small as this is what rounding leaves of a perfect fit: sixteen digits, squared, with room for large n. */
    private static final double ROUNDING = 1e-24;

    private final double[] y;
    private final Predictors x;
    private final int n;
    private final int p;
    private final double[] slopes;
    private final double intercept;
    private final double[] residuals;
    private final double[] leverages;
    private final double unexplained;
    private final double total;

    private Regression(double[] y, Predictors x) {
        this.y = y;
        this.x = x;
        this.n = y.length;
        this.p = x.count();
        this.slopes = fittedSlopes();
        this.intercept = fittedIntercept();
        this.residuals = new double[n];
        this.leverages = new double[n];
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double[] row = x.row(i);
            residuals[i] = y[i] - expected(row);
            leverages[i] = leverage(row);
            squares += residuals[i] * residuals[i];
        }
        this.unexplained = squares;
        this.total = (n - 1) * Math.pow(Columns.deviation(y), 2);
    }

    /**
     * The fit.
     *
     * @param y n outcomes, no NaN
     * @param x p columns of n predictors, no NaN
     */
    public static Optional<Regression> of(double[] y, double[]... x) {
        boolean varied = y.length > x.length + 2 && Columns.varies(y);
        for (double[] column : x) {
            varied &= column.length > 0 && Columns.varies(column);
        }
        return varied && x.length > 0
                ? Predictors.of(x.clone()).map(predictors -> new Regression(y.clone(), predictors))
                : Optional.empty();
    }

    private double[] fittedSlopes() {
        double mean = Columns.mean(y);
        double[] withOutcome = new double[p];
        for (int i = 0; i < n; i++) {
            double[] z = x.standardised(x.row(i));
            for (int j = 0; j < p; j++) {
                withOutcome[j] += z[j] * (y[i] - mean) / (n - 1);
            }
        }
        double[] fitted = x.turned(withOutcome);
        for (int j = 0; j < p; j++) {
            fitted[j] /= x.deviation(j);
        }
        return fitted;
    }

    private double fittedIntercept() {
        double sum = Columns.mean(y);
        for (int j = 0; j < p; j++) {
            sum -= slopes[j] * x.mean(j);
        }
        return sum;
    }

    /** How many units it was fitted to. */
    public int n() {
        return n;
    }

    /** How many predictors. */
    public int p() {
        return p;
    }

    public double intercept() {
        return intercept;
    }

    /** The change of the outcome when one predictor rises by one and the others stay. */
    public double slope(int predictor) {
        return slopes[predictor];
    }

    public double standardError(int predictor) {
        return deviation() * Math.sqrt(x.inflation(predictor) / (n - 1)) / x.deviation(predictor);
    }

    /** Half of the width of a slope's 95 % interval. */
    public double reach(int predictor) {
        return t(0.975) * standardError(predictor);
    }

    /** The standard deviation of what is left unexplained, with n − p − 1. */
    public double deviation() {
        return Math.sqrt(unexplained / (n - p - 1));
    }

    /** The share of the variance that is explained. */
    public double r2() {
        return 1 - unexplained / total;
    }

    /** The same, with the free ride of each further predictor taken off; may be below 0. */
    public double adjustedR2() {
        return 1 - (1 - r2()) * (n - 1) / (n - p - 1);
    }

    /** How many times a slope's variance is inflated because the other predictors say the same; 1 for not at all. */
    public double inflation(int predictor) {
        return x.inflation(predictor);
    }

    public double[] residuals() {
        return residuals.clone();
    }

    public double leverage(int unit) {
        return leverages[unit];
    }

    /** The leverage that a unit with these predictors has or would have: how far it lies from where the others are. */
    public double leverage(double[] predictors) {
        return x.leverage(predictors);
    }

    /** The value that these predictors would lead one to expect. */
    public double expected(double[] predictors) {
        double sum = intercept;
        for (int j = 0; j < p; j++) {
            sum += slopes[j] * predictors[j];
        }
        return sum;
    }

    /** The standard deviation of a new unit's outcome around {@link #expected}: s√(1 + h). */
    public double predictionError(double[] predictors) {
        return deviation() * Math.sqrt(1 + leverage(predictors));
    }

    /** The quantile of Student's t that belongs to the fit. */
    double t(double quantile) {
        return new TDistribution(n - p - 1).inverseCumulativeProbability(quantile);
    }

    /** A unit's residual in standard deviations of a fit without it; infinite when it alone stands in the way of a perfect fit. */
    public double studentised(int unit) {
        double free = 1 - leverages[unit];
        double own = residuals[unit] * residuals[unit] / free;
        double withoutIt = Math.max(0, unexplained - own) / (n - p - 2);
        return residuals[unit] / Math.sqrt(withoutIt * free);
    }

    /** How much all fitted values move when the unit is left out. */
    public double cook(int unit) {
        double free = 1 - leverages[unit];
        double s2 = unexplained / (n - p - 1);
        return residuals[unit] * residuals[unit] * leverages[unit] / ((p + 1) * s2 * free * free);
    }

    /**
     * The units that stand out, in their order: whose residual is too large for chance, n of them being looked at (Bonferroni's bound at 5 % on Student's t with n − p − 2
     * degrees of freedom), or that by themselves move the fit to the edge of its 50 % confidence region (Cook 1977). None where the fit is perfect.
     */
    public int[] outstanding() {
        if (unexplained <= ROUNDING * total) {
            return new int[0];
        }
        double tooFar = new TDistribution(n - p - 2).inverseCumulativeProbability(1 - 0.025 / n);
        double tooMuch = new FDistribution(p + 1, n - p - 1).inverseCumulativeProbability(0.5);
        return IntStream.range(0, n)
                .filter(unit -> Math.abs(studentised(unit)) > tooFar || cook(unit) > tooMuch)
                .toArray();
    }

    double[][] predictors() {
        return x.columns();
    }
}
