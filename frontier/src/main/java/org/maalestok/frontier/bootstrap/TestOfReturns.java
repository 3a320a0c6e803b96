package org.maalestok.frontier.bootstrap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.maalestok.frontier.Dea;
import org.maalestok.frontier.Detail;
import org.maalestok.frontier.Execution;
import org.maalestok.frontier.Orientation;
import org.maalestok.frontier.Result;
import org.maalestok.frontier.ReturnsToScale;
import org.maalestok.frontier.Units;
import org.maalestok.frontier.Warning;

/**
 * Is the difference between two technologies more than chance? Tests constant (or non-increasing) returns against variable
 * returns.
 *
 * <pre>S = Σ_i θ̂_i under the null hypothesis / Σ_i θ̂_i under variable returns    (1/φ̂ for outputs)</pre>
 *
 * S is at most 1 and close to 1 when the null hypothesis holds. Its distribution under the null is found by the smoothed
 * bootstrap of {@link Bootstrap} with the scores of the null technology; the p-value is the share of replicates with S* ≤ S.
 *
 * <p><b>Edges.</b> All units need a score above 0. Below 20 units, or when all score alike under the null hypothesis (then S* = 1
 * in every replicate), the outcome carries a warning. <b>Digits</b> depend on (seed, replicate) only, not on threads.
 * <b>Cost</b> 2B + 2 scorings, memory 2·B·n numbers.
 *
 * <p>Reference: Simar, Wilson (2002), doi:10.1016/S0377-2217(01)00167-9.
 *
 * @param model orientation and execution are taken from it
 * @param nullHypothesis constant or non-increasing returns
 * @param replicates B
 * @param seed of the draws
 */
public record TestOfReturns(Dea model, ReturnsToScale nullHypothesis, int replicates, long seed) {

    public TestOfReturns {
        if (nullHypothesis != ReturnsToScale.CONSTANT && nullHypothesis != ReturnsToScale.NON_INCREASING) {
            throw new IllegalArgumentException(
                    "The null hypothesis is " + nullHypothesis + "; it is CONSTANT or NON_INCREASING.");
        }
        Replicates.plain(model.with(nullHypothesis), "The test of returns");
        if (replicates < 2) {
            throw new IllegalArgumentException("There are " + replicates + " replicates; at least 2 are needed.");
        }
    }

    /** Constant against variable returns, 2 000 replicates, seed 1. */
    public static TestOfReturns of(Dea model) {
        return new TestOfReturns(model, ReturnsToScale.CONSTANT, 2_000, 1);
    }

    /** With another null hypothesis. */
    public TestOfReturns with(ReturnsToScale other) {
        return new TestOfReturns(model, other, replicates, seed);
    }

    /** With another number of replicates. */
    public TestOfReturns withReplicates(int count) {
        return new TestOfReturns(model, nullHypothesis, count, seed);
    }

    /** With another seed. */
    public TestOfReturns withSeed(long other) {
        return new TestOfReturns(model, nullHypothesis, replicates, other);
    }

    /** With other threads, progress or cancellation. */
    public TestOfReturns with(Execution execution) {
        return new TestOfReturns(model.with(execution), nullHypothesis, replicates, seed);
    }

    /**
     * What came out.
     *
     * @param statistic S
     * @param pValue the share of replicates at or below it
     * @param critical the 5 % quantile of S under the null hypothesis
     * @param warnings what the reader should know
     */
    public record Outcome(double statistic, double pValue, double critical, List<Warning> warnings) {}

    /** Tests on these units. */
    public Outcome evaluate(Units units) {
        Execution execution = model.execution();
        double scoring = 1.0 / (replicates + 1);
        Dea constrained = model.with(nullHypothesis).with(Detail.SCORES).with(execution.part(0, scoring / 2));
        Dea variable =
                model.with(ReturnsToScale.VARIABLE).with(Detail.SCORES).with(execution.part(scoring / 2, scoring));
        Result result = constrained.evaluate(units);
        double[] scores = Replicates.scores(result);
        double[] free = Replicates.scores(variable.evaluate(units));
        boolean input = model.orientation() == Orientation.INPUT;
        double[] distances = new double[scores.length];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = input ? 1 / scores[i] : scores[i];
        }
        double bandwidth = Bandwidth.silvermanReflected(scores, distances);
        Draws draws = new SmoothedDraws(scores, input, BootstrapVariant.DISTANCE_BASIC, bandwidth, seed);
        double half = (1 + scoring) / 2;
        double[][] under =
                new Replicates(constrained, units).run(execution.part(scoring, half), scores, draws, replicates);
        double[][] over = new Replicates(variable, units).run(execution.part(half, 1), scores, draws, replicates);
        double statistic = statistic(scores, free, input);
        double[] drawn = new double[replicates];
        int below = 0;
        for (int b = 0; b < replicates; b++) {
            drawn[b] = statistic(column(under, b), column(over, b), input);
            below += drawn[b] <= statistic ? 1 : 0;
        }
        List<Warning> warnings = new ArrayList<>(result.warnings());
        warnings.addAll(WeakSample.about(units, "The test of returns", "its p-value means little", bandwidth > 0));
        return new Outcome(
                statistic,
                (double) below / replicates,
                Sample.quantile7(Sample.sorted(drawn), 0.05),
                List.copyOf(warnings));
    }

    private static double[] column(double[][] table, int b) {
        return Arrays.stream(table).mapToDouble(row -> row[b]).toArray();
    }

    private static double statistic(double[] constrained, double[] free, boolean input) {
        double above = 0;
        double below = 0;
        for (int i = 0; i < free.length; i++) {
            above += input ? constrained[i] : 1 / constrained[i];
            below += input ? free[i] : 1 / free[i];
        }
        return above / below;
    }
}
