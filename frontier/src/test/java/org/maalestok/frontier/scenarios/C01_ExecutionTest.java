package org.maalestok.frontier.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.maalestok.frontier.Dea;
import org.maalestok.frontier.Execution;
import org.maalestok.frontier.Orientation;
import org.maalestok.frontier.PartialFrontier;
import org.maalestok.frontier.Result;
import org.maalestok.frontier.Units;
import org.maalestok.frontier.bootstrap.Bootstrap;

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

    @Test
    void progressReachesItsTotal() {
        AtomicInteger last = new AtomicInteger();
        Bootstrap.withDefaults()
                .withReplicates(25)
                .with(Execution.on(2).with((done, total) -> last.accumulateAndGet(done, Math::max)))
                .evaluate(many(30));
        assertThat(last.get()).isEqualTo(25);
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
}
