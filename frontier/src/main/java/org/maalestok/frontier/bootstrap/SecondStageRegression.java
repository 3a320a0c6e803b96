package org.maalestok.frontier.bootstrap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.maalestok.frontier.Dea;
import org.maalestok.frontier.Detail;
import org.maalestok.frontier.Execution;
import org.maalestok.frontier.Orientation;
import org.maalestok.frontier.Result;
import org.maalestok.frontier.Units;
import org.maalestok.frontier.Warning;

/**
 * What the surroundings explain of inefficiency: a truncated regression of δ on other variables, with bootstrapped
 * intervals (Simar and Wilson 2007).
 *
 * <p>δ_i ≥ 1 is 1/θ (input) or φ (output): above 1 is worse, so a positive coefficient goes with inefficiency. The model is
 * δ_i = z_i·β + ε_i, ε normal and truncated so that δ_i ≥ 1. Scores of one sample depend on one another, so the usual
 * standard errors are wrong; these intervals are not.
 *
 * <ol>
 *   <li>Algorithm 1: fit on the units with δ̂ &gt; 1; draw δ* from the fitted model and fit again, B₂ times.
 *   <li>Algorithm 2: first remove the bias of δ̂: B₁ times draw δ*_i from the fitted model, move every unit to x·(δ* / δ̂) (or
 *       y·(δ̂ / δ*)), score the units against those; δ̂̂ = 2δ̂ − mean. Then fit on all units with δ̂̂ &gt; 1, and bootstrap that fit B₂
 *       times.
 * </ol>
 *
 * <p><b>Edges.</b> All units need a score above 0; those within 1e-9 of the frontier (ten times what a score is certified to) are on it
 * and do not enter. Fewer units off it than coefficients and a variance, or collinear columns, are refused; ten for each estimated
 * number is wanted, and a warning says so below. A fit that does not settle throws {@link IllegalStateException}. <b>Cost</b> B₁
 * scorings of all units and B₂ fits of n·k² for each of their few steps.
 *
 * <p>Intervals are basic: 2β̂ − quantiles of β̂*. <b>Digits</b> depend on (seed, replicate) only, not on threads. Reference: Simar,
 * Wilson (2007), doi:10.1016/j.jeconom.2005.07.009.
 *
 * @param model returns, orientation and execution are taken from it
 * @param algorithm 1 or 2
 * @param biasReplicates B₁ of algorithm 2, 100 in the paper
 * @param replicates B₂, 2 000 in the paper
 * @param seed of the draws
 * @param level of the intervals
 */
public record SecondStageRegression(
        Dea model, int algorithm, int biasReplicates, int replicates, long seed, double level) {

    /** Ten observations per estimated number is the usual least for a regression. */
    private static final int UNITS_PER_COEFFICIENT = 10;

    /** What scoring a replicate costs against fitting one, for the progress that is told. */
    private static final double BIAS_WEIGHT = 5;

    public SecondStageRegression {
        if (algorithm != 1 && algorithm != 2) {
            throw new IllegalArgumentException("Algorithm " + algorithm + " is asked for; there are 1 and 2.");
        }
        Replicates.plain(model, "The second-stage regression");
        if (biasReplicates < 2 || replicates < 2) {
            throw new IllegalArgumentException(
                    "There are %d and %d replicates; at least 2 are needed.".formatted(biasReplicates, replicates));
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "The level is " + level + "; it lies between 0 and 1, for instance 0.95.");
        }
    }

    /** Algorithm 2 of a model, 100 and 2 000 replicates, level 0.95, seed 1. */
    public static SecondStageRegression of(Dea model) {
        return new SecondStageRegression(model, 2, 100, 2_000, 1, 0.95);
    }

    /** With the other algorithm. */
    public SecondStageRegression withAlgorithm(int which) {
        return new SecondStageRegression(model, which, biasReplicates, replicates, seed, level);
    }

    /** With other numbers of replicates. */
    public SecondStageRegression withReplicates(int forBias, int forIntervals) {
        return new SecondStageRegression(model, algorithm, forBias, forIntervals, seed, level);
    }

    /** With another seed. */
    public SecondStageRegression withSeed(long other) {
        return new SecondStageRegression(model, algorithm, biasReplicates, replicates, other, level);
    }

    /** With another level of the intervals. */
    public SecondStageRegression withLevel(double other) {
        return new SecondStageRegression(model, algorithm, biasReplicates, replicates, seed, other);
    }

    /** With other threads, progress or cancellation. */
    public SecondStageRegression with(Execution execution) {
        return new SecondStageRegression(model.with(execution), algorithm, biasReplicates, replicates, seed, level);
    }

    /** A coefficient with its interval. */
    public record Coefficient(String name, double estimate, double lower, double upper) {}

    /**
     * What came out.
     *
     * @param coefficients the constant first, then the variables in order
     * @param sigma the spread of ε with its interval
     * @param delta δ̂, or δ̂̂ in algorithm 2, unit by unit
     * @param fitted how many units entered the regression
     * @param failedReplicates replicates whose regression did not settle; they are left out
     * @param warnings what the reader should know
     */
    public record Outcome(
            List<Coefficient> coefficients,
            Coefficient sigma,
            double[] delta,
            int fitted,
            int failedReplicates,
            List<Warning> warnings) {}

    /**
     * Explains the units' inefficiency.
     *
     * @param names of the explanatory variables
     * @param variables Z: units × variables, without a constant
     */
    public Outcome evaluate(Units units, List<String> names, double[][] variables) {
        double[][] z = withConstant(units, names, variables);
        Execution execution = model.execution();
        double bias = algorithm == 1 ? 0 : BIAS_WEIGHT * biasReplicates / (BIAS_WEIGHT * biasReplicates + replicates);
        Result result = model.with(Detail.SCORES).with(execution.part(0, 0)).evaluate(units);
        double[] scores = Replicates.scores(result);
        double[] delta = new double[scores.length];
        for (int i = 0; i < delta.length; i++) {
            delta[i] = model.orientation() == Orientation.INPUT ? 1 / scores[i] : scores[i];
        }
        double[] corrected = algorithm == 1 ? delta : unbiased(execution.part(0, bias), units, z, scores, delta);
        int[] inside = above(corrected);
        double[][] used = Arrays.stream(inside).mapToObj(i -> z[i]).toArray(double[][]::new);
        double[] values = Arrays.stream(inside).mapToDouble(i -> corrected[i]).toArray();
        TruncatedRegression.Fit fit = TruncatedRegression.fit(used, values, 1);
        List<Warning> warnings = new ArrayList<>(result.warnings());
        warnings.addAll(about(inside.length, names.size()));
        return bootstrapped(execution.part(bias, 1), names, used, fit, corrected, warnings);
    }

    private static double[][] withConstant(Units units, List<String> names, double[][] variables) {
        // Units' own checks say what is wrong with the table, in the same words.
        double[][] checked = Units.of(units.names(), names, variables, List.of("-"), new double[units.count()][1])
                .inputTable();
        double[][] z = new double[checked.length][names.size() + 1];
        for (int i = 0; i < z.length; i++) {
            z[i][0] = 1;
            System.arraycopy(checked[i], 0, z[i], 1, names.size());
        }
        return z;
    }

    private static List<Warning> about(int fitted, int variables) {
        int wanted = UNITS_PER_COEFFICIENT * (variables + 2);
        return fitted >= wanted
                ? List.of()
                : List.of(WeakSample.weak(
                        "The regression rests on %d units for %d coefficients and a variance; below %d its intervals mean little."
                                .formatted(fitted, variables + 1, wanted)));
    }

    private static int[] above(double[] delta) {
        return IntStream.range(0, delta.length).filter(i -> delta[i] > 1 + 1e-9).toArray();
    }

    private double[] unbiased(Execution execution, Units units, double[][] z, double[] scores, double[] delta) {
        int[] inside = above(delta);
        TruncatedRegression.Fit fit = TruncatedRegression.fit(
                Arrays.stream(inside).mapToObj(i -> z[i]).toArray(double[][]::new),
                Arrays.stream(inside).mapToDouble(i -> delta[i]).toArray(),
                1);
        boolean input = model.orientation() == Orientation.INPUT;
        Draws draws = b -> {
            double[] drawn = draw(z, fit, new Stream(seed, b));
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = input ? 1 / drawn[i] : drawn[i];
            }
            return drawn;
        };
        double[][] replicated = new Replicates(model, units).run(execution, scores, draws, biasReplicates);
        double[] corrected = new double[delta.length];
        for (int i = 0; i < corrected.length; i++) {
            double sum = 0;
            for (double value : replicated[i]) {
                sum += input ? 1 / value : value;
            }
            corrected[i] = 2 * delta[i] - sum / biasReplicates;
        }
        return corrected;
    }

    private static double[] draw(double[][] z, TruncatedRegression.Fit fit, Stream stream) {
        double[] drawn = new double[z.length];
        for (int i = 0; i < drawn.length; i++) {
            double mean = 0;
            for (int c = 0; c < z[i].length; c++) {
                mean += z[i][c] * fit.beta()[c];
            }
            double least = (1 - mean) / fit.sigma();
            drawn[i] = Math.max(1, mean + fit.sigma() * stream.gaussianAbove(least));
        }
        return drawn;
    }

    private Outcome bootstrapped(
            Execution execution,
            List<String> names,
            double[][] z,
            TruncatedRegression.Fit fit,
            double[] delta,
            List<Warning> warnings) {
        int k = fit.beta().length;
        double[][] found = new double[replicates][];
        execution.run(replicates, thread -> thread, (thread, b) -> {
            // A stream beyond those that algorithm 2 has used for the bias.
            double[] drawn = draw(z, fit, new Stream(seed, 1_000_000_007L + b));
            try {
                TruncatedRegression.Fit again = TruncatedRegression.fit(z, drawn, 1);
                found[b] = Arrays.copyOf(again.beta(), k + 1);
                found[b][k] = again.sigma();
            } catch (IllegalStateException unsettled) {
                found[b] = new double[0];
            }
        });
        double[][] settled = Arrays.stream(found).filter(row -> row.length > 0).toArray(double[][]::new);
        int failed = replicates - settled.length;
        if (settled.length < 2) {
            throw new IllegalStateException("Only %d of %d replicates of the truncated regression settled."
                    .formatted(settled.length, replicates));
        }
        List<Coefficient> coefficients = new ArrayList<>();
        for (int c = 0; c < k; c++) {
            coefficients.add(interval(c == 0 ? "constant" : names.get(c - 1), fit.beta()[c], settled, c));
        }
        if (failed > 0) {
            warnings.add(
                    WeakSample.weak("%d of %d replicates of the truncated regression did not settle and are left out."
                            .formatted(failed, replicates)));
        }
        return new Outcome(
                List.copyOf(coefficients),
                interval("sigma", fit.sigma(), settled, k),
                delta,
                z.length,
                failed,
                List.copyOf(warnings));
    }

    private Coefficient interval(String name, double estimate, double[][] replicated, int column) {
        double[] sorted = Arrays.stream(replicated)
                .mapToDouble(row -> row[column])
                .sorted()
                .toArray();
        return new Coefficient(
                name,
                estimate,
                2 * estimate - Sample.quantile7(sorted, (1 + level) / 2),
                2 * estimate - Sample.quantile7(sorted, (1 - level) / 2));
    }
}
