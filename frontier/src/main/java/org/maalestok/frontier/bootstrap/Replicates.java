package org.maalestok.frontier.bootstrap;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.maalestok.frontier.Dea;
import org.maalestok.frontier.Execution;
import org.maalestok.frontier.Orientation;
import org.maalestok.frontier.Result;
import org.maalestok.frontier.ReturnsToScale;
import org.maalestok.frontier.Score;
import org.maalestok.frontier.Units;
import org.maalestok.frontier.envelopment.Envelopment;
import org.maalestok.frontier.envelopment.Point;
import org.maalestok.frontier.envelopment.Technology;

/**
 * Scores the original units against many moved copies of themselves; one task per replicate.
 *
 * <p>Every replicate is a frontier of its own, on which no facet of another holds. What is known beforehand is who will hardly be on it: units that
 * are {@link Outdone} are left out, and those whose draw is better than the mean are put on the list of likely peers and scored last, when
 * the others' walks have found most facets that they stand on.
 */
final class Replicates {
    private final Dea model;
    private final boolean input;
    private final double[][] inputs;
    private final double[][] outputs;
    private final Point[] points;
    private final Units names;
    private final Outdone outdone;

    Replicates(Dea model, Units units) {
        this.model = model;
        names = units;
        input = model.orientation() == Orientation.INPUT;
        inputs = units.inputTable();
        outputs = units.outputTable();
        points = new Point[units.count()];
        for (int u = 0; u < points.length; u++) {
            points[u] = Point.radial(inputs[u], outputs[u], model.returns(), model.orientation());
        }
        Technology sample = Technology.of(inputs, outputs, model.returns(), new double[0][]);
        outdone = new Outdone(input, input ? inputs : outputs, points, sample);
    }

    /** Whether a model is one that replicates are defined for; refused with what the statistic is called otherwise. */
    static void plain(Dea model, String statistic) {
        if (model.returns() == ReturnsToScale.FREE_DISPOSAL
                || model.direction() != null
                || model.isSuper()
                || !model.held().isEmpty()
                || !model.restrictions().isEmpty()) {
            throw new IllegalArgumentException(
                    "%s is defined for plain radial scores over combinations of units; leave out FREE_DISPOSAL, directions, super-efficiency, held variables and weight restrictions."
                            .formatted(statistic));
        }
    }

    /** The numbers of a result; every unit needs one above zero. */
    static double[] scores(Result result) {
        double[] scores = new double[result.units().count()];
        for (int u = 0; u < scores.length; u++) {
            Score score = result.score(u);
            if (!score.defined() || score.get() <= 0) {
                throw new IllegalArgumentException(
                        "Unit '%s' has no score above 0; leave it out before drawing conclusions from a sample. %s"
                                .formatted(
                                        result.units().name(u),
                                        score instanceof Score.Undefined none
                                                ? none.explanation()
                                                : "Its score is 0."));
            }
            scores[u] = score.get();
        }
        return scores;
    }

    /** Scores per unit and replicate: units × B. */
    double[][] run(Execution execution, double[] scores, Draws draws, int replicates) {
        double[][] found = new double[points.length][replicates];
        execution.run(replicates, thread -> thread, (thread, b) -> {
            double[] drawn = draws.replicate(b);
            if (drawn.length != scores.length) {
                throw new IllegalArgumentException(
                        "Replicate %d has %d draws for %d units.".formatted(b, drawn.length, scores.length));
            }
            refuseWhatIsNoDraw(b, drawn);
            score(moved(scores, drawn), better(drawn), b, found);
        });
        return found;
    }

    private static void refuseWhatIsNoDraw(int b, double[] drawn) {
        for (int u = 0; u < drawn.length; u++) {
            if (!(drawn[u] > 0 && drawn[u] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "Replicate %d has the draw %s for unit %d; draws are numbers above 0."
                                .formatted(b, drawn[u], u + 1));
            }
        }
    }

    private static double[] moved(double[] scores, double[] drawn) {
        double[] factor = new double[scores.length];
        for (int u = 0; u < factor.length; u++) {
            factor[u] = scores[u] / drawn[u];
        }
        return factor;
    }

    /** Whose draw lies nearer to 1 than the mean does. */
    private boolean[] better(double[] drawn) {
        double mean = Sample.mean(drawn);
        boolean[] better = new boolean[drawn.length];
        for (int u = 0; u < drawn.length; u++) {
            better[u] = input == (drawn[u] > mean);
        }
        return better;
    }

    private void score(double[] factor, boolean[] better, int b, double[][] found) {
        int[] others = outdone.others(factor);
        Envelopment envelopment = new Envelopment(technology(others, factor));
        envelopment.suggest(IntStream.range(0, others.length)
                .filter(place -> better[others[place]])
                .toArray());
        score(envelopment, better, false, b, found);
        score(envelopment, better, true, b, found);
    }

    /** Scores those that are better than the mean, or those that are not. */
    private void score(Envelopment envelopment, boolean[] better, boolean wanted, int b, double[][] found) {
        for (int u = 0; u < points.length; u++) {
            if (better[u] == wanted) {
                OptionalDouble tau = envelopment.tau(points[u]);
                if (tau.isEmpty()) {
                    throw new IllegalStateException(
                            "Unit '%s' has no score that could be certified in replicate %d. Maybe leave it out, or draw with another seed."
                                    .formatted(names.name(u), b));
                }
                found[u][b] = input ? -tau.getAsDouble() : tau.getAsDouble();
            }
        }
    }

    /** The technology of some units, each with its inputs (or outputs) multiplied by its factor. */
    private Technology technology(int[] some, double[] factor) {
        double[][] x = new double[some.length][];
        double[][] y = new double[some.length][];
        for (int k = 0; k < some.length; k++) {
            int u = some[k];
            x[k] = input ? scaled(inputs[u], factor[u]) : inputs[u];
            y[k] = input ? outputs[u] : scaled(outputs[u], factor[u]);
        }
        return Technology.of(x, y, model.returns(), new double[0][]);
    }

    private static double[] scaled(double[] row, double factor) {
        double[] scaled = row.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return scaled;
    }
}
