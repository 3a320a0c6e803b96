package org.maalestok.frontier.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maalestok.frontier.Dea;
import org.maalestok.frontier.Orientation;
import org.maalestok.frontier.Peer;
import org.maalestok.frontier.PriceEfficiency;
import org.maalestok.frontier.Result;
import org.maalestok.frontier.Results;
import org.maalestok.frontier.ReturnsToScale;
import org.maalestok.frontier.Score;
import org.maalestok.frontier.SlackMeasure;
import org.maalestok.frontier.SlacksBased;
import org.maalestok.frontier.Units;
import org.maalestok.frontier.Warning;

/**
 * FEATURE UNDER TEST: data that nearly tie get the answers of exact fractions, and whoever rests on a tie is named. Every data set here was once
 * answered wrongly; expected values are optima in exact fractions.
 */
class F03_ExactTiesTest {

    /** A point outside by 2e-24 of its terms passed for one inside, and the score was 1.99999. */
    @Test
    void aPointOutsideByTheLastOfThirtyDigitsIsOutside() {
        Units units = Units.of(
                new double[][] {
                    {1, 20_000},
                    {1.000000000001, 1e-5},
                    {1, 1},
                    {1.000000000002, 1e-4},
                    {1, 20_000},
                    {1, 2e11},
                    {1.00000000002, 100},
                    {1.000000000002, 1e-4}
                },
                new double[][] {
                    {.004, 1}, {.2, 0}, {3e-6, 2}, {1e9, 1}, {.004, 1.0000000002}, {3, 1}, {4_000, 0}, {3e9, 1}
                });
        Result result = Dea.withDefaults().with(Orientation.OUTPUT).evaluate(units);
        assertThat(result.score(0).get()).isEqualTo(1);
        assertThat(result.score(4).get()).isEqualTo(1);
        assertThat(result.score(5).get()).isEqualTo(1);
    }

    @Test
    void aSlackOfTheTenthDigitIsThere() {
        Units units = Units.of(new double[][] {{2}, {1}, {2}, {1}, {2}, {1}}, new double[][] {
            {1.000000000000002, 1.00000000000001, 3},
            {1, 1.000000000002, 2},
            {1.000000000000002, 1.00000000000001, 3.00000000000006},
            {1, 1.0000000000020999, 2},
            {1.000000000000002, 1.00000000000001, 3.00000000030006},
            {1, 1, 2}
        });
        Result result = Dea.withDefaults().evaluate(units);
        assertThat(result.outputSlacks(0)[2]).isCloseTo(3.000599768654411e-10, within(1e-15));
        assertThat(result.outputSlacks(2)[2]).isCloseTo(3.000000248221113e-10, within(1e-15));
    }

    /** Columns that tie nearly used to be taken for tied where that brought more slack, though they do not tie. */
    @Test
    void whoeverIsEfficientIsCalledSo() {
        Units units = Units.of(
                new double[][] {
                    {.5567769965574888, 1},
                    {.5176529389196032, 3},
                    {.35619240448770684, 2},
                    {.35538389017827965, 1},
                    {.35619240448770684, 8}
                },
                new double[][] {{1}, {1.00000000000001}, {1.000000000000001}, {1}, {1.000000000000001}});
        Result result = Dea.withDefaults()
                .with(ReturnsToScale.NON_INCREASING)
                .with(Orientation.OUTPUT)
                .evaluate(units);
        assertThat(result.score(2)).isEqualTo(new Score.Efficient(1));
        assertThat(result.inputSlacks(4)).containsExactly(0, 6);
    }

    /** As written, half of each neighbour uses what the second uses and makes more; the nearest doubles put the second ahead by 1e-17. */
    @Test
    void whoeverIsAheadByReadingDecimalsOnlyIsNamed() {
        Units units = Units.of(new double[][] {{.1}, {.3}, {.5}}, new double[][] {{1, 2}, {2, 1}, {3, 2}});
        Result result = Dea.withDefaults().evaluate(units);
        assertThat(result.score(1)).isEqualTo(new Score.Efficient(1));
        assertThat(tied(result)).contains("1 of 3 units", "(" + units.name(1) + ")");
    }

    /** Half of each neighbour makes a trifle more than the unit in the middle: too little to be seen in its score, and told. */
    @Test
    void whoeverACombinationOutdoesByAHairIsNamed() {
        double hair = Math.nextDown(2.0);
        Units units = Units.of(new double[][] {{1}, {2}, {3}}, new double[][] {{1}, {hair}, {3}});
        for (Orientation orientation : Orientation.values()) {
            Result result = Dea.withDefaults().with(orientation).evaluate(units);
            assertThat(result.score(1).get()).isEqualTo(1);
            assertThat(tied(result)).contains("1 of 3 units", "(" + units.name(1) + ")");
        }
        Units exactly = Units.of(new double[][] {{1}, {2}, {3}}, new double[][] {{1}, {2}, {3}});
        Result even = Dea.withDefaults().evaluate(exactly);
        assertThat(even.scores()).containsOnly(new Score.Efficient(1));
        assertThat(tied(even)).isEmpty();
    }

    /** λ of the third is 1.35e-9 here, a difference of figures that agree in ten digits, and a slack of 0.4 hangs on it. */
    @Test
    void aSlackKeepsItsDigitsWhereItHangsOnATrifle() {
        Units units = Units.of(
                new double[][] {{.3915246949294173}, {1.5660987797176693}, {.507364343065337}, {1.5660987797176693}},
                new double[][] {
                    {4_000, .7911272976954951},
                    {4_000, .7911272977746078},
                    {3e8, .8497415053991869},
                    {4_000, .791127297774592}
                });
        assertThat(Dea.withDefaults().evaluate(units).outputSlacks(3)[0]).isCloseTo(.4048296463452914, within(1e-12));
    }

    /** Scores far below what 32 digits once told from nothing. */
    @Test
    void theSmallestScoresAreNumbers() {
        Units units = Units.of(new double[][] {{1e-12}, {1e12}}, new double[][] {{1}, {1}});
        assertThat(Dea.withDefaults().evaluate(units).score(1).get()).isCloseTo(1e-24, within(1e-33));
    }

    /** The last makes an ulp more than the first, so 1e-16 of the second belongs to the exact optimum: true of the doubles, and no peer. */
    @Test
    void dustIsNoPeerAndWeightsStillSumToOne() {
        Units units = Units.of(new double[][] {{1}, {3}, {5}}, new double[][] {{1}, {3}, {Math.nextUp(1.0)}});
        List<Peer> only = List.of(new Peer(0, units.name(0), 1));
        Result radial = Dea.withDefaults().evaluate(units);
        assertThat(radial.peers(2)).isEqualTo(only);
        assertThat(radial.score(2).get()).isCloseTo(.2, within(1e-15));
        assertThat(tied(radial)).contains("1 of 3 units", "(" + units.name(2) + ")");
        Results<PriceEfficiency.Outcome> cost = PriceEfficiency.ofCost().evaluate(units, new double[] {2});
        assertThat(cost.get(2).peers()).isEqualTo(only);
        assertThat(cost.get(2).optimal()).isEqualTo(2);
        assertThat(tied(cost.warnings())).contains("1 of 3 units", "(" + units.name(2) + ")");
        Results<SlacksBased.Slacks> slacks =
                SlacksBased.withDefaults().with(SlackMeasure.SLACKS_BASED_INPUT).evaluate(units);
        assertThat(slacks.get(2).peers()).isEqualTo(only);
        assertThat(slacks.get(2).tied()).isTrue();
    }

    /** Its λ is 1e-16 here, and it makes half of what the unit makes. */
    @Test
    void whatIsSmallAndNeededIsAPeer() {
        Units units = Units.of(new double[][] {{1}, {1}, {2}}, new double[][] {{1, 0}, {0, 1e16}, {.5, 2}});
        Result result = Dea.withDefaults().with(ReturnsToScale.CONSTANT).evaluate(units);
        assertThat(result.peers(2)).hasSize(2);
        assertThat(result.peers(2).get(1).lambda()).isCloseTo(2e-16, within(1e-28));
    }

    private static String tied(Result result) {
        return tied(result.warnings());
    }

    private static String tied(List<Warning> warnings) {
        List<String> sentences = warnings.stream()
                .filter(warning -> warning.kind() == Warning.Kind.NEAR_TIES)
                .map(Warning::sentence)
                .toList();
        return String.join(" ", sentences);
    }
}
