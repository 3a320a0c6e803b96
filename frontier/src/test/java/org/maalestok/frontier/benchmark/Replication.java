package org.maalestok.frontier.benchmark;

import java.util.Locale;
import java.util.SplittableRandom;
import org.maalestok.frontier.Dea;
import org.maalestok.frontier.Detail;
import org.maalestok.frontier.Execution;
import org.maalestok.frontier.Result;
import org.maalestok.frontier.Score;
import org.maalestok.frontier.Units;
import org.maalestok.frontier.bootstrap.Bootstrap;

/**
 * The bootstrap's row of the table: 2 000 replicates of 356 units, 712 000 programs. The rivals solve a sample of the programs of one replicate,
 * whose reference are the units moved by scores drawn anew; R solves the units' own programs, which are as large.
 */
final class Replication {
    private static final int UNITS = 356;
    private static final int REPLICATES = 2_000;
    private static final int SAMPLE = 60;

    /** Of the noise: about what the engine finds for these units. */
    private static final double BANDWIDTH = 0.07;

    /** What R's package took in an earlier trial, seconds. */
    private static final double TRIAL = 352;

    private Replication() {}

    static void row(double peak, boolean withR) {
        Units units = Synthetic.units(UNITS, 2, 3);
        Result result = Dea.withDefaults().with(Detail.SCORES).evaluate(units);
        Units moved = moved(units, result);
        double both = best(4, () -> Bootstrap.withDefaults().evaluate(units));
        double one =
                best(3, () -> Bootstrap.withDefaults().with(Execution.on(1)).evaluate(units));
        double perUnit = both * 1e6 / UNITS / REPLICATES;
        long frame = Dea.withDefaults().with(Detail.SCORES).evaluate(moved).scores().stream()
                .filter(score -> !(score instanceof Score.Inefficient))
                .count();
        double bound = (double) UNITS
                * REPLICATES
                * frame
                * (units.inputs() + units.outputs() + 1)
                / (peak * 1e9)
                / Runtime.getRuntime().availableProcessors();
        System.out.printf(
                Locale.ROOT,
                "bootstrap, %d units 2+3, B = %d: %.2f s (goal 0.8 s), %.2f us per program; on one thread %.2f s; %d efficient in a replicate; x bound %.1f; x OR-Tools %s; x ojAlgo %s; x lp_solve %s; x trial %.0f; load %.1f%n",
                UNITS,
                REPLICATES,
                both,
                perUnit,
                one,
                frame,
                both / bound,
                Timings.ratio(moved, units, SAMPLE, perUnit, Rivals::orTools),
                Timings.ratio(moved, units, SAMPLE, perUnit, Rivals::ojAlgo),
                withR ? Timings.ratio(InR.run(units, UNITS, result), perUnit) : "-",
                TRIAL / both,
                Bench.load());
    }

    /** Every unit's inputs brought to the frontier and from there to a score drawn anew: a unit's at random and normal noise, reflected at 1. */
    private static Units moved(Units units, Result result) {
        SplittableRandom random = new SplittableRandom(1);
        double[][] x = units.inputTable();
        for (int u = 0; u < x.length; u++) {
            double distance = 1 / result.score(random.nextInt(x.length)).get() + BANDWIDTH * random.nextGaussian();
            double drawn = 1 / (1 + Math.abs(distance - 1));
            for (int i = 0; i < x[u].length; i++) {
                x[u][i] *= result.score(u).get() / drawn;
            }
        }
        return Units.of(x, units.outputTable());
    }

    /** The best time of some runs, in seconds. */
    private static double best(int runs, Runnable work) {
        double best = Double.POSITIVE_INFINITY;
        for (int k = 0; k < runs; k++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        return best;
    }
}
