package org.maalestok.frontier.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.frontier.Dea;
import org.maalestok.frontier.Direction;
import org.maalestok.frontier.Orientation;
import org.maalestok.frontier.Result;
import org.maalestok.frontier.Results;
import org.maalestok.frontier.Score;
import org.maalestok.frontier.SlackMeasure;
import org.maalestok.frontier.SlacksBased;
import org.maalestok.frontier.Units;
import org.maalestok.frontier.Warning;
import org.maalestok.frontier.bootstrap.Bootstrap;
import org.maalestok.frontier.bootstrap.SecondStageRegression;
import org.maalestok.frontier.bootstrap.TestOfReturns;

/** FEATURE UNDER TEST: what is wrong is said in a sentence with unit, variable and value; what is odd travels as a warning. */
class B01_BadInputTest {

    private static Units schools(double[][] x, double[][] y) {
        return Units.of(List.of("Ås", "Bø").subList(0, x.length), List.of("teachers"), x, List.of("pupils"), y);
    }

    @Test
    void aMissingNumberIsNamed() {
        assertThatThrownBy(() -> schools(new double[][] {{1}, {Double.NaN}}, new double[][] {{1}, {1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Unit 'Bø' (row 2) has NaN for input 'teachers'");
        assertThatThrownBy(() -> schools(new double[][] {{1}, {2}}, new double[][] {{Double.POSITIVE_INFINITY}, {1}}))
                .hasMessageContaining("Unit 'Ås' (row 1) has Infinity for output 'pupils'");
    }

    @Test
    void raggedAndEmptyTablesAreNamed() {
        assertThatThrownBy(() -> schools(new double[][] {{1}, {1, 2}}, new double[][] {{1}, {1}}))
                .hasMessageContaining("Unit 'Bø' (row 2) has 2 inputs, but 1 are named");
        assertThatThrownBy(() -> Units.of(new double[0][], new double[0][])).hasMessageContaining("no units");
        assertThatThrownBy(() -> schools(new double[][] {{1}, {1}}, new double[][] {{1}}))
                .hasMessageContaining("outputs has 1 rows, but there are 2 units");
    }

    @Test
    void negativeValuesAreRefusedUnlessADirectionIsGiven() {
        Units units = schools(new double[][] {{1}, {2}}, new double[][] {{-3}, {5}});
        assertThatThrownBy(() -> Dea.withDefaults().evaluate(units))
                .hasMessageContaining("Unit 'Ås' (row 1) has -3.0 for output 'pupils'");
        Result result = Dea.withDefaults()
                .with(new Direction.Fixed(new double[] {0}, new double[] {1}))
                .evaluate(units);
        assertThat(result.score(0)).isEqualTo(new Score.Efficient(0));
        assertThat(SlacksBased.withDefaults().with(SlackMeasure.ADDITIVE).evaluate(units))
                .extracting(Results::size)
                .isEqualTo(2);
    }

    @Test
    void oneUnitIsEfficientAndWarnedAbout() {
        Result result = Dea.withDefaults().evaluate(schools(new double[][] {{1}}, new double[][] {{1}}));
        assertThat(result.score(0)).isEqualTo(new Score.Efficient(1));
        assertThat(result.warnings()).extracting(Warning::kind).contains(Warning.Kind.TOO_FEW_UNITS);
    }

    @Test
    void aUnitWithNothingToScaleHasNoScore() {
        Units units = schools(new double[][] {{0}, {2}}, new double[][] {{1}, {5}});
        Result result = Dea.withDefaults().evaluate(units);
        assertThat(result.score(0)).isInstanceOf(Score.Undefined.class);
        assertThat(((Score.Undefined) result.score(0)).reason()).isEqualTo(Score.Reason.NOTHING_TO_SCALE);
        assertThat(result.warnings()).extracting(Warning::kind).contains(Warning.Kind.EMPTY_UNIT);
        assertThatThrownBy(() -> result.peers(0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void superEfficiencyMayBeInfeasible() {
        Units units = schools(new double[][] {{1}, {2}}, new double[][] {{1}, {5}});
        Result result = Dea.withDefaults().superEfficiency().evaluate(units);
        assertThat(((Score.Undefined) result.score(1)).reason()).isEqualTo(Score.Reason.INFEASIBLE);
        assertThat(result.score(0).get()).isEqualTo(2);
        Result alone = Dea.withDefaults()
                .with(Orientation.OUTPUT)
                .superEfficiency()
                .evaluate(schools(new double[][] {{1}}, new double[][] {{1}}));
        assertThat(alone.score(0)).isInstanceOf(Score.Undefined.class);
    }

    @Test
    void aBootstrapOfTwoUnitsIsWarnedAbout() {
        Units units = schools(new double[][] {{1}, {3}}, new double[][] {{1}, {1}});
        Bootstrap.Outcome outcome = Bootstrap.withDefaults().withReplicates(10).evaluate(units);
        assertThat(outcome.warnings()).extracting(Warning::kind).contains(Warning.Kind.WEAK_STATISTIC);
    }

    @Test
    void holdingAllThatWouldBeScaledIsRefused() {
        Units units = schools(new double[][] {{1}, {3}}, new double[][] {{1}, {1}});
        assertThatThrownBy(() -> Dea.withDefaults().holding("teachers").evaluate(units))
                .hasMessageContaining("All inputs (teachers) are held");
        assertThat(Dea.withDefaults().holding("pupils").evaluate(units).score(0))
                .isEqualTo(new Score.Efficient(1));
    }

    @Test
    void statisticsRefuseModelsThatTheyAreNotDefinedFor() {
        Dea beyond = Dea.withDefaults().superEfficiency();
        assertThatThrownBy(() -> Bootstrap.of(beyond)).hasMessageContaining("The bootstrap is defined for plain");
        assertThatThrownBy(() -> SecondStageRegression.of(beyond))
                .hasMessageContaining("The second-stage regression is defined for plain");
        assertThatThrownBy(() -> TestOfReturns.of(beyond))
                .hasMessageContaining("The test of returns is defined for plain");
    }

    @Test
    void anUnknownVariableIsNamed() {
        Units units = schools(new double[][] {{1}, {3}}, new double[][] {{1}, {1}});
        assertThatThrownBy(() -> Dea.withDefaults().holding("rooms").evaluate(units))
                .hasMessageContaining("no input or output 'rooms'");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void drawsAreNumbersAboveNought(double draw) {
        Units units = Units.of(new double[][] {{1}, {2}, {3}}, new double[][] {{1}, {3}, {4}});
        Bootstrap bootstrap = Bootstrap.withDefaults().withReplicates(2).withDraws(b -> new double[] {1, draw, 1});
        assertThatThrownBy(() -> bootstrap.evaluate(units))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has the draw " + draw + " for unit 2");
    }
}
