package org.maalestok.frontier.bootstrap;

import java.util.OptionalDouble;
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

/** Scores the original units against many moved copies of themselves; one task per replicate. */
final class Replicates {
    private final Dea model;
    private final boolean input;
    private final double[][] inputs;
    private final double[][] outputs;
    private final Point[] points;
    private final Units names;

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
            double[] moved = moved(scores, drawn);
            score(moved, b, found);
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

    private void score(double[] factor, int b, double[][] found) {
        Technology technology = technology(factor);
        Envelopment envelopment = new Envelopment(technology);
        for (int u = 0; u < points.length; u++) {
            OptionalDouble tau = envelopment.tau(points[u]);
            if (tau.isEmpty()) {
                throw new IllegalStateException(
                        "Unit '%s' has no score that could be certified in replicate %d. Maybe leave it out, or draw with another seed."
                                .formatted(names.name(u), b));
            }
            found[u][b] = input ? -tau.getAsDouble() : tau.getAsDouble();
        }
    }

    /** The technology with every unit's inputs (or outputs) multiplied by its factor. */
    Technology technology(double[] factor) {
        return Technology.of(
                input ? scaled(inputs, factor) : inputs,
                input ? outputs : scaled(outputs, factor),
                model.returns(),
                new double[0][]);
    }

    private static double[][] scaled(double[][] table, double[] factor) {
        double[][] scaled = new double[table.length][];
        for (int u = 0; u < table.length; u++) {
            scaled[u] = table[u].clone();
            for (int i = 0; i < scaled[u].length; i++) {
                scaled[u][i] *= factor[u];
            }
        }
        return scaled;
    }
}
