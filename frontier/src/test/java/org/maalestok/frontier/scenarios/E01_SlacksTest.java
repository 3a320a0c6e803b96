package org.maalestok.frontier.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.frontier.Dea;
import org.maalestok.frontier.Orientation;
import org.maalestok.frontier.Peer;
import org.maalestok.frontier.Result;
import org.maalestok.frontier.ReturnsToScale;
import org.maalestok.frontier.Score;
import org.maalestok.frontier.SlackMeasure;
import org.maalestok.frontier.SlacksBased;
import org.maalestok.frontier.Units;
import org.maalestok.frontier.Warning;

/**
 * FEATURE UNDER TEST: slacks are the largest there are, and none where there are none. Expected values are optima of the programs
 * in exact fractions.
 */
class E01_SlacksTest {

    /** Inputs and outputs between 1e-6 and 1e12. */
    private static final Units MAGNITUDES = Units.of(
            new double[][] {
                {2.021e6, 9.769e-3},
                {8.953e-2, 3.154},
                {7.947e-4, 2.454e-2},
                {1.226e1, 7.033e6},
                {9.701e12, 7.408e7},
                {5.405e2, 6.384e-3},
                {5.243e7, 3.655e2},
                {3.588, 1.165e9},
                {1.637e-6, 7.615e-6},
                {1.809e-3, 5.593e-4}
            },
            new double[][] {
                {8.011e-1, 1.976e6},
                {3.554e9, 5.792e6},
                {2.746e7, 8.608e3},
                {8.778e-4, 8.721e4},
                {3.835, 7.982e5},
                {7.793e9, 9.864e10},
                {4.545e11, 4.603e2},
                {4.406e11, 8.59e3},
                {9.323e2, 7.076e-2},
                {2.238e-5, 2.909e12}
            });

    @Test
    void slacksWithoutEndAreToldAndNotCalledEfficient() {
        Units units = Units.of(new double[][] {{0, 0}, {3, 0}}, new double[][] {{0, 2}, {3, 0}});
        Result result = Dea.withDefaults().with(ReturnsToScale.CONSTANT).evaluate(units);
        assertThat(result.score(1)).isEqualTo(new Score.WeaklyEfficient(1));
        assertThat(result.warnings()).extracting(Warning::kind).contains(Warning.Kind.ENDLESS_SLACKS);
        assertThat(Dea.withDefaults().evaluate(units).warnings())
                .extracting(Warning::kind)
                .doesNotContain(Warning.Kind.ENDLESS_SLACKS);
    }

    @Test
    void slacksAreTheLargestAlsoWhereTheScoreIsZero() {
        Units units = Units.of(
                new double[][] {{1, 1, 1}, {2, 2, 2}, {5, 0, 0}, {5, 0, 0}, {5, 2, 5}, {5, 0, 1}, {5, 0, 0}},
                new double[][] {{3, 3}, {6, 6}, {0, 2}, {0, 2}, {5, 0}, {1, 1}, {0, 5}});
        Result result =
                Dea.withDefaults().with(Orientation.OUTPUT).superEfficiency().evaluate(units);
        assertThat(result.score(5).get()).isZero();
        assertThat(result.inputSlacks(5)).containsExactly(0, 0, 1);
        assertThat(result.outputSlacks(5)).containsExactly(0, 5);
    }

    @Test
    void roundingIsNoSlack() {
        Units wide = Units.of(
                new double[][] {{6, 7, 4, 9, 9}, {6, 4, 5, 6, 4}, {3, 6, 3, 5, 9}, {8, 5, 5, 8, 4}},
                new double[][] {{1, 7, 9, 1}, {4, 4, 2, 0}, {4, 9, 6, 6}, {8, 8, 9, 6}});
        Result outputs = Dea.withDefaults().with(Orientation.OUTPUT).evaluate(wide);
        assertThat(outputs.scores()).containsOnly(new Score.Efficient(1));
        Units tall = Units.of(
                new double[][] {
                    {6.608e12, 1.513},
                    {8.703e12, 2.079e2},
                    {8.408e2, 8.148e2},
                    {9.719e-5, 7.101e2},
                    {6.615e6, 1.78e2},
                    {3.704e5, 5.084e2},
                    {7.631e-6, 1.424e2},
                    {8.59e9, 4.642e2},
                    {8.654e-4, 4.868}
                },
                new double[][] {
                    {1.283, 1.345e2},
                    {8.358e1, 6.698e-1},
                    {5.885, 1.627e11},
                    {9.99e1, 5.604e-4},
                    {2.605e1, 2.836e12},
                    {7.924e1, 3.922e1},
                    {2.709e1, 9.457e6},
                    {7.637, 4.617e-3},
                    {2.905e1, 6.79e4}
                });
        assertThat(Dea.withDefaults().evaluate(tall).score(3)).isEqualTo(new Score.Efficient(1));
    }

    @Test
    void peersMakeUpTheTargetsAcrossManyMagnitudes() {
        Result result =
                Dea.withDefaults().with(Orientation.OUTPUT).holding("x1", "y1").evaluate(MAGNITUDES);
        double combined = 0;
        for (Peer peer : result.peers(3)) {
            combined += peer.lambda() * MAGNITUDES.output(peer.unit(), 0);
        }
        assertThat(combined).isCloseTo(8.778e-4, within(1e-9 * 8.778e-4));
    }

    @Test
    void slacksBasedScoresKeepTheirDigitsAcrossManyMagnitudes() {
        SlacksBased input = SlacksBased.withDefaults().with(SlackMeasure.SLACKS_BASED_INPUT);
        assertThat(input.with(ReturnsToScale.CONSTANT)
                        .evaluate(MAGNITUDES)
                        .get(3)
                        .score()
                        .get())
                .isCloseTo(2.212676661827838e-12, within(1e-21));
        assertThat(input.evaluate(MAGNITUDES).get(4).score().get()).isCloseTo(5.139824433848504e-14, within(1e-23));
        assertThat(SlacksBased.withDefaults().evaluate(MAGNITUDES).get(9).score())
                .as("a unit is never outside its own technology")
                .isEqualTo(new Score.Efficient(1));
    }

    /** What is much in grams is much in tonnes. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-13, 1e13})
    void aSumOfSlacksCountsInAnyUnitOfMeasurement(double gram) {
        Units units = Units.of(new double[][] {{gram}, {2 * gram}}, new double[][] {{gram}, {gram}});
        List<SlacksBased.Slacks> additive = SlacksBased.withDefaults()
                .with(SlackMeasure.ADDITIVE)
                .evaluate(units)
                .rows();
        assertThat(additive.get(0).score()).isEqualTo(new Score.Efficient(0));
        assertThat(additive.get(1).score()).isEqualTo(new Score.Inefficient(gram));
    }

    @Test
    void whatAMeasureDoesNotSeeIsNotCalledEfficient() {
        Units units = Units.of(new double[][] {{1}, {1}}, new double[][] {{1}, {3}});
        List<SlacksBased.Slacks> input = SlacksBased.withDefaults()
                .with(SlackMeasure.SLACKS_BASED_INPUT)
                .evaluate(units)
                .rows();
        assertThat(input.get(0).score()).isEqualTo(new Score.WeaklyEfficient(1));
        assertThat(input.get(0).outputSlacks()).containsExactly(2);
        assertThat(input.get(1).score()).isEqualTo(new Score.Efficient(1));
    }
}
