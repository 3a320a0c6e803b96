package org.maalestok.comparison.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.comparison.similarity.SimilarityModel.Scale;

class DistancesTest {

    /**
     * SciPy 1.17.1: {@code distance.euclidean(z[:, 0], z[:, j], w) / sqrt(w.sum())} with {@code z[0] = stats.zscore(log(people), ddof=1)} and
     * {@code z[1] = (share - median(share)) / (1.4826 * stats.median_abs_deviation(share))}.
     */
    @Test
    void weightedAndStandardised() {
        double[] people = Arrays.stream(new double[] {27_743, 28_000, 105_000, 5_200, 58_000})
                .map(Math::log)
                .toArray();
        double[] share = {11.2, 11.0, 12.4, 9.8, 13.0};
        var distances = new Distances(
                new double[][] {
                    Distances.standardised(people, Scale.STANDARD), Distances.standardised(share, Scale.ROBUST)
                },
                new double[] {2, 1});

        for (int other = 1; other < 5; other++) {
            assertThat(distances.between(0, other)).isCloseTo(EXPECTED[other - 1], within(1e-12));
        }
    }

    private static final double[] EXPECTED = {
        0.06524542156754537, 1.0394336901444148, 1.2946729808045934, 0.7914137436873525
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void areDistances(long seed) {
        var random = new SplittableRandom(seed);
        double[][] z = {
            Distances.standardised(random.doubles(20).toArray(), Scale.STANDARD),
            Distances.standardised(random.doubles(20).toArray(), Scale.ROBUST),
            Distances.standardised(random.doubles(20).map(Math::exp).toArray(), Scale.STANDARD)
        };
        var distances = new Distances(z, random.doubles(3).toArray());
        for (int a = 0; a < 20; a++) {
            assertThat(distances.between(a, a)).isZero();
            for (int b = 0; b < 20; b++) {
                assertThat(distances.between(a, b)).as("seed %d", seed).isEqualTo(distances.between(b, a));
                double shares = distances.shareOf(0, a, b) + distances.shareOf(1, a, b) + distances.shareOf(2, a, b);
                assertThat(shares).as("seed %d", seed).isCloseTo(a == b ? 0 : 1, within(1e-9));
                for (int c = 0; c < 20; c++) {
                    assertThat(distances.between(a, b))
                            .as("seed %d", seed)
                            .isLessThanOrEqualTo(distances.between(a, c) + distances.between(c, b) + 1e-12);
                }
            }
        }
    }

    /** Thousands of people or people, per cent or shares: the unit of a variable changes nothing. */
    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void unitsDoNotMatter(long seed) {
        double[] values = new SplittableRandom(seed).doubles(30).toArray();
        double[] others = Arrays.stream(values).map(value -> 1000 * value + 7).toArray();
        for (Scale scale : Scale.values()) {
            double[] one = Distances.standardised(values, scale);
            double[] other = Distances.standardised(others, scale);
            for (int i = 0; i < one.length; i++) {
                assertThat(other[i]).as("seed %d", seed).isCloseTo(one[i], within(1e-9));
            }
        }
    }

    @Test
    void whatIsTheSameEverywhereTellsNobodyApart() {
        assertThat(Distances.standardised(new double[] {0.1, 0.1, 0.1}, Scale.STANDARD))
                .isEmpty();
        assertThat(Distances.standardised(new double[] {0, 0, 0, 5}, Scale.ROBUST))
                .isEmpty();
        assertThat(Distances.standardised(new double[] {1, Double.NaN}, Scale.STANDARD))
                .isEmpty();
        assertThat(Distances.standardised(new double[] {1, Double.NaN, 3}, Scale.STANDARD)[1])
                .isNaN();
    }

    @Test
    void weightsMustWeighSomething() {
        double[][] z = {{0, 1}};
        assertThatThrownBy(() -> new Distances(z, new double[] {0})).hasMessageContaining("[0.0]");
        assertThatThrownBy(() -> new Distances(z, new double[] {-1})).hasMessageContaining("must not be negative");
    }
}
