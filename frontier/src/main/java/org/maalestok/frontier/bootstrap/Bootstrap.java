package org.maalestok.frontier.bootstrap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.frontier.Dea;
import org.maalestok.frontier.Detail;
import org.maalestok.frontier.Execution;
import org.maalestok.frontier.Orientation;
import org.maalestok.frontier.Result;
import org.maalestok.frontier.Units;
import org.maalestok.frontier.Warning;

/**
 * The smoothed homogeneous bootstrap of Simar and Wilson (1998): how far the scores are too kind, and between which bounds
 * the true ones lie.
 *
 * <p>The frontier is drawn by the best that happened to be observed, so every score is biased towards 1. In each of B
 * replicates the inefficiencies are drawn anew from their smoothed distribution, θ*, every unit is moved to x* = x·θ̂/θ* (y* =
 * y·φ̂/φ*), and the original units are scored against those. What the replicates add to the scores is taken as what the sample
 * added to the truth. {@link BootstrapVariant} says what is done with the replicates.
 *
 * <p><b>Assumes</b> that units are independent and that inefficiency is distributed alike everywhere (homogeneous).
 * <b>Edges.</b> All units need a score above 0. When all are on the frontier there is nothing to draw from: bias 0, with a
 * warning; so too below 20 units. <b>Digits.</b> Replicate b draws from a stream that is a function of (seed, b), and sums are
 * taken in the order of replicates: any number of threads gives the same result. <b>Cost</b> B times one scoring, memory B·n
 * numbers.
 *
 * <p>Reference: Simar, Wilson (1998), Sensitivity analysis of efficiency scores, doi:10.1287/mnsc.44.1.49.
 *
 * @param model returns, orientation and execution are taken from it
 * @param variant which reading
 * @param replicates B
 * @param seed of the draws
 * @param level of the intervals, for instance 0.95
 * @param injected draws to use instead of random ones, or null
 */
public record Bootstrap(
        Dea model,
        BootstrapVariant variant,
        int replicates,
        long seed,
        double level,
        @Nullable Draws injected) {
    public Bootstrap {
        if (replicates < 2) {
            throw new IllegalArgumentException("There are " + replicates + " replicates; at least 2 are needed.");
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "The level is " + level + "; it lies between 0 and 1, for instance 0.95.");
        }
        Replicates.plain(model, "The bootstrap");
    }

    /** Variable returns, input orientation, 2 000 replicates, level 0.95, seed 1. */
    public static Bootstrap withDefaults() {
        return of(Dea.withDefaults());
    }

    /** The bootstrap of a model's scores, otherwise with defaults. */
    public static Bootstrap of(Dea model) {
        return new Bootstrap(model, BootstrapVariant.DISTANCE_BASIC, 2_000, 1, 0.95, null);
    }

    /** With another variant. */
    public Bootstrap with(BootstrapVariant other) {
        return new Bootstrap(model, other, replicates, seed, level, injected);
    }

    /** With another number of replicates. */
    public Bootstrap withReplicates(int count) {
        return new Bootstrap(model, variant, count, seed, level, injected);
    }

    /** With another seed. */
    public Bootstrap withSeed(long other) {
        return new Bootstrap(model, variant, replicates, other, level, injected);
    }

    /** With another level of the intervals. */
    public Bootstrap withLevel(double other) {
        return new Bootstrap(model, variant, replicates, seed, other, injected);
    }

    /** With given draws. */
    public Bootstrap withDraws(Draws draws) {
        return new Bootstrap(model, variant, replicates, seed, level, draws);
    }

    /** With other threads, progress or cancellation. */
    public Bootstrap with(Execution execution) {
        return new Bootstrap(model.with(execution), variant, replicates, seed, level, injected);
    }

    /**
     * What the bootstrap says about one unit. All numbers on the scale of the score.
     *
     * @param score θ or φ as estimated
     * @param bias how much too kind the score is: score − corrected
     * @param corrected the score without its bias
     * @param variance of the replicates
     * @param lower end of the interval
     * @param upper end of the interval
     */
    public record Estimate(double score, double bias, double corrected, double variance, double lower, double upper) {}

    /**
     * What came out.
     *
     * @param estimates unit by unit
     * @param bandwidth h of the kernel; 0 when draws were injected
     * @param warnings what the reader should know
     */
    public record Outcome(List<Estimate> estimates, double bandwidth, List<Warning> warnings) {}

    /** Scores the units and bootstraps the scores. */
    public Outcome evaluate(Units units) {
        Execution execution = model.execution();
        double scoring = 1.0 / (replicates + 1);
        Result result =
                model.with(Detail.SCORES).with(execution.part(0, scoring)).evaluate(units);
        return with(execution.part(scoring, 1)).evaluate(result);
    }

    /** Bootstraps scores that are there already: those of units against themselves, by the same returns and orientation. */
    public Outcome evaluate(Result result) {
        if (!sameModel(result.model())) {
            throw new IllegalArgumentException(
                    "The scores come from %s returns and %s orientation, the bootstrap is one of %s returns and %s orientation; they must be the same."
                            .formatted(
                                    result.model().returns(),
                                    result.model().orientation(),
                                    model.returns(),
                                    model.orientation()));
        }
        Replicates.plain(result.model(), "The bootstrap");
        Units units = result.units();
        double[] scores = Replicates.scores(result);
        boolean input = model.orientation() == Orientation.INPUT;
        double bandwidth = injected == null ? bandwidth(scores, input) : 0;
        List<Warning> warnings = new ArrayList<>(result.warnings());
        warnings.addAll(WeakSample.about(
                units, "The bootstrap", "its intervals mean little", injected != null || bandwidth > 0));
        Draws draws = injected == null ? new SmoothedDraws(scores, input, variant, bandwidth, seed) : injected;
        double[][] replicated = new Replicates(model, units).run(model.execution(), scores, draws, replicates);
        List<Estimate> estimates = new ArrayList<>(units.count());
        for (int u = 0; u < units.count(); u++) {
            estimates.add(
                    variant == BootstrapVariant.DISTANCE_BASIC
                            ? basic(scores[u], replicated[u], input)
                            : percentile(scores[u], replicated[u]));
        }
        return new Outcome(List.copyOf(estimates), bandwidth, List.copyOf(warnings));
    }

    private boolean sameModel(Dea other) {
        return other.returns() == model.returns() && other.orientation() == model.orientation();
    }

    private double bandwidth(double[] scores, boolean input) {
        double[] distances = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            distances[i] = input ? 1 / scores[i] : scores[i];
        }
        return variant == BootstrapVariant.SCORE_PERCENTILE
                ? Bandwidth.crossValidatedReflected(scores, distances)
                : Bandwidth.silvermanReflected(scores, distances);
    }

    /** On δ = 1/θ for inputs, φ for outputs: corrected δ = 2δ − mean δ*; the interval turns the quantiles of δ* − δ around. */
    private Estimate basic(double score, double[] replicated, boolean input) {
        double[] shift = new double[replicated.length];
        double delta = input ? 1 / score : score;
        for (int b = 0; b < shift.length; b++) {
            shift[b] = (input ? 1 / replicated[b] : replicated[b]) - delta;
        }
        double corrected = delta - Sample.mean(shift);
        Arrays.sort(shift);
        double first = delta - Sample.quantile9(shift, (1 - level) / 2);
        double last = delta - Sample.quantile9(shift, (1 + level) / 2);
        double value = input ? 1 / corrected : corrected;
        return new Estimate(
                score,
                score - value,
                value,
                Sample.variance(replicated),
                input ? 1 / first : last,
                input ? 1 / last : first);
    }

    private Estimate percentile(double score, double[] replicated) {
        double bias = Sample.mean(replicated) - score;
        double[] sorted = Sample.sorted(replicated);
        return new Estimate(
                score,
                bias,
                score - bias,
                Sample.variance(replicated),
                Sample.quantile7(sorted, (1 - level) / 2) - 2 * bias,
                Sample.quantile7(sorted, (1 + level) / 2) - 2 * bias);
    }
}
