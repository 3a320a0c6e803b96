package org.maalestok.comparison.relations;

import java.util.ArrayList;
import java.util.List;
import org.maalestok.comparison.relations.Diagnostics.Doubt;
import org.maalestok.comparison.relations.Diagnostics.Kind;

/**
 * An area's figure against the one that its background would lead one to expect. The line is fitted to the others, as an area is never among
 * its own peers; so the residual is a prediction error, and its interval that of a new unit: ŷ ± t(0.975; n − p − 1)·s√(1 + h).
 */
public sealed interface Adjusted {

    /**
     * @param own the area's figure
     * @param expected what the others lead one to expect
     * @param lower the lower end of where 95 % of such areas would lie
     * @param upper the upper end
     * @param fit to the others
     * @param diagnostics of the fit
     * @param doubts of the fit and of the area's place in it; empty when nothing speaks against believing it
     */
    record Expected(
            double own,
            double expected,
            double lower,
            double upper,
            Regression fit,
            Diagnostics diagnostics,
            List<Doubt> doubts)
            implements Adjusted {

        /** Own less expected. */
        public double residual() {
            return own - expected;
        }

        /** The same of a part of a whole: a straight line doesn't know where the whole ends, so what lies beyond it is cut off, which is a doubt. */
        Expected ofWhole(double whole) {
            if (lower >= 0 && upper <= whole) {
                return this;
            }
            var all = new ArrayList<>(doubts);
            all.addFirst(new Doubt(Kind.CUT_AT_WHOLE, upper > whole ? upper : lower));
            return new Expected(
                    own,
                    Math.clamp(expected, 0, whole),
                    Math.clamp(lower, 0, whole),
                    Math.clamp(upper, 0, whole),
                    fit,
                    diagnostics,
                    List.copyOf(all));
        }

        /** Above or below what is usual for such areas, or within. */
        public Outcome outcome() {
            return own > upper ? Outcome.ABOVE : own < lower ? Outcome.BELOW : Outcome.AS_EXPECTED;
        }
    }

    /** Nothing can be expected. */
    record NotExpected(Reason reason) implements Adjusted {}

    enum Outcome {
        ABOVE,
        BELOW,
        AS_EXPECTED
    }

    enum Reason {
        /** The area lacks the figure or a background figure. */
        OWN_UNKNOWN,
        /** Fewer than {@value #FEWEST_PER_PREDICTOR} others for each background figure, or fewer than {@value #FEWEST}. */
        TOO_FEW,
        /** The outcome or a background figure is the same for all others, or one background figure is made up of the rest. */
        NOTHING_TO_FIT
    }

    int FEWEST = 10;

    /** With fewer the line follows the dots. */
    int FEWEST_PER_PREDICTOR = 5;

    /**
     * @param own the row of the area
     * @param y outcomes, NaN for unknown
     * @param x columns of background figures, NaN for unknown
     */
    static Adjusted of(int own, double[] y, double[]... x) {
        double[][] columns = new double[x.length + 1][];
        columns[0] = y;
        System.arraycopy(x, 0, columns, 1, x.length);
        var others = new ArrayList<Integer>();
        boolean known = false;
        for (int row : Columns.complete(columns)) {
            if (row == own) {
                known = true;
            } else {
                others.add(row);
            }
        }
        if (!known) {
            return new NotExpected(Reason.OWN_UNKNOWN);
        }
        if (others.size() < Math.max(FEWEST, FEWEST_PER_PREDICTOR * x.length)) {
            return new NotExpected(Reason.TOO_FEW);
        }
        int[] rows = others.stream().mapToInt(Integer::intValue).toArray();
        double[] predictors = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            predictors[j] = x[j][own];
        }
        return Regression.of(Columns.pick(y, rows), Columns.pick(x, rows))
                .<Adjusted>map(fit -> expected(y[own], predictors, fit))
                .orElse(new NotExpected(Reason.NOTHING_TO_FIT));
    }

    private static Expected expected(double own, double[] predictors, Regression fit) {
        double expected = fit.expected(predictors);
        double reach = fit.t(0.975) * fit.predictionError(predictors);
        Diagnostics diagnostics = Diagnostics.of(fit);
        var doubts = new ArrayList<>(diagnostics.doubts());
        double farOut = fit.leverage(predictors) * fit.n() / (fit.p() + 1);
        if (farOut > Diagnostics.FAR_OUT) {
            doubts.addFirst(new Doubt(Kind.OWN_FAR_OUT, farOut));
        }
        return new Expected(own, expected, expected - reach, expected + reach, fit, diagnostics, List.copyOf(doubts));
    }
}
