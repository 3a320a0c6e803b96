package org.maalestok.frontier.bootstrap;

/**
 * The standard normal distribution, accurate in both tails.
 *
 * <p>The upper tail Q(a) comes from a Taylor series near zero (Marsaglia 2004, doi:10.18637/jss.v011.i04) and from the
 * continued fraction of Mills' ratio beyond 2.5, where the series would cancel. The quantile is Acklam's rational
 * approximation (relative error 1e-9) followed by one step of Halley's method, which leaves about 1e-15.
 */
final class Normal {
    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
    private static final double FRACTION_FROM = 2.5;
    private static final double TAIL = 0.02425;

    private static final double[] A = {
        -3.969683028665376e+01,
        2.209460984245205e+02,
        -2.759285104469687e+02,
        1.383577518672690e+02,
        -3.066479806614716e+01,
        2.506628277459239e+00
    };
    private static final double[] B = {
        -5.447609879822406e+01,
        1.615858368580409e+02,
        -1.556989798598866e+02,
        6.680131188771972e+01,
        -1.328068155288572e+01,
        1
    };
    private static final double[] C = {
        -7.784894002430293e-03,
        -3.223964580411365e-01,
        -2.400758277161838e+00,
        -2.549732539343734e+00,
        4.374664141464968e+00,
        2.938163982698783e+00
    };
    private static final double[] D = {
        7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00, 1
    };

    private Normal() {}

    /** φ(x). */
    static double density(double x) {
        return Math.exp(-x * x / 2) / ROOT_TWO_PI;
    }

    /** Q(a) = P(Z &gt; a). */
    static double upper(double a) {
        if (a > FRACTION_FROM) {
            return density(a) / hazardFraction(a);
        }
        return a < -FRACTION_FROM ? 1 - upper(-a) : 0.5 - density(a) * series(a);
    }

    /** The hazard λ(a) = φ(a) / Q(a), which behaves like a in the far tail where both vanish. */
    static double hazard(double a) {
        return a > FRACTION_FROM ? hazardFraction(a) : density(a) / upper(a);
    }

    /** log Q(a), finite far into the tail. */
    static double logUpper(double a) {
        return a > FRACTION_FROM
                ? -a * a / 2 - Math.log(ROOT_TWO_PI) - Math.log(hazardFraction(a))
                : Math.log(upper(a));
    }

    /** (Φ(x) − ½)/φ(x) = x + x³/3 + x⁵/(3·5) + …. */
    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int k = 3; Math.abs(term) > 1e-18 * Math.abs(sum); k += 2) {
            term *= x * x / k;
            sum += term;
        }
        return sum;
    }

    /** φ/Q = a + 1/(a + 2/(a + 3/(a + …))), from the inside out; 120 terms suffice from 2.5 on. */
    private static double hazardFraction(double a) {
        double value = a;
        for (int k = 120; k >= 1; k--) {
            value = a + k / value;
        }
        return value;
    }

    /** z with Φ(z) = p, 0 &lt; p &lt; 1. */
    static double quantile(double p) {
        return p < 0.5 ? -upperQuantile(p) : upperQuantile(1 - p);
    }

    /** z with Q(z) = q; accurate for very small q. */
    static double upperQuantile(double q) {
        double z = q < TAIL ? tail(q) : q > 1 - TAIL ? -tail(1 - q) : central(0.5 - q);
        double error = (q - upper(z)) / density(z);
        double step = z > 30 ? 0 : error;
        return z - step / (1 + step * z / 2);
    }

    private static double tail(double q) {
        double t = Math.sqrt(-2 * Math.log(q));
        return -polynomial(C, t) / polynomial(D, t);
    }

    private static double central(double t) {
        double u = t * t;
        return polynomial(A, u) * t / polynomial(B, u);
    }

    private static double polynomial(double[] coefficients, double x) {
        double value = 0;
        for (double coefficient : coefficients) {
            value = value * x + coefficient;
        }
        return value;
    }
}
