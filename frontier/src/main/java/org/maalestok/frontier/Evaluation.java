package org.maalestok.frontier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.maalestok.frontier.envelopment.Envelopment;
import org.maalestok.frontier.envelopment.FreeDisposal;
import org.maalestok.frontier.envelopment.Neighbourhoods;
import org.maalestok.frontier.envelopment.Projection;
import org.maalestok.frontier.envelopment.Technology;

/** One run of a model: checks the data, cuts the units into tasks, collects the projections. */
final class Evaluation {
    /** Units per task: large enough for a task to profit from the facets it has met. */
    private static final int TASK = 192;

    /** From here on the reference is thinned out first and units are taken by neighbourhood. */
    private static final int LARGE = 1_500;

    private static final int NEIGHBOURS = 512;

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
        int[] kept = needed();
        Units frame = kept.length == reference.count() ? reference : reference.only(kept);
        Technology technology = Technology.of(
                frame.rawInputs(), frame.rawOutputs(), dea.returns(), TradeOffs.of(dea.restrictions(), units));
        boolean full = dea.detail() == Detail.FULL;
        List<int[]> tasks = tasks();
        dea.execution().run(tasks.size(), thread -> technology, (shared, task) -> {
            Envelopment envelopment = new Envelopment(shared);
            for (int u : tasks.get(task)) {
                Projection projection = moves.canMove(u)
                        ? envelopment.project(moves.point(u), without(u), full)
                        : new Projection.Immovable();
                projections[u] = renumbered(projection, kept);
            }
        });
    }

    /** The reference units that can matter: all of them when they are few or when one is left out at a time. */
    private int[] needed() {
        boolean plain = !dea.isSuper() && dea.restrictions().isEmpty() && nonnegative(reference);
        return plain && reference.count() > LARGE
                ? FrameSearch.of(reference, dea.returns(), dea.execution())
                : IntStream.range(0, reference.count()).toArray();
    }

    private static boolean nonnegative(Units units) {
        return Arrays.stream(units.rawInputs())
                .allMatch(row -> Arrays.stream(row).allMatch(value -> value >= 0));
    }

    /** Few units in their own order, many in neighbourhoods, whose members share peers. */
    private List<int[]> tasks() {
        return units.count() > LARGE ? Neighbourhoods.of(units.rawInputs(), units.rawOutputs(), NEIGHBOURS) : blocks();
    }

    private List<int[]> blocks() {
        List<int[]> blocks = new ArrayList<>();
        for (int from = 0; from < units.count(); from += TASK) {
            blocks.add(
                    IntStream.range(from, Math.min(units.count(), from + TASK)).toArray());
        }
        return blocks;
    }

    private static Projection renumbered(Projection projection, int[] kept) {
        if (projection instanceof Projection.Found found) {
            for (int k = 0; k < found.peers().length; k++) {
                found.peers()[k] = kept[found.peers()[k]];
            }
        }
        return projection;
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
}
