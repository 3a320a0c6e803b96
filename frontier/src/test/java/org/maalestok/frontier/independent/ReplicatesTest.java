package org.maalestok.frontier.independent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maalestok.frontier.Dea;
import org.maalestok.frontier.Detail;
import org.maalestok.frontier.Orientation;
import org.maalestok.frontier.Result;
import org.maalestok.frontier.ReturnsToScale;
import org.maalestok.frontier.Units;
import org.maalestok.frontier.bootstrap.Bootstrap;
import org.maalestok.frontier.bootstrap.BootstrapVariant;

/** A replicate leaves units out of its reference that nobody needs: what it says of the others is what the whole reference says. */
class ReplicatesTest {
    private static final int SETS = 60;

    /** Replicates do not settle near ties by more digits, which columns that differ by 1e-9 turn into differences of as much. */
    private static final double CLOSE = 1e-8;

    @ParameterizedTest
    @EnumSource(
            value = ReturnsToScale.class,
            names = {"CONSTANT", "VARIABLE", "NON_INCREASING", "NON_DECREASING"})
    void aReplicateScoresAgainstAllMovedUnits(ReturnsToScale returns) {
        int compared = 0;
        for (int seed = 0; seed < SETS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Units units = NastyData.draw(random, 25);
            Dea dea = Dea.withDefaults().with(returns).with(Detail.SCORES).with(Orientation.values()[seed % 2]);
            Optional<Result> result = allScored(dea, units);
            if (result.isPresent()) {
                compare(seed, dea, result.get(), draws(random, units.count(), dea.orientation()));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(SETS / 3);
    }

    /** Where every unit has a score above 0, which draws are made around. */
    private static Optional<Result> allScored(Dea dea, Units units) {
        return Optional.of(dea.evaluate(units))
                .filter(result -> result.scores().stream().allMatch(score -> score.defined() && score.get() > 0));
    }

    private static double[] draws(SplittableRandom random, int count, Orientation orientation) {
        double[] drawn = new double[count];
        for (int u = 0; u < count; u++) {
            double distance = random.nextInt(4) == 0 ? 1 : 1 + random.nextDouble();
            drawn[u] = orientation == Orientation.INPUT ? 1 / distance : distance;
        }
        return drawn;
    }

    private static void compare(int seed, Dea dea, Result result, double[] drawn) {
        Units units = result.units();
        var estimates = Bootstrap.of(dea)
                .with(BootstrapVariant.SCORE_PERCENTILE)
                .withReplicates(2)
                .withDraws(b -> drawn)
                .evaluate(result)
                .estimates();
        Result expected = dea.evaluate(units, moved(dea.orientation(), result, drawn));
        for (int u = 0; u < units.count(); u++) {
            double replicated = estimates.get(u).score() + estimates.get(u).bias();
            double score = expected.score(u).get();
            assertThat(replicated)
                    .as("seed %d, unit %d", seed, u)
                    .isCloseTo(
                            score,
                            within(CLOSE * Math.max(score, estimates.get(u).score())));
        }
    }

    private static Units moved(Orientation orientation, Result result, double[] drawn) {
        double[][] x = result.units().inputTable();
        double[][] y = result.units().outputTable();
        for (int u = 0; u < drawn.length; u++) {
            double[] row = orientation == Orientation.INPUT ? x[u] : y[u];
            double factor = result.score(u).get() / drawn[u];
            for (int i = 0; i < row.length; i++) {
                row[i] *= factor;
            }
        }
        return Units.of(x, y);
    }
}
