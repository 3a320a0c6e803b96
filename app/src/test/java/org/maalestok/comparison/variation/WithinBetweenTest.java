package org.maalestok.comparison.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.maalestok.comparison.IndicatorFixture.indicator;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.comparison.variation.WithinBetween.Measured;
import org.maalestok.comparison.variation.WithinBetween.NotMeasured;
import org.maalestok.comparison.variation.WithinBetween.Reason;
import org.maalestok.ui.Language;

class WithinBetweenTest {

    private static Measured measured(double[]... groups) {
        return (Measured) WithinBetween.of(groups);
    }

    /**
     * Shrout and Fleiss (1979), doi:10.1037/0033-2909.86.2.420, table 2: six targets, four judges; ICC(1,1) = .17. R 4.2.2: {@code anova(aov(y ~ f))} for the
     * mean squares and p, {@code qf(c(.025, .975), 5, 18)} for the interval.
     */
    @Test
    void equalGroups() {
        var measured = measured(
                new double[] {9, 2, 5, 8},
                new double[] {6, 1, 3, 2},
                new double[] {8, 4, 6, 8},
                new double[] {7, 1, 2, 6},
                new double[] {10, 5, 6, 9},
                new double[] {6, 2, 4, 7});
        assertThat(measured.icc()).isCloseTo(0.165741768405475, within(1e-12));
        assertThat(measured.lower()).isCloseTo(-0.132932324874751, within(1e-8));
        assertThat(measured.upper()).isCloseTo(0.722560062328121, within(1e-8));
        assertThat(measured.p()).isCloseTo(0.164768808344640, within(1e-10));
        assertThat(measured.within()).isCloseTo(Math.sqrt(6.263888888888889), within(1e-12));
    }

    /** R 4.2.2, the same with {@code n0 <- (N - sum(n^2)/N)/(k - 1)}, {@code nh <- k/sum(1/n)} and {@code f <- nh*var(sapply(g, mean))/msw}. */
    @Test
    void unequalGroups() {
        var measured = measured(
                new double[] {4.1, 3.9, 4.4},
                new double[] {3.2, 3.0},
                new double[] {4.8, 4.9, 5.1, 4.6},
                new double[] {3.9},
                new double[] {4.0, 4.2, 3.7});
        assertThat(measured.icc()).isCloseTo(0.89110720367729501, within(1e-12));
        assertThat(measured.lower()).isCloseTo(0.51184521465162380, within(1e-8));
        assertThat(measured.upper()).isCloseTo(0.98571798360094043, within(1e-8));
        assertThat(measured.p()).isCloseTo(0.00024616105250619, within(1e-10));
    }

    /** Units of one group less alike than units of different ones: −0.775 in R, shown as it is, and no share between. */
    @Test
    void lessAlikeThanStrangers() {
        var measured = measured(new double[] {1, 9}, new double[] {2, 8}, new double[] {5, 5.5, 4});
        assertThat(measured.icc()).isCloseTo(-0.775207806288399, within(1e-12));
        assertThat(measured.shareBetween()).isZero();
        assertThat(measured.between()).isZero();
        assertThat(measured.shareWithin()).isEqualTo(1);
    }

    @Test
    void saysWhenItCannotBeTold() {
        assertThat(WithinBetween.of(new double[][] {{1, 2, 3}, {Double.NaN}}))
                .isEqualTo(new NotMeasured(Reason.ONE_GROUP));
        assertThat(WithinBetween.of(new double[][] {})).isEqualTo(new NotMeasured(Reason.ONE_GROUP));
        assertThat(WithinBetween.of(new double[][] {{1}, {2}, {3, Double.NaN}}))
                .isEqualTo(new NotMeasured(Reason.ONE_UNIT_EACH));
        assertThat(WithinBetween.of(new double[][] {{4, 4}, {4}})).isEqualTo(new NotMeasured(Reason.NO_VARIATION));
    }

    @Test
    void unitsThatAreAlikeWithinLeaveAllBetween() {
        var measured = measured(new double[] {1, 1}, new double[] {5, 5, 5}, new double[] {3});
        assertThat(measured.icc()).isEqualTo(1);
        assertThat(measured.upper()).isEqualTo(1);
        assertThat(measured.p()).isZero();
    }

    /** Where the truth is known: k = 30 groups of 2 to 9 units, a third of the variance between them. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void findsTheTruthAsOftenAsPromised(long seed) {
        var random = new SplittableRandom(seed);
        int covered = 0;
        double sum = 0;
        int times = 600;
        for (int i = 0; i < times; i++) {
            var measured = measured(groups(random, Math.sqrt(0.5)));
            covered += measured.lower() <= 1 / 3.0 && 1 / 3.0 <= measured.upper() ? 1 : 0;
            sum += measured.icc();
        }
        assertThat(sum / times).as("seed %d", seed).isCloseTo(1 / 3.0, within(0.03));
        assertThat(covered / (double) times).as("seed %d", seed).isBetween(0.92, 0.985);
    }

    private static double[][] groups(SplittableRandom random, double between) {
        double[][] groups = new double[30][];
        for (int i = 0; i < groups.length; i++) {
            double level = between * random.nextGaussian();
            groups[i] = new double[2 + random.nextInt(8)];
            Arrays.setAll(groups[i], j -> level + random.nextGaussian());
        }
        return groups;
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void neitherUnitsNorOrderMatter(long seed) {
        var random = new SplittableRandom(seed);
        double[][] groups = groups(random, 1);
        double[][] others = new double[groups.length][];
        for (int i = 0; i < groups.length; i++) {
            others[groups.length - 1 - i] =
                    Arrays.stream(groups[i]).map(v -> 7 - 20 * v).toArray();
        }
        assertThat(measured(others).icc())
                .as("seed %d", seed)
                .isCloseTo(measured(groups).icc(), within(1e-12));
        assertThat(measured(others).lower())
                .as("seed %d", seed)
                .isCloseTo(measured(groups).lower(), within(1e-9));
    }

    @Test
    void saysItInWords() {
        var points = indicator("p").unit("points").decimals(1).made();
        var little = WithinBetween.of(groups(new SplittableRandom(5), 0.1));
        assertThat(VariationWords.sentence(little, points, Language.NB))
                .startsWith("Det meste av variasjonen ligger innenfor kommunene");
        var much = WithinBetween.of(groups(new SplittableRandom(5), 9));
        assertThat(VariationWords.sentence(much, points, Language.DA))
                .startsWith("Det meste af variationen ligger mellem kommunerne");
        assertThat(VariationWords.sentence(WithinBetween.of(new double[][] {{1}}), points, Language.EN))
                .contains("only one");
    }
}
