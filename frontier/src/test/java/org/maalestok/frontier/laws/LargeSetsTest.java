package org.maalestok.frontier.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.maalestok.frontier.Dea;
import org.maalestok.frontier.Detail;
import org.maalestok.frontier.Execution;
import org.maalestok.frontier.Result;
import org.maalestok.frontier.Score;
import org.maalestok.frontier.Units;

/** Large sets are thinned out, solved on lists and certified several facets at a time; one unit alone is not. */
class LargeSetsTest {
    private static final int UNITS = 9_000;
    private static final int EVERY = 1_117;

    private final Units units = draw();
    private final Dea dea = Dea.withDefaults();

    private static Units draw() {
        SplittableRandom random = new SplittableRandom(20260801);
        double[][] x = new double[UNITS][2];
        double[][] y = new double[UNITS][1];
        for (int j = 0; j < UNITS; j++) {
            x[j][0] = Math.exp(random.nextGaussian());
            x[j][1] = Math.exp(random.nextGaussian());
            y[j][0] = Math.pow(x[j][0] * x[j][1], 0.45) * Math.exp(-Math.abs(0.2 * random.nextGaussian()));
        }
        return Units.of(x, y);
    }

    @Test
    void aUnitScoresAmongManyAsItDoesAlone() {
        Result all = dea.evaluate(units);
        for (int u = 0; u < UNITS; u += EVERY) {
            int one = u;
            Result alone = dea.evaluate(units.where(k -> k == one), units);
            assertThat(all.score(u).get()).isCloseTo(alone.score(0).get(), within(1e-11));
            assertThat(all.inputTargets(u)).containsExactly(alone.inputTargets(0), within(1e-9));
            assertThat(all.peers(u).size()).isEqualTo(alone.peers(0).size());
        }
    }

    @Test
    void superEfficiencyLeavesOutTheUnitAndOnlyTheUnit() {
        Result all = dea.with(Detail.SCORES).superEfficiency().evaluate(units);
        int checked = 0;
        for (int u = 0; u < UNITS && checked < 6; u++) {
            if (all.score(u) instanceof Score.SuperEfficient score) {
                int one = u;
                Result alone = dea.evaluate(units.where(k -> k == one), units.where(k -> k != one));
                assertThat(score.number()).isCloseTo(alone.score(0).get(), within(1e-10 * score.number()));
                checked++;
            }
        }
        assertThat(checked).isEqualTo(6);
    }

    @Test
    void oneThreadGivesTheDigitsOfTwo() {
        Dea scores = dea.with(Detail.SCORES);
        assertThat(scores.with(Execution.on(1)).evaluate(units).scores())
                .isEqualTo(scores.with(Execution.on(2)).evaluate(units).scores());
    }
}
