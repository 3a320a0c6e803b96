package org.maalestok.frontier.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maalestok.frontier.Dea;
import org.maalestok.frontier.Detail;
import org.maalestok.frontier.Execution;
import org.maalestok.frontier.Influence;
import org.maalestok.frontier.Malmquist;
import org.maalestok.frontier.Orientation;
import org.maalestok.frontier.PartialFrontier;
import org.maalestok.frontier.PriceEfficiency;
import org.maalestok.frontier.Result;
import org.maalestok.frontier.ReturnsToScale;
import org.maalestok.frontier.ScaleEfficiency;
import org.maalestok.frontier.SlacksBased;
import org.maalestok.frontier.Units;
import org.maalestok.frontier.bootstrap.Bootstrap;
import org.maalestok.frontier.bootstrap.SecondStageRegression;
import org.maalestok.frontier.bootstrap.TestOfReturns;

/** FEATURE UNDER TEST: threads change no digit; long work reports progress and can be stopped. */
class C01_ExecutionTest {

    private static Units many(int n) {
        SplittableRandom random = new SplittableRandom(11);
        double[][] x = new double[n][3];
        double[][] y = new double[n][2];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < 3; i++) {
                x[j][i] = 1 + random.nextDouble();
            }
            y[j][0] = random.nextDouble();
            y[j][1] = random.nextDouble();
        }
        return Units.of(x, y);
    }

    @Test
    void oneThreadAndManyGiveTheSameDigits() {
        for (int n : new int[] {700, 2_500}) {
            Units units = many(n);
            Result one = Dea.withDefaults().with(Execution.on(1)).evaluate(units);
            Result many = Dea.withDefaults().with(Execution.on(5)).evaluate(units);
            assertThat(many.scores()).isEqualTo(one.scores());
            for (int u = 0; u < n; u++) {
                assertThat(many.peers(u)).isEqualTo(one.peers(u));
                assertThat(many.inputSlacks(u)).isEqualTo(one.inputSlacks(u));
            }
        }
    }

    @Test
    void aBootstrapGivesTheSameDigitsOnAnyNumberOfThreads() {
        Units units = many(60);
        Bootstrap bootstrap = Bootstrap.withDefaults().withReplicates(40).withSeed(3);
        assertThat(bootstrap.with(Execution.on(4)).evaluate(units).estimates())
                .isEqualTo(bootstrap.with(Execution.on(1)).evaluate(units).estimates());
        assertThat(bootstrap.withSeed(4).evaluate(units).estimates())
                .isNotEqualTo(bootstrap.evaluate(units).estimates());
    }

    @Test
    void aPartialFrontierGivesTheSameDigitsOnAnyNumberOfThreadsAndCanBeStopped() {
        Units units = many(300);
        PartialFrontier frontier = PartialFrontier.orderM(Orientation.INPUT, 10);
        assertThat(frontier.with(Execution.on(3)).evaluate(units))
                .isEqualTo(frontier.with(Execution.on(1)).evaluate(units));
        PartialFrontier stopped = frontier.with(Execution.on(2).stoppingWhen(() -> true));
        assertThatThrownBy(() -> stopped.evaluate(units)).isInstanceOf(CancellationException.class);
    }

    /** Work that goes through its units several times. */
    static Stream<Named<Consumer<Execution>>> longWork() {
        Units units = many(30);
        Dea dea = Dea.withDefaults();
        double[] prices = units.inputNames().stream().mapToDouble(name -> 1).toArray();
        double[][] surroundings =
                IntStream.range(0, 30).mapToObj(u -> new double[] {u % 4}).toArray(double[][]::new);
        List<Malmquist.Period> periods = Stream.of("1", "2", "3")
                .map(label -> new Malmquist.Period(label, units))
                .toList();
        return Stream.of(
                Named.of("bootstrap", execution -> Bootstrap.withDefaults()
                        .withReplicates(25)
                        .with(execution)
                        .evaluate(units)),
                Named.of("test of returns", execution -> TestOfReturns.of(dea.with(execution))
                        .withReplicates(25)
                        .evaluate(units)),
                Named.of("second stage", execution -> SecondStageRegression.of(dea.with(execution))
                        .withReplicates(10, 20)
                        .evaluate(units, List.of("z"), surroundings)),
                Named.of("scale", execution -> ScaleEfficiency.of(units, dea.with(execution))),
                Named.of("influence", execution -> Influence.of(units, dea.with(execution))),
                Named.of(
                        "cost",
                        execution -> PriceEfficiency.ofCost().with(execution).evaluate(units, prices)),
                Named.of(
                        "malmquist",
                        execution -> Malmquist.withDefaults().with(execution).evaluate(periods)));
    }

    @ParameterizedTest
    @MethodSource("longWork")
    void progressRisesOnceFromBeginningToEnd(Consumer<Execution> work) {
        List<Double> shares = new ArrayList<>();
        work.accept(Execution.on(2).with((done, total) -> shares.add((double) done / total)));
        assertThat(shares).isSorted().endsWith(1.0);
        assertThat(shares.getFirst()).isLessThan(0.5);
    }

    @Test
    void manyThreadsThatFinishAtOnceAreToldInOrder() {
        List<Integer> heard = new ArrayList<>();
        Execution many = Execution.on(8).with((done, total) -> heard.add(done));
        many.run(50_000, thread -> thread, (worker, task) -> {});
        assertThat(heard).isEqualTo(IntStream.rangeClosed(1, 50_000).boxed().toList());
    }

    @Test
    void aBootstrapOfScoresThatAreThereIsTheSame() {
        Units units = many(40);
        Bootstrap bootstrap = Bootstrap.withDefaults().withReplicates(10);
        Result scored = Dea.withDefaults().with(Detail.SCORES).evaluate(units);
        assertThat(bootstrap.evaluate(scored)).isEqualTo(bootstrap.evaluate(units));
        Result others = Dea.withDefaults().with(ReturnsToScale.CONSTANT).evaluate(units);
        assertThatThrownBy(() -> bootstrap.evaluate(others))
                .hasMessageContaining("The scores come from CONSTANT returns");
    }

    @Test
    void cancellationEndsTheWorkBetweenTasks() {
        AtomicInteger asked = new AtomicInteger();
        Bootstrap bootstrap = Bootstrap.withDefaults()
                .withReplicates(10_000)
                .with(Execution.on(2).stoppingWhen(() -> asked.incrementAndGet() > 20));
        Units units = many(30);
        assertThatThrownBy(() -> bootstrap.evaluate(units)).isInstanceOf(CancellationException.class);
        assertThat(asked.get()).isLessThan(40);
    }

    /** The only task there is has begun when the wish is told, and its units tie too closely for fast figures. */
    @Test
    void cancellationEndsTheWorkInTheMiddleOfAUnit() {
        Units units = Units.of(
                new double[][] {{1, 1e-5}, {1.000000000001, 1e-5}, {1, 1}, {1.000000000002, 1e-4}, {1, 2e11}},
                new double[][] {{.004, 1}, {.2, 0}, {3e-6, 2}, {1e9, 1}, {3, 1}});
        AtomicInteger asked = new AtomicInteger();
        SlacksBased model =
                SlacksBased.withDefaults().with(Execution.on(1).stoppingWhen(() -> asked.incrementAndGet() > 1));
        assertThatThrownBy(() -> model.evaluate(units))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("while a unit was being solved");
    }
}
