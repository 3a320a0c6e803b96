package org.maalestok.comparison.uncertainty;

import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/**
 * The x below which a share p of the gamma distribution with a shape and the scale 1 lies; half the quantile of chi-square with 2·shape degrees of freedom.
 *
 * <p>Halley's method on P(shape, x) = p, from Wilson's and Hilferty's approximation, and for shapes up to 1 from the beginning of the series of P (Press et al. 2007, ISBN
 * 978-0-521-88068-8, §6.2.1). A few steps are enough for twelve digits, where a general search for an inverse takes many; a page with a thousand small counts would wait for that.
 */
final class GammaQuantile {

    private static final double CLOSE = 1e-12;

    /** Never needed; it only keeps a rounding error from going round for ever. */
    private static final int MOST_STEPS = 40;

    private GammaQuantile() {}

    /**
     * @param p between 0 and 1, both excluded
     * @param shape above 0
     */
    static double of(double p, double shape) {
        double x = shape > 1 ? wilsonHilferty(p, shape) : series(p, shape);
        double norm = Gamma.logGamma(shape);
        for (int i = 0; i < MOST_STEPS && x > 0; i++) {
            double density = Math.exp((shape - 1) * Math.log(x) - x - norm);
            double newton = (Gamma.regularizedGammaP(shape, x) - p) / density;
            double step = newton / (1 - 0.5 * Math.min(1, newton * ((shape - 1) / x - 1)));
            x = x > step ? x - step : x / 2;
            if (Math.abs(step) < CLOSE * x) {
                break;
            }
        }
        return x;
    }

    private static double wilsonHilferty(double p, double shape) {
        double z = Math.sqrt(2) * Erf.erfInv(2 * p - 1);
        return Math.max(1e-3, shape * Math.pow(1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape)), 3));
    }

    private static double series(double p, double shape) {
        double bend = 1 - shape * (0.253 + 0.12 * shape);
        return p < bend ? Math.pow(p / bend, 1 / shape) : 1 - Math.log(1 - (p - bend) / (1 - bend));
    }
}
