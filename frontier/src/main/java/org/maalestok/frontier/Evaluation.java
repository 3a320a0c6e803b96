package org.maalestok.frontier;

import java.util.ArrayList;
import java.util.List;
import org.maalestok.frontier.envelopment.Envelopment;
import org.maalestok.frontier.envelopment.FreeDisposal;
import org.maalestok.frontier.envelopment.Projection;
import org.maalestok.frontier.envelopment.Technology;

/** One run of a model: checks the data, cuts the units into tasks, collects the projections. */
final class Evaluation {
    /** Units per task. Small enough to share work, large enough for a task to profit from the facets it has met. */
    private static final int LEAST_TASK = 192;

    private static final int MOST_TASK = 1_000;

    private final Dea dea;
    private final Units units;
    private final Units reference;
    private final boolean ownReference;
    private final Moves moves;

    Evaluation(Dea dea, Units units, Units reference, boolean ownReference) {
        this.dea = dea;
        this.units = units;
        this.reference = reference;
        this.ownReference = ownReference;
        moves = new Moves(dea, units);
        if (!units.sameVariables(reference)) {
            throw new IllegalArgumentException(
                    "The units have inputs %s and outputs %s, the reference has inputs %s and outputs %s; they must be the same."
                            .formatted(
                                    units.inputNames(),
                                    units.outputNames(),
                                    reference.inputNames(),
                                    reference.outputNames()));
        }
        if (!(dea.direction() instanceof Direction.Fixed)) {
            UnitsCheck.nonnegative(units, "a model with ratios");
            UnitsCheck.nonnegative(reference, "a model with ratios");
        }
    }

    Result run() {
        Projection[] projections = new Projection[units.count()];
        if (dea.returns() == ReturnsToScale.FREE_DISPOSAL) {
            freeDisposal(projections);
        } else {
            convex(projections);
        }
        List<Warning> warnings = new ArrayList<>(Warnings.about(reference));
        return new Result(dea, units, reference, moves, projections, warnings);
    }

    private void convex(Projection[] projections) {
        Technology technology = Technology.of(
                reference.rawInputs(), reference.rawOutputs(), dea.returns(), TradeOffs.of(dea.restrictions(), units));
        boolean full = dea.detail() == Detail.FULL;
        int size = taskSize();
        int tasks = (units.count() + size - 1) / size;
        dea.execution().run(tasks, thread -> technology, (shared, task) -> {
            Envelopment envelopment = new Envelopment(shared);
            int end = Math.min(units.count(), (task + 1) * size);
            for (int u = task * size; u < end; u++) {
                projections[u] = moves.canMove(u)
                        ? envelopment.project(moves.point(u), without(u), full)
                        : new Projection.Immovable();
            }
        });
    }

    private void freeDisposal(Projection[] projections) {
        if (!dea.restrictions().isEmpty()) {
            throw new IllegalArgumentException("The free disposal hull has no prices, so weight restrictions ("
                    + dea.restrictions().size() + ") have no meaning there.");
        }
        FreeDisposal hull = new FreeDisposal(reference.rawInputs(), reference.rawOutputs());
        int size = 64;
        int tasks = (units.count() + size - 1) / size;
        dea.execution().run(tasks, thread -> hull, (shared, task) -> {
            int end = Math.min(units.count(), (task + 1) * size);
            for (int u = task * size; u < end; u++) {
                projections[u] =
                        moves.canMove(u) ? shared.project(moves.point(u), without(u)) : new Projection.Immovable();
            }
        });
    }

    private int without(int unit) {
        return dea.isSuper() && ownReference ? unit : -1;
    }

    private int taskSize() {
        return Math.max(LEAST_TASK, Math.min(MOST_TASK, units.count() / 16));
    }
}
