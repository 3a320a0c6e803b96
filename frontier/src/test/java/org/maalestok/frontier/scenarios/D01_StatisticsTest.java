package org.maalestok.frontier.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.maalestok.frontier.Dea;
import org.maalestok.frontier.Influence;
import org.maalestok.frontier.Malmquist;
import org.maalestok.frontier.Orientation;
import org.maalestok.frontier.Results;
import org.maalestok.frontier.ReturnsToScale;
import org.maalestok.frontier.Units;
import org.maalestok.frontier.bootstrap.SecondStageRegression;
import org.maalestok.frontier.bootstrap.TestOfReturns;

/** FEATURE UNDER TEST: statistics find what was put into the data. */
class D01_StatisticsTest {

    private static double[][] surroundings;

    /** y = x^power · exp(−u), u truncated so that it grows with a variable z between 0 and 1. */
    private static Units units(int n, double power, double effect) {
        SplittableRandom random = new SplittableRandom(5);
        double[][] x = new double[n][1];
        double[][] y = new double[n][1];
        surroundings = new double[n][1];
        for (int j = 0; j < n; j++) {
            surroundings[j][0] = random.nextDouble();
            x[j][0] = 1 + 9 * random.nextDouble();
            double delta = 1 + Math.abs(0.1 * random.nextGaussian()) + effect * surroundings[j][0];
            y[j][0] = Math.pow(x[j][0], power) / delta;
        }
        return Units.of(x, y);
    }

    @Test
    void theSecondStageFindsTheEffectOfTheSurroundings() {
        Units units = units(150, 0.8, 0.8);
        Dea dea = Dea.withDefaults().with(Orientation.OUTPUT);
        for (int algorithm : new int[] {1, 2}) {
            SecondStageRegression.Outcome outcome = SecondStageRegression.of(dea)
                    .withAlgorithm(algorithm)
                    .withReplicates(50, 200)
                    .evaluate(units, List.of("z"), surroundings);
            SecondStageRegression.Coefficient slope = outcome.coefficients().get(1);
            assertThat(slope.estimate()).isCloseTo(0.8, within(0.25));
            assertThat(slope.lower()).isGreaterThan(0.4);
            assertThat(slope.upper()).isLessThan(1.2);
        }
    }

    @Test
    void theTestOfReturnsTellsConstantFromDecreasing() {
        Dea dea = Dea.withDefaults().with(Orientation.OUTPUT);
        TestOfReturns.Outcome constant =
                TestOfReturns.of(dea).withReplicates(200).evaluate(units(80, 1, 0.2));
        TestOfReturns.Outcome decreasing =
                TestOfReturns.of(dea).withReplicates(200).evaluate(units(80, 0.5, 0.2));
        assertThat(constant.pValue()).isGreaterThan(0.05);
        assertThat(decreasing.pValue()).isLessThan(0.01);
    }

    @Test
    void anOutlierIsFoundByItsInfluence() {
        double[][] x = {{10}, {11}, {12}, {13}, {14}, {12}};
        double[][] y = {{10}, {11.5}, {11.8}, {12}, {15}, {40}};
        Results<Influence.OfUnit> found =
                Influence.of(Units.of(x, y), Dea.withDefaults().with(ReturnsToScale.CONSTANT));
        assertThat(found.get(0).name()).isEqualTo("6");
        assertThat(found.get(0).outlier()).isTrue();
        assertThat(found.get(0).affected()).isEqualTo(5);
    }

    @Test
    void aPanelWithHolesIsChained() {
        Units first = Units.with(List.of("x"), List.of("y"))
                .add("A", new double[] {10}, new double[] {10})
                .add("B", new double[] {10}, new double[] {8})
                .build();
        Units second = Units.with(List.of("x"), List.of("y"))
                .add("A", new double[] {10}, new double[] {12})
                .add("C", new double[] {10}, new double[] {8})
                .build();
        Units third = Units.with(List.of("x"), List.of("y"))
                .add("A", new double[] {10}, new double[] {12})
                .add("B", new double[] {10}, new double[] {12})
                .add("C", new double[] {10}, new double[] {8})
                .build();
        Results<Malmquist.Change> changes = Malmquist.withDefaults()
                .evaluate(List.of(
                        new Malmquist.Period("2021", first),
                        new Malmquist.Period("2022", second),
                        new Malmquist.Period("2023", third)));
        assertThat(changes.rows()).extracting(Malmquist.Change::unit).containsExactly("A", "A", "C");
        assertThat(changes.get(0).index().getAsDouble()).isCloseTo(1.2, within(1e-12));
        assertThat(changes.get(1).cumulative().getAsDouble()).isCloseTo(1.2, within(1e-12));
    }
}
