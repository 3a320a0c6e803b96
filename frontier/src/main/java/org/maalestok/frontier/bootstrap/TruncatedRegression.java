package org.maalestok.frontier.bootstrap;

/**
 * Maximum likelihood for a normal regression whose values are only seen above a bound: y_i = z_i·β + ε_i, ε_i ~ N(0, σ²),
 * given y_i &gt; L.
 *
 * <pre>log ℒ = Σ_i [ log h − ½(h y_i − z_i·γ)² − log Q(h L − z_i·γ) ] + const,   γ = β/σ, h = 1/σ</pre>
 *
 * In (γ, h) the likelihood is concave (Olsen 1978; Orme 1989), so Newton's method with step halving finds the one maximum. Q
 * is the upper tail of the normal distribution; its hazard enters the gradient.
 *
 * <p>Z: n × k, including the constant when one is wanted. Columns are scaled to size 1 internally. <b>Edges.</b> Collinear
 * columns, or fewer values than coefficients, are refused with a sentence; a sample the likelihood of which grows without
 * bound (σ → 0 or → ∞) is reported as not converged.
 *
 * <p>References: Olsen (1978), doi:10.2307/1911445; Orme (1989), Econometric Reviews 8(2), 217–222.
 */
final class TruncatedRegression {
    /** Of Newton's method, which needs some five to twenty. */
    private static final int STEPS = 200;

    /**
     * Newton's decrement, twice what a step may still gain, as a share of the likelihood. A gain this small is lost in rounding, so
     * whether the likelihood rises can no longer be asked; the last step is taken whole and squares an error of about 1e-7.
     */
    private static final double SETTLED = 1e-14;

    private final double[][] z;
    private final double[] y;
    private final double bound;
    private final double[] scale;
    private final int k;

    private TruncatedRegression(double[][] z, double[] y, double bound, double[] scale) {
        this.z = z;
        this.y = y;
        this.bound = bound;
        this.scale = scale;
        k = scale.length;
    }

    /**
     * The estimate.
     *
     * @param beta coefficients
     * @param sigma σ
     * @param logLikelihood without its constant −½ n log 2π
     */
    record Fit(double[] beta, double sigma, double logLikelihood) {}

    /** Fits y on Z, both seen only where y exceeds the bound. */
    static Fit fit(double[][] z, double[] y, double bound) {
        int n = y.length;
        int k = n == 0 ? 0 : z[0].length;
        if (n <= k + 1) {
            throw new IllegalArgumentException(
                    "There are %d units for %d coefficients and a variance; more are needed.".formatted(n, k));
        }
        double[] scale = new double[k];
        for (int c = 0; c < k; c++) {
            for (double[] row : z) {
                scale[c] = Math.max(scale[c], Math.abs(row[c]));
            }
            scale[c] = scale[c] == 0 ? 1 : scale[c];
        }
        double[][] scaled = new double[n][k];
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < k; c++) {
                scaled[i][c] = z[i][c] / scale[c];
            }
        }
        return new TruncatedRegression(scaled, y, bound, scale).maximise();
    }

    private Fit maximise() {
        double[] at = start();
        double value = logLikelihood(at);
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[k + 1];
            double[][] curvature = new double[k + 1][k + 1];
            derivatives(at, gradient, curvature);
            double[] move = LinearSystem.solve(
                    curvature, gradient, "The explanatory variables are collinear; leave one of them out.");
            if (dot(gradient, move) <= SETTLED * (1 + Math.abs(value))) {
                return fit(moved(at, move, 1), value);
            }
            at = advance(at, move, value);
            value = logLikelihood(at);
        }
        throw new IllegalStateException(
                "The truncated regression did not settle in " + STEPS + " steps; its variance may be unbounded.");
    }

    private static double[] moved(double[] at, double[] move, double share) {
        double[] next = at.clone();
        for (int c = 0; c < next.length; c++) {
            next[c] += share * move[c];
        }
        return next;
    }

    /** Ordinary least squares, a fair start because the likelihood is concave. */
    private double[] start() {
        double[][] normal = new double[k][k];
        double[] right = new double[k];
        for (int i = 0; i < y.length; i++) {
            for (int c = 0; c < k; c++) {
                right[c] += z[i][c] * y[i];
                for (int d = 0; d < k; d++) {
                    normal[c][d] += z[i][c] * z[i][d];
                }
            }
        }
        double[] beta =
                LinearSystem.solve(normal, right, "The explanatory variables are collinear; leave one of them out.");
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double e = y[i] - dot(z[i], beta);
            sum += e * e;
        }
        double sigma = Math.max(Math.sqrt(sum / y.length), 1e-8);
        double[] at = new double[k + 1];
        for (int c = 0; c < k; c++) {
            at[c] = beta[c] / sigma;
        }
        at[k] = 1 / sigma;
        return at;
    }

    private static double dot(double[] row, double[] gamma) {
        double sum = 0;
        for (int c = 0; c < row.length; c++) {
            sum += row[c] * gamma[c];
        }
        return sum;
    }

    private double logLikelihood(double[] at) {
        double sum = y.length * Math.log(at[k]);
        for (int i = 0; i < y.length; i++) {
            double mean = dot(z[i], at);
            double u = at[k] * y[i] - mean;
            sum -= u * u / 2 + Normal.logUpper(at[k] * bound - mean);
        }
        return sum;
    }

    /** Gradient and minus the Hessian. */
    private void derivatives(double[] at, double[] gradient, double[][] curvature) {
        double h = at[k];
        for (int i = 0; i < y.length; i++) {
            double mean = dot(z[i], at);
            double u = h * y[i] - mean;
            double a = h * bound - mean;
            double hazard = Normal.hazard(a);
            double slope = hazard * (hazard - a);
            for (int c = 0; c < k; c++) {
                gradient[c] += z[i][c] * (u - hazard);
                for (int d = 0; d < k; d++) {
                    curvature[c][d] += z[i][c] * z[i][d] * (1 - slope);
                }
                double cross = -z[i][c] * (y[i] - slope * bound);
                curvature[c][k] += cross;
                curvature[k][c] += cross;
            }
            gradient[k] += 1 / h - u * y[i] + hazard * bound;
            curvature[k][k] += 1 / (h * h) + y[i] * y[i] - slope * bound * bound;
        }
    }

    /** The full Newton step, halved until the likelihood does not fall and h stays positive. */
    private double[] advance(double[] at, double[] move, double value) {
        double share = 1;
        for (int tries = 0; tries < 60; tries++) {
            double[] next = moved(at, move, share);
            if (next[k] > 0 && logLikelihood(next) >= value) {
                return next;
            }
            share /= 2;
        }
        return at;
    }

    private Fit fit(double[] at, double value) {
        double[] beta = new double[k];
        for (int c = 0; c < k; c++) {
            beta[c] = at[c] / (at[k] * scale[c]);
        }
        return new Fit(beta, 1 / at[k], value);
    }
}
