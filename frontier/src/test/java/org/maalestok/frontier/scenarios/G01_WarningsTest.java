package org.maalestok.frontier.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maalestok.frontier.Dea;
import org.maalestok.frontier.Direction;
import org.maalestok.frontier.Influence;
import org.maalestok.frontier.Malmquist;
import org.maalestok.frontier.Orientation;
import org.maalestok.frontier.PartialFrontier;
import org.maalestok.frontier.PriceEfficiency;
import org.maalestok.frontier.ReturnsToScale;
import org.maalestok.frontier.ScaleEfficiency;
import org.maalestok.frontier.SlackMeasure;
import org.maalestok.frontier.SlacksBased;
import org.maalestok.frontier.Units;
import org.maalestok.frontier.Warning;
import org.maalestok.frontier.bootstrap.Bootstrap;
import org.maalestok.frontier.bootstrap.SecondStageRegression;
import org.maalestok.frontier.bootstrap.TestOfReturns;

/** FEATURE UNDER TEST: what is odd about the data travels with the result of every model and every statistic. */
class G01_WarningsTest {

    /** A model, as what it warns of. */
    private record Model(Function<Units, List<Warning>> warnings) {}

    private static Named<Model> model(String name, Function<Units, List<Warning>> warnings) {
        return Named.of(name, new Model(warnings));
    }

    static Stream<Named<Model>> models() {
        List<Named<Model>> all = new ArrayList<>(statistics().toList());
        for (ReturnsToScale returns : ReturnsToScale.values()) {
            all.add(model(
                    "radial " + returns,
                    units -> Dea.withDefaults().with(returns).evaluate(units).warnings()));
        }
        all.add(model(
                "super",
                units -> Dea.withDefaults().superEfficiency().evaluate(units).warnings()));
        all.add(model("direction", units -> Dea.withDefaults()
                .with(new Direction.Proportional())
                .evaluate(units)
                .warnings()));
        all.add(model(
                "held",
                units -> Dea.withDefaults().holding("x2").evaluate(units).warnings()));
        all.add(model(
                "scale", units -> ScaleEfficiency.of(units, Dea.withDefaults()).warnings()));
        all.add(model(
                "influence", units -> Influence.of(units, Dea.withDefaults()).warnings()));
        for (SlackMeasure measure : SlackMeasure.values()) {
            all.add(model("slacks " + measure, units -> SlacksBased.withDefaults()
                    .with(measure)
                    .evaluate(units)
                    .warnings()));
        }
        all.add(model("cost", units -> PriceEfficiency.ofCost()
                .evaluate(units, new double[] {1, 2})
                .warnings()));
        all.add(model("revenue", units -> PriceEfficiency.ofRevenue()
                .evaluate(units, new double[] {1, 2})
                .warnings()));
        all.add(model(
                "malmquist",
                units -> Malmquist.withDefaults().evaluate(units, units).warnings()));
        all.add(model("order-m", units -> PartialFrontier.orderM(Orientation.INPUT, 5)
                .evaluate(units)
                .warnings()));
        all.add(model("order-alpha", units -> PartialFrontier.orderAlpha(Orientation.OUTPUT, 0.9)
                .evaluate(units)
                .warnings()));
        return all.stream();
    }

    /** The test of returns refuses a unit that scores 0 under constant returns, in a sentence. */
    static Stream<Named<Model>> modelsThatTakeAnEmptyUnit() {
        return models().filter(model -> !model.getName().equals("test of returns"));
    }

    /** Those that draw conclusions from a sample; all units need a score there. */
    static Stream<Named<Model>> statistics() {
        return Stream.of(
                model("bootstrap", units -> Bootstrap.withDefaults()
                        .withReplicates(5)
                        .evaluate(units)
                        .warnings()),
                model("test of returns", units -> TestOfReturns.of(Dea.withDefaults())
                        .withReplicates(5)
                        .evaluate(units)
                        .warnings()));
    }

    private static Named<Model> secondStage(int algorithm) {
        return model("second stage, algorithm " + algorithm, units -> SecondStageRegression.of(
                        Dea.withDefaults().with(Orientation.OUTPUT).with(ReturnsToScale.CONSTANT))
                .withAlgorithm(algorithm)
                .withReplicates(5, 20)
                .evaluate(units, List.of("z"), surroundings(units.count()))
                .warnings());
    }

    static Stream<Named<Model>> secondStages() {
        return Stream.of(secondStage(1), secondStage(2));
    }

    private static double[][] surroundings(int n) {
        return IntStream.range(0, n).mapToObj(u -> new double[] {u % 3}).toArray(double[][]::new);
    }

    @ParameterizedTest
    @MethodSource("models")
    void fewerUnitsThanVariables(Model model) {
        Units units = Units.of(new double[][] {{1, 2}, {2, 1}, {3, 3}}, new double[][] {{2, 1}, {1, 3}, {2, 2}});
        assertThat(model.warnings().apply(units)).anySatisfy(warning -> {
            assertThat(warning.kind()).isEqualTo(Warning.Kind.TOO_FEW_UNITS);
            assertThat(warning.sentence()).contains("There are 3 units for 2 inputs and 2 outputs");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aVariableWithoutAnything(Model model) {
        Units units = Units.of(
                new double[][] {{1, 2}, {2, 1}, {3, 3}, {4, 4}}, new double[][] {{2, 0}, {1, 0}, {2, 0}, {1, 0}});
        assertThat(model.warnings().apply(units)).anySatisfy(warning -> {
            assertThat(warning.kind()).isEqualTo(Warning.Kind.EMPTY_VARIABLE);
            assertThat(warning.sentence()).contains("The output 'y2' is 0 for every unit");
        });
    }

    @ParameterizedTest
    @MethodSource("modelsThatTakeAnEmptyUnit")
    void aUnitThatMakesNothing(Model model) {
        Units units = Units.of(
                new double[][] {{1, 2}, {2, 1}, {3, 3}, {4, 4}}, new double[][] {{2, 1}, {1, 3}, {0, 0}, {1, 1}});
        assertThat(model.warnings().apply(units)).anySatisfy(warning -> {
            assertThat(warning.kind()).isEqualTo(Warning.Kind.EMPTY_UNIT);
            assertThat(warning.sentence()).contains("'3'").contains("0 for every output");
        });
    }

    @Test
    void hundredsOfUnitsThatMakeNothingAreOneSentence() {
        double[][] x = new double[310][1];
        double[][] y = new double[310][1];
        for (int u = 0; u < 310; u++) {
            x[u][0] = u < 305 ? 1 + u : 0;
            y[u][0] = u < 10 ? 1 : 0;
        }
        assertThat(Units.of(x, y).warnings())
                .extracting(Warning::sentence)
                .satisfiesExactly(
                        idle -> assertThat(idle)
                                .startsWith(
                                        "5 units have 0 for every input and output ('306' (row 306), '307' (row 307), ")
                                .endsWith("Maybe leave them out."),
                        making -> assertThat(making)
                                .startsWith("295 units have 0 for every output ('11' (row 11), ")
                                .endsWith("'18' (row 18), …); they make nothing."));
    }

    @Test
    void aLineOfTotalsAmongTheUnits() {
        double[][] inputs = {{1, 8}, {2, 9}, {3, 7}, {4, 7}, {9.95, 31}};
        double[][] outputs = {{3}, {2}, {4}, {5}, {14}};
        assertThat(Dea.withDefaults().evaluate(Units.of(inputs, outputs)).warnings())
                .anySatisfy(warning -> {
                    assertThat(warning.kind()).isEqualTo(Warning.Kind.TOTAL_AMONG_UNITS);
                    assertThat(warning.sentence())
                            .startsWith(
                                    "Unit '5' (row 5) has as much as all others together of every input and output.");
                });
        outputs[4][0] = 10;
        assertThat(Dea.withDefaults().evaluate(Units.of(inputs, outputs)).warnings())
                .noneSatisfy(warning -> assertThat(warning.kind()).isEqualTo(Warning.Kind.TOTAL_AMONG_UNITS));
    }

    @ParameterizedTest
    @MethodSource("statistics")
    void aStatisticOnTwoUnits(Model model) {
        Units units = Units.of(new double[][] {{1}, {3}}, new double[][] {{1}, {1}});
        assertThat(model.warnings().apply(units)).anySatisfy(warning -> {
            assertThat(warning.kind()).isEqualTo(Warning.Kind.WEAK_STATISTIC);
            assertThat(warning.sentence()).contains("rests on 2 units; below 20");
        });
    }

    @ParameterizedTest
    @MethodSource("statistics")
    void aStatisticWhereAllScoreAlike(Model model) {
        Units units = Units.of(new double[][] {{1}, {2}, {3}}, new double[][] {{1}, {2}, {3}});
        assertThat(model.warnings().apply(units))
                .anySatisfy(warning -> assertThat(warning.sentence()).contains("score alike; there is no spread"));
    }

    @ParameterizedTest
    @MethodSource("secondStages")
    void aRegressionOnAHandful(Model model) {
        SplittableRandom random = new SplittableRandom(3);
        double[][] x = new double[11][3];
        double[][] y = new double[11][1];
        for (int u = 0; u < 11; u++) {
            x[u] = new double[] {1 + random.nextDouble(), 9, 9};
            y[u][0] = x[u][0] / (1 + 0.3 * (u % 3) + 0.4 * random.nextDouble());
        }
        assertThat(model.warnings().apply(Units.of(x, y)))
                .extracting(Warning::kind)
                .contains(Warning.Kind.TOO_FEW_UNITS, Warning.Kind.WEAK_STATISTIC);
    }

    @Test
    void periodsAreNamedAndChangesWithoutAnIndexCounted() {
        Units before = Units.of(new double[][] {{1}, {2}}, new double[][] {{1}, {2}});
        Units after = Units.of(new double[][] {{1}, {2}, {3}}, new double[][] {{1}, {0}, {2}});
        List<String> sentences =
                Malmquist.withDefaults().with(Orientation.OUTPUT).evaluate(before, after).warnings().stream()
                        .map(Warning::sentence)
                        .toList();
        assertThat(sentences).anyMatch(sentence -> sentence.startsWith("Period '1': Unit '2' (row 2) has 0"));
        assertThat(sentences).anyMatch(sentence -> sentence.startsWith("Period '0' lacks 1 of 3 units (3)"));
        assertThat(sentences).anyMatch(sentence -> sentence.startsWith("1 of 2 changes have no index"));
    }
}
