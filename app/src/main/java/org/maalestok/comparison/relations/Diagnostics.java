package org.maalestok.comparison.relations;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * Whether a regression is to be believed.
 *
 * @param unitsPerPredictor n / p
 * @param inflation the largest variance inflation factor
 * @param r2 explained share
 * @param leverage the largest leverage over the mean one, (p + 1)/n
 * @param unevenP the p-value of {@link #breuschPagan}: small when the spread grows or shrinks with the predictors
 * @param normalP the p-value of {@link Normality}: small when residuals are not normal; NaN with fewer than {@value Normality#FEWEST}
 */
public record Diagnostics(
        double unitsPerPredictor, double inflation, double r2, double leverage, double unevenP, double normalP) {

    /** Harrell's rule of thumb, 10 to 20 (2015, doi:10.1007/978-3-319-19425-7, §4.4). */
    static final double ENOUGH_UNITS = 10;

    /** The usual rule of thumb; see O'Brien (2007), doi:10.1007/s11135-006-9018-6, for its limits. */
    static final double LARGE_INFLATION = 5;

    /** Below this the expected value is hardly better than the mean. */
    static final double LITTLE_EXPLAINED = 0.1;

    /** Several times the usual two or three, which a tenth of skewed municipalities would exceed. */
    static final double FAR_OUT = 6;

    static final double SIGNIFICANT = 0.05;

    /** What speaks against believing it, with the number that says so. */
    public record Doubt(Kind kind, double number) {}

    public enum Kind {
        /** Fewer than ten units per predictor. */
        FEW_UNITS,
        /** Two predictors say nearly the same. */
        PREDICTORS_OVERLAP,
        /** The background explains little. */
        EXPLAINS_LITTLE,
        /** One unit far from the others decides much. */
        ONE_DECIDES,
        /** The spread is not the same everywhere. */
        UNEVEN_SPREAD,
        /** The residuals are not normal. */
        NOT_NORMAL,
        /** The area itself lies outside of where the others are. */
        OWN_FAR_OUT,
        /** The range passed 0 or the whole, as a share cannot, and was cut there; the number is where it ended. */
        CUT_AT_WHOLE
    }

    static Diagnostics of(Regression fit) {
        double inflation =
                IntStream.range(0, fit.p()).mapToDouble(fit::inflation).max().orElse(1);
        double leverage =
                IntStream.range(0, fit.n()).mapToDouble(fit::leverage).max().orElse(0);
        return new Diagnostics(
                (double) fit.n() / fit.p(),
                inflation,
                fit.r2(),
                leverage * fit.n() / (fit.p() + 1),
                breuschPagan(fit),
                Normality.p(fit.residuals()));
    }

    /**
     * Koenker's form of Breusch and Pagan's test: n·R² of the squared residuals on the predictors, chi-square with p degrees of freedom
     * (doi:10.2307/1911963, doi:10.1016/0304-4076(81)90062-2). 1 when the squares do not vary.
     */
    static double breuschPagan(Regression fit) {
        double[] squares = fit.residuals();
        for (int i = 0; i < squares.length; i++) {
            squares[i] *= squares[i];
        }
        return Regression.of(squares, fit.predictors())
                .map(auxiliary -> 1
                        - new ChiSquaredDistribution(fit.p())
                                .cumulativeProbability(fit.n() * Math.max(0, auxiliary.r2())))
                .orElse(1.0);
    }

    /** In the order of their weight; empty when nothing speaks against it. */
    public List<Doubt> doubts() {
        var doubts = new ArrayList<Doubt>();
        add(doubts, unitsPerPredictor < ENOUGH_UNITS, Kind.FEW_UNITS, unitsPerPredictor);
        add(doubts, r2 < LITTLE_EXPLAINED, Kind.EXPLAINS_LITTLE, r2);
        add(doubts, inflation > LARGE_INFLATION, Kind.PREDICTORS_OVERLAP, inflation);
        add(doubts, leverage > FAR_OUT, Kind.ONE_DECIDES, leverage);
        add(doubts, unevenP < SIGNIFICANT, Kind.UNEVEN_SPREAD, unevenP);
        add(doubts, normalP < SIGNIFICANT, Kind.NOT_NORMAL, normalP);
        return doubts;
    }

    private static void add(List<Doubt> doubts, boolean holds, Kind kind, double number) {
        if (holds) {
            doubts.add(new Doubt(kind, number));
        }
    }
}
