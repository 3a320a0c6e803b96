package org.maalestok.comparison.relations;

import java.util.Optional;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * What a regression knows of its predictors: p columns of n units, standardised, and the inverse R⁻¹ of their correlation matrix. Immutable.
 */
final class Predictors {

    /** VIF beyond which a predictor is as good as a sum of the others. */
    private static final double COLLINEAR = 1e4;

    private final double[][] x;
    private final double[] means;
    private final double[] deviations;
    private final RealMatrix inverse;

    private Predictors(double[][] x, RealMatrix inverse) {
        this.x = x;
        this.inverse = inverse;
        this.means = new double[x.length];
        this.deviations = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            means[j] = Columns.mean(x[j]);
            deviations[j] = Columns.deviation(x[j]);
        }
    }

    /** Empty when one of them is as good as a sum of the others. */
    static Optional<Predictors> of(double[][] x) {
        double[][] correlations = new double[x.length][x.length];
        for (int j = 0; j < x.length; j++) {
            for (int k = 0; k < x.length; k++) {
                correlations[j][k] = correlation(x[j], x[k]);
            }
        }
        var solver = new LUDecomposition(new Array2DRowRealMatrix(correlations, false), 1e-12).getSolver();
        if (!solver.isNonSingular()) {
            return Optional.empty();
        }
        RealMatrix inverse = solver.getInverse();
        for (int j = 0; j < x.length; j++) {
            double inflation = inverse.getEntry(j, j);
            if (!(inflation >= 1 - 1e-9 && inflation < COLLINEAR)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Predictors(x, inverse));
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = Columns.mean(a);
        double meanB = Columns.mean(b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum / ((a.length - 1) * Columns.deviation(a) * Columns.deviation(b));
    }

    int count() {
        return x.length;
    }

    double mean(int predictor) {
        return means[predictor];
    }

    double deviation(int predictor) {
        return deviations[predictor];
    }

    /** How many times a slope's variance is inflated by the other predictors: (R⁻¹)ⱼⱼ. */
    double inflation(int predictor) {
        return inverse.getEntry(predictor, predictor);
    }

    /** The predictors of one unit. */
    double[] row(int unit) {
        double[] row = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            row[j] = x[j][unit];
        }
        return row;
    }

    /** In standard deviations from the means. */
    double[] standardised(double[] row) {
        double[] z = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            z[j] = (row[j] - means[j]) / deviations[j];
        }
        return z;
    }

    /** R⁻¹z. */
    double[] turned(double[] z) {
        return inverse.operate(z);
    }

    /** 1/n + zᵀR⁻¹z / (n − 1): how far from where the units are. */
    double leverage(double[] row) {
        double[] z = standardised(row);
        double[] turned = turned(z);
        double sum = 0;
        for (int j = 0; j < z.length; j++) {
            sum += z[j] * turned[j];
        }
        int n = x[0].length;
        return 1.0 / n + sum / (n - 1);
    }

    double[][] columns() {
        return x.clone();
    }
}
