package org.maalestok.comparison.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.comparison.relations.Adjusted.Expected;
import org.maalestok.comparison.relations.Adjusted.NotExpected;
import org.maalestok.comparison.relations.Adjusted.Outcome;
import org.maalestok.comparison.relations.Adjusted.Reason;
import org.maalestok.comparison.relations.Diagnostics.Kind;

/** Golden values: R 4.2.2 on its own data sets {@code mtcars} and {@code longley}, and NIST's certified values for the latter. */
class RegressionTest {

    /** Motor Trend's cars of 1974: miles per gallon, weight, horsepower. */
    private static final double[] MPG = {
        21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4, 30.4,
        33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4
    };

    private static final double[] WEIGHT = {
        2.62, 2.875, 2.32, 3.215, 3.44, 3.46, 3.57, 3.19, 3.15, 3.44, 3.44, 4.07, 3.73, 3.78, 5.25, 5.424, 5.345, 2.2,
        1.615, 1.835, 2.465, 3.52, 3.435, 3.84, 3.845, 1.935, 2.14, 1.513, 3.17, 2.77, 3.57, 2.78
    };

    private static final double[] POWER = {
        110, 110, 93, 110, 175, 105, 245, 62, 95, 123, 123, 180, 180, 180, 205, 215, 230, 66, 52, 65, 97, 150, 150, 245,
        175, 66, 91, 113, 264, 175, 335, 109
    };

    private static final int CHRYSLER = 16;

    private static final Offset<Double> CLOSE = within(1e-10);

    private static Regression cars() {
        return Regression.of(MPG, WEIGHT, POWER).orElseThrow();
    }

    /** {@code cor.test(mtcars$wt, mtcars$mpg)}; {@code cor(…, method = "spearman")}; {@code tanh(atanh(rho) + c(-1, 1) * qnorm(.975) * sqrt((1 + rho^2/2)/29))}. */
    @Test
    void correlation() {
        var correlation = Correlation.of(WEIGHT, MPG).orElseThrow();
        assertThat(correlation.n()).isEqualTo(32);
        assertThat(correlation.pearson().value()).isCloseTo(-0.8676593765172278, CLOSE);
        assertThat(correlation.pearson().lower()).isCloseTo(-0.9338264132849942, CLOSE);
        assertThat(correlation.pearson().upper()).isCloseTo(-0.7440871964601128, CLOSE);
        assertThat(correlation.p()).isCloseTo(1.293958701350516e-10, Percentage.withPercentage(0.01));
        assertThat(correlation.spearman().value()).isCloseTo(-0.8864220332702979, CLOSE);
        assertThat(correlation.spearman().lower()).isCloseTo(-0.9502658823782981, CLOSE);
        assertThat(correlation.spearman().upper()).isCloseTo(-0.7510819769704140, CLOSE);
    }

    /** {@code m <- lm(mpg ~ wt + hp, mtcars); summary(m)}. */
    @Test
    void fit() {
        var fit = cars();
        assertThat(fit.intercept()).isCloseTo(37.227270116447201, CLOSE);
        assertThat(fit.slope(0)).isCloseTo(-3.877830742404682, CLOSE);
        assertThat(fit.slope(1)).isCloseTo(-0.031772946982161, CLOSE);
        assertThat(fit.standardError(0)).isCloseTo(0.632733494377395345, CLOSE);
        assertThat(fit.standardError(1)).isCloseTo(0.009029709675855722, CLOSE);
        assertThat(fit.r2()).isCloseTo(0.8267854518827912, CLOSE);
        assertThat(fit.adjustedR2()).isCloseTo(0.8148396209781561, CLOSE);
        assertThat(fit.deviation()).isCloseTo(2.593411777226567, CLOSE);
    }

    /** {@code hatvalues(m)}, {@code rstudent(m)}, {@code cooks.distance(m)} of three cars. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.04427691482048597, -1.015119284928302, 0.01589652330408963",
        "16, 0.18648720888572273, 2.572477556206945, 0.42361090162397858",
        "30, 0.39420815764688066, 1.125008384998990, 0.27203974870739794"
    })
    void influence(int car, double leverage, double studentised, double cook) {
        var fit = cars();
        assertThat(fit.leverage(car)).isCloseTo(leverage, CLOSE);
        assertThat(fit.studentised(car)).isCloseTo(studentised, CLOSE);
        assertThat(fit.cook(car)).isCloseTo(cook, CLOSE);
    }

    /**
     * {@code 1/(1 - summary(lm(wt ~ hp, mtcars))$r.squared)}; {@code bp <- 32*summary(lm(resid(m)^2 ~ wt + hp, mtcars))$r.squared; 1 - pchisq(bp, 2)};
     * SciPy 1.17.1 {@code stats.normaltest(resid)} and {@code stats.normaltest(np.arange(25.)**2)}.
     */
    @Test
    void diagnostics() {
        var diagnostics = Diagnostics.of(cars());
        assertThat(diagnostics.inflation()).isCloseTo(1.766624579268279, CLOSE);
        assertThat(diagnostics.unevenP()).isCloseTo(0.6438038145443412, CLOSE);
        assertThat(diagnostics.normalP()).isCloseTo(0.07053223554860831, CLOSE);
        double[] squares = IntStream.range(0, 25).mapToDouble(i -> i * i).toArray();
        assertThat(Normality.p(squares)).isCloseTo(0.20029942994923303, CLOSE);
        assertThat(diagnostics.doubts()).isEmpty();
    }

    /** {@code predict(lm(mpg ~ wt + hp, mtcars[-17,]), mtcars[17,], interval = "prediction")}. */
    @Test
    void whatTheOthersLeadOneToExpect() {
        var expected = (Expected) Adjusted.of(CHRYSLER, MPG, WEIGHT, POWER);
        assertThat(expected.expected()).isCloseTo(7.929961387504259, CLOSE);
        assertThat(expected.lower()).isCloseTo(2.539128954154068, within(1e-8));
        assertThat(expected.upper()).isCloseTo(13.32079382085445, within(1e-8));
        assertThat(expected.outcome()).isEqualTo(Outcome.ABOVE);
        assertThat(expected.fit().n()).isEqualTo(31);
    }

    /** NIST Statistical Reference Datasets, Longley: certified values. The six predictors nearly repeat each other. */
    @Test
    void longley() {
        double[] employed = {
            60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655, 69564, 69331,
            70551
        };
        var fit = Regression.of(
                        employed,
                        new double[] {
                            83, 88.5, 88.2, 89.5, 96.2, 98.1, 99, 100, 101.2, 104.6, 108.4, 110.8, 112.6, 114.2, 115.7,
                            116.9
                        },
                        new double[] {
                            234289, 259426, 258054, 284599, 328975, 346999, 365385, 363112, 397469, 419180, 442769,
                            444546, 482704, 502601, 518173, 554894
                        },
                        new double[] {
                            2356, 2325, 3682, 3351, 2099, 1932, 1870, 3578, 2904, 2822, 2936, 4681, 3813, 3931, 4806,
                            4007
                        },
                        new double[] {
                            1590, 1456, 1616, 1650, 3099, 3594, 3547, 3350, 3048, 2857, 2798, 2637, 2552, 2514, 2572,
                            2827
                        },
                        new double[] {
                            107608, 108632, 109773, 110929, 112075, 113270, 115094, 116219, 117388, 118734, 120445,
                            121950, 123366, 125368, 127852, 130081
                        },
                        IntStream.range(1947, 1963).asDoubleStream().toArray())
                .orElseThrow();
        var nine = Percentage.withPercentage(1e-7);
        assertThat(fit.intercept()).isCloseTo(-3482258.63459582, nine);
        assertThat(fit.slope(0)).isCloseTo(15.0618722713733, nine);
        assertThat(fit.slope(1)).isCloseTo(-0.0358191792925910, nine);
        assertThat(fit.slope(5)).isCloseTo(1829.15146461355, nine);
        assertThat(fit.standardError(0)).isCloseTo(84.9149257747669, nine);
        assertThat(fit.deviation()).isCloseTo(304.854073561965, nine);
        assertThat(fit.r2()).isCloseTo(0.995479004577296, nine);
        assertThat(Diagnostics.of(fit).doubts())
                .extracting(Diagnostics.Doubt::kind)
                .contains(Kind.FEW_UNITS, Kind.PREDICTORS_OVERLAP);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void otherUnitsGiveTheSameAnswer(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 50; i++) {
            double[][] x = {random.doubles(30).toArray(), random.doubles(30).toArray()};
            double[] y = IntStream.range(0, 30)
                    .mapToDouble(j -> 2 * x[0][j] - x[1][j] + random.nextGaussian())
                    .toArray();
            var fit = Regression.of(y, x).orElseThrow();
            var other = Regression.of(
                            y, Arrays.stream(x[0]).map(v -> 1000 * v + 5).toArray(), x[1])
                    .orElseThrow();
            assertThat(other.slope(0) * 1000).as("seed %d", seed).isCloseTo(fit.slope(0), within(1e-8));
            assertThat(other.r2()).as("seed %d", seed).isCloseTo(fit.r2(), within(1e-10));
            assertThat(Arrays.stream(fit.residuals()).sum()).as("seed %d", seed).isCloseTo(0, within(1e-9));
            double leverages = IntStream.range(0, 30).mapToDouble(fit::leverage).sum();
            assertThat(leverages).as("seed %d", seed).isCloseTo(3, within(1e-9));
        }
    }

    /** A prediction from the others misses by as many standard deviations as the studentised residual says. */
    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void theResidualAgainstTheOthersIsTheStudentisedOne(long seed) {
        var random = new SplittableRandom(seed);
        double[] x = random.doubles(25).toArray();
        double[] y = IntStream.range(0, 25)
                .mapToDouble(j -> x[j] + random.nextGaussian())
                .toArray();
        var all = Regression.of(y, x).orElseThrow();
        for (int own = 0; own < 25; own++) {
            var expected = (Expected) Adjusted.of(own, y, x);
            double error = expected.fit().predictionError(new double[] {x[own]});
            assertThat(expected.residual() / error).as("seed %d", seed).isCloseTo(all.studentised(own), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void correlationsTurnWithTheSignAndStayWithinTheirInterval(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 200; i++) {
            double[] x = random.doubles(12).toArray();
            double[] y = random.doubles(12).toArray();
            var one = Correlation.of(x, y).orElseThrow();
            var turned = Correlation.of(x, Arrays.stream(y).map(v -> 3 - v).toArray())
                    .orElseThrow();
            assertThat(turned.pearson().value())
                    .as("seed %d", seed)
                    .isCloseTo(-one.pearson().value(), within(1e-12));
            assertThat(turned.spearman().lower())
                    .as("seed %d", seed)
                    .isCloseTo(-one.spearman().upper(), within(1e-12));
            assertThat(one.pearson().value())
                    .isBetween(one.pearson().lower(), one.pearson().upper());
            var curved =
                    Correlation.of(Arrays.stream(x).map(Math::exp).toArray(), y).orElseThrow();
            assertThat(curved.spearman()).as("seed %d", seed).isEqualTo(one.spearman());
        }
    }

    @Test
    void saysWhenNothingCanBeSaid() {
        double[] one = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
        double[] more = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
        assertThat(Correlation.of(new double[] {1, 2, 3}, new double[] {1, 2, 3}))
                .isEmpty();
        assertThat(Correlation.of(one, more)).isEmpty();
        assertThat(Adjusted.of(0, more, one)).isEqualTo(new NotExpected(Reason.NOTHING_TO_FIT));
        double[] twice = Arrays.stream(more).map(v -> 2 * v + 1).toArray();
        assertThat(Adjusted.of(0, new double[] {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8}, more, twice))
                .isEqualTo(new NotExpected(Reason.NOTHING_TO_FIT));
        assertThat(Adjusted.of(0, new double[] {1, 2, 3}, new double[] {1, 2, 4}))
                .isEqualTo(new NotExpected(Reason.TOO_FEW));
        assertThat(Adjusted.of(0, new double[] {Double.NaN, 2, 3}, new double[] {1, 2, 4}))
                .isEqualTo(new NotExpected(Reason.OWN_UNKNOWN));
    }

    @Test
    void aPerfectLineHasNoOutliers() {
        double[] x = IntStream.range(0, 12).asDoubleStream().toArray();
        var fit = Regression.of(Arrays.stream(x).map(v -> 2 * v).toArray(), x).orElseThrow();
        assertThat(fit.r2()).isCloseTo(1, CLOSE);
        assertThat(fit.outstanding()).isEmpty();
        assertThat(Correlation.of(x, x).orElseThrow().pearson()).isEqualTo(new Correlation.Coefficient(1, 1, 1));
        x[11] = 40;
        double[] y = IntStream.range(0, 12).mapToDouble(i -> i % 2).toArray();
        assertThat(Regression.of(y, x).orElseThrow().leverage(11)).isGreaterThan(0.8);
    }

    @Test
    void oneFarFromTheLineIsAnOutlier() {
        var random = new SplittableRandom(3);
        double[] x = random.doubles(30).toArray();
        double[] y = IntStream.range(0, 30)
                .mapToDouble(i -> x[i] + 0.05 * random.nextGaussian())
                .toArray();
        y[4] += 2;
        var fit = Regression.of(y, x).orElseThrow();
        assertThat(fit.outstanding()).containsExactly(4);
    }
}
