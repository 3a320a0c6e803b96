package org.maalestok.frontier.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maalestok.frontier.Dea;
import org.maalestok.frontier.Detail;
import org.maalestok.frontier.Direction;
import org.maalestok.frontier.Execution;
import org.maalestok.frontier.Orientation;
import org.maalestok.frontier.Peer;
import org.maalestok.frontier.PriceEfficiency;
import org.maalestok.frontier.Result;
import org.maalestok.frontier.Results;
import org.maalestok.frontier.ReturnsToScale;
import org.maalestok.frontier.Score;
import org.maalestok.frontier.SlacksBased;
import org.maalestok.frontier.Units;

/** FEATURE UNDER TEST: zeros, also of units to compare with, are answered honestly and cost little more than other figures. */
class F02_ZerosTest {
    private static Units units(double zeros) {
        SplittableRandom random = new SplittableRandom(3);
        double[][] x = new double[600][3];
        double[][] y = new double[600][3];
        for (int u = 0; u < x.length; u++) {
            int made = random.nextInt(3);
            for (int i = 0; i < 3; i++) {
                x[u][i] = 1 + 99 * random.nextDouble();
                double value = 1 + 99 * random.nextDouble();
                y[u][i] = i != made && random.nextDouble() < zeros ? 0 : value;
            }
        }
        return Units.of(x, y);
    }

    private static double seconds(Dea dea, Units units) {
        double best = Double.POSITIVE_INFINITY;
        for (int k = 0; k < 15; k++) {
            long start = System.nanoTime();
            Result result = dea.evaluate(units);
            assertThat(result.scores()).allMatch(score -> score.defined());
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        return best;
    }

    /** Three to four times; before rounding residues were told from reduced costs it was 60 times and more. Twenty leaves room for a busy machine. */
    @ParameterizedTest
    @EnumSource
    void dataWithZerosAreScoredAboutAsFastAsOthers(Orientation orientation) {
        Dea dea = Dea.withDefaults().with(orientation).with(Detail.SCORES).with(Execution.on(1));
        assertThat(seconds(dea, units(0.33)) / seconds(dea, units(0))).isLessThan(20);
    }

    /** The program without columns has a number where nothing must be used: φ = 0, and β = −1. It says nothing of the unit. */
    @Test
    void whoeverHasNobodyToCompareWithHasNoSuperEfficiency() {
        Units alone = Units.of(new double[][] {{1, 2}}, new double[][] {{3}});
        for (ReturnsToScale returns : ReturnsToScale.values()) {
            for (Orientation orientation : Orientation.values()) {
                Dea dea = Dea.withDefaults().with(returns).with(orientation).superEfficiency();
                for (Dea model : List.of(dea, dea.with(new Direction.Proportional()))) {
                    assertThat(model.evaluate(alone).score(0))
                            .isEqualTo(new Score.Undefined(
                                    Score.Reason.INFEASIBLE,
                                    "There is no other unit that unit '1' could be compared with."));
                }
            }
        }
        assertThat(Dea.withDefaults().superEfficiency().evaluate(alone, alone).scores())
                .as("against others, even if they are its own figures, everybody counts")
                .containsOnly(new Score.Efficient(1));
    }

    /** The first takes nothing. What the second and third make needs no input then: a ratio of 0, not one without end. */
    @Test
    void whoeverCanSaveEverythingScoresZero() {
        Units units = Units.of(new double[][] {{0, 0, 0}, {1, 2, 2}, {0, 2, 0}}, new double[][] {{2}, {3}, {3}});
        Results<SlacksBased.Slacks> result =
                SlacksBased.withDefaults().with(ReturnsToScale.CONSTANT).evaluate(units);
        for (int u = 1; u < 3; u++) {
            assertThat(result.get(u).score()).isEqualTo(new Score.Inefficient(0));
            assertThat(result.get(u).peers()).containsExactly(new Peer(0, units.name(0), 1.5));
            assertThat(result.get(u).inputSlacks())
                    .containsExactly(units.input(u, 0), units.input(u, 1), units.input(u, 2));
        }
        assertThat(result.get(0).score())
                .isInstanceOfSatisfying(
                        Score.Undefined.class, none -> assertThat(none.reason()).isEqualTo(Score.Reason.UNBOUNDED));
    }

    /** All inputs are zero, or nothing is made: the radial score's own reason is told, and not one about prices. */
    @Test
    void aTechnicalScoreWithoutANumberKeepsItsReason() {
        Units units = Units.of(new double[][] {{0}, {2}}, new double[][] {{1}, {1}});
        Score technical = PriceEfficiency.ofRevenue()
                .with(ReturnsToScale.CONSTANT)
                .evaluate(units, new double[] {1})
                .get(0)
                .technical();
        assertThat(technical).isInstanceOfSatisfying(Score.Undefined.class, none -> assertThat(none.reason())
                .isEqualTo(Score.Reason.UNBOUNDED));
    }
}
