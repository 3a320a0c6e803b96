package org.maalestok.frontier.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.frontier.Dea;
import org.maalestok.frontier.Detail;
import org.maalestok.frontier.Direction;
import org.maalestok.frontier.Malmquist;
import org.maalestok.frontier.Orientation;
import org.maalestok.frontier.Result;
import org.maalestok.frontier.ReturnsToScale;
import org.maalestok.frontier.Score;
import org.maalestok.frontier.SlacksBased;
import org.maalestok.frontier.Units;
import org.maalestok.frontier.Warning;

/** FEATURE UNDER TEST: what rounding or the model's limits might hide. */
class F01_NearTiesTest {

    /** The third makes a trifle more than anybody, and is therefore efficient, however little the trifle is. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 3e-12, 1e-11, 3e-11, 1e-10, 1e-6})
    void aTrifleMoreIsMore(double trifle) {
        Units units = Units.of(new double[][] {{1, 1}, {1, 2}, {2, 2}}, new double[][] {{1}, {1}, {1 + trifle}});
        for (Detail detail : Detail.values()) {
            assertThat(Dea.withDefaults().with(detail).evaluate(units).score(2).get())
                    .as("%s", detail)
                    .isEqualTo(1);
        }
    }

    /** The second unit is dominated by the third, by the last digits of one output and by half of the input. Expected values in exact fractions. */
    @Test
    void whoeverIsDominatedByTheLastDigitsHasItsSlack() {
        Units units = Units.of(
                new double[][] {
                    {.5233433125510883},
                    {.05371118822381671},
                    {.9327489483996148},
                    {.39683169024863607},
                    {.28533445667259316}
                },
                new double[][] {
                    {3e-6, 1, .999999999},
                    {3e12, 0, 1.000001},
                    {1e-6, 2, 1.000000000000001},
                    {3e-6, 2, 1.000000000000002},
                    {4e-6, 1, 1.000001}
                });
        Result result = Dea.withDefaults().with(Orientation.OUTPUT).evaluate(units);
        assertThat(result.score(2)).isEqualTo(new Score.WeaklyEfficient(1));
        assertThat(result.inputSlacks(2)[0]).isCloseTo(0.5359172581509787, within(1e-12));
        assertThat(result.outputSlacks(2)[0]).isCloseTo(2e-6, within(1e-15));
    }

    /** One unit in the last place decides who is dominated; it is too little for a slack, and told. */
    @ParameterizedTest
    @EnumSource
    void nobodyDominatedIsCalledEfficient(ReturnsToScale returns) {
        Units units = Units.of(new double[][] {{1, 1}, {1, 1}}, new double[][] {{1}, {Math.nextUp(1.0)}});
        for (Orientation orientation : Orientation.values()) {
            Result result = Dea.withDefaults().with(returns).with(orientation).evaluate(units);
            assertThat(result.score(0)).isEqualTo(new Score.WeaklyEfficient(1));
            assertThat(result.score(1)).isEqualTo(new Score.Efficient(1));
            assertThat(result.warnings()).extracting(Warning::kind).contains(Warning.Kind.NEAR_TIES);
        }
    }

    /** β is a difference of figures; large ones must not make its rounding an inefficiency. */
    @Test
    void aDirectionInSmallStepsFindsTheSameUnitsEfficient() {
        SplittableRandom random = new SplittableRandom(11);
        double[][] x = new double[60][2];
        double[][] y = new double[60][2];
        for (int u = 0; u < x.length; u++) {
            for (int i = 0; i < 2; i++) {
                x[u][i] = 1e9 * (1 + random.nextDouble());
                y[u][i] = 1e9 * (1 + random.nextDouble());
            }
        }
        Dea steps = Dea.withDefaults().with(new Direction.Fixed(new double[] {1, 1}, new double[] {1, 1}));
        Dea strides = Dea.withDefaults().with(new Direction.Fixed(new double[] {1e9, 1e9}, new double[] {1e9, 1e9}));
        Units units = Units.of(x, y);
        for (int u = 0; u < x.length; u++) {
            assertThat(steps.evaluate(units).score(u))
                    .hasSameClassAs(strides.evaluate(units).score(u));
        }
    }

    /** With Σλ = 1 nobody makes more than the best do; figures between 1e-9 and 1e12 don't change that. Expected values in exact fractions. */
    @Test
    void outputsHaveAnEndInDataOfManyMagnitudes() {
        Units units = Units.of(
                new double[][] {
                    {2e-6, 6e-6, 0.00036048329647955877},
                    {6e-6, 1.8e-5, 66106891.66496064},
                    {2e-6, 6e-6, 1200708.0921692874},
                    {1e-6, 3e-6, 0.0004558893297562486},
                    {2e-6, 6e-6, 6353144.65116441},
                    {3e12, 9e12, 4.068201642846561e-7},
                    {2e-6, 6e-6, 46138556.957954645},
                    {1e12, 3e12, 3.2395246359386874e-8},
                    {4e12, 12e12, 3.274850509061589e-7},
                    {4e-6, 1.2e-5, 0.031186467657547314}
                },
                new double[][] {
                    {0, 0, 1e9},
                    {2, 2e9, 2e-9},
                    {1, 1e9, 1e-9},
                    {1e9, 1, 1e9},
                    {0, 0, 1e-9},
                    {1e-9, 1, 1},
                    {0, 1e-9, 1},
                    {1e-9, 0, 1e-9},
                    {1e-9, 1e-9, 1e9},
                    {1e-9, 1e9, 1e-9}
                });
        for (ReturnsToScale returns : List.of(ReturnsToScale.VARIABLE, ReturnsToScale.NON_DECREASING)) {
            Dea dea = Dea.withDefaults().with(Orientation.OUTPUT).with(returns);
            assertThat(dea.evaluate(units).score(5).get()).isCloseTo(12005.904873401447, withinPercentage(1e-7));
        }
    }

    @Test
    void slacksHaveAnEndWhereEveryUnitTakesSomething() {
        Units units = Units.of(
                new double[][] {
                    {28.376732467371273, 0.1},
                    {3.2052636369132954e-8, 0.2},
                    {4.3529681563227555e-7, 0.3},
                    {3.999037271082682e-8, 0.1},
                    {0.019112529031529338, 0.6},
                    {5.763739337682206, 0.3}
                },
                new double[][] {
                    {0.039596437384362214, 0.04609424277655494, 0},
                    {95567.99052212098, 0.00023819937566054873, 0},
                    {1.3127813884203138e-6, 9.76083215209853, 1e-9},
                    {2.835032169896882e-9, 1189275.776481683, 1},
                    {0.09421479543395091, 247693306.7868347, 1e9},
                    {0.001844719009498851, 5.947019849344266e-9, 1}
                });
        SlacksBased model = SlacksBased.withDefaults().with(ReturnsToScale.CONSTANT);
        assertThat(model.evaluate(units).get(3).score()).isEqualTo(new Score.Efficient(1));
    }

    /** Pure efficiency and scale divide a change under constant returns; under others they have no meaning. */
    @ParameterizedTest
    @EnumSource(
            value = ReturnsToScale.class,
            names = {"VARIABLE", "NON_INCREASING", "NON_DECREASING", "FREE_DISPOSAL"})
    void onlyAChangeUnderConstantReturnsIsDivided(ReturnsToScale returns) {
        Units before = Units.of(new double[][] {{1}, {2}, {4}}, new double[][] {{1}, {3}, {4}});
        Units after = Units.of(new double[][] {{1}, {2}, {4}}, new double[][] {{2}, {3}, {5}});
        List<Malmquist.Change> changes =
                Malmquist.withDefaults().with(returns).evaluate(before, after).rows();
        assertThat(changes).allSatisfy(change -> {
            assertThat(change.pureEfficiencyChange()).isEmpty();
            assertThat(change.scaleChange()).isEmpty();
            assertThat(change.technicalChangeVariable()).isEmpty();
            assertThat(change.scaleChangeVariable()).isEmpty();
        });
        assertThat(Malmquist.withDefaults().evaluate(before, after).rows())
                .allSatisfy(change -> assertThat(change.pureEfficiencyChange()).isPresent());
    }
}
