package org.maalestok.frontier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.maalestok.frontier.envelopment.Envelopment;
import org.maalestok.frontier.envelopment.FreeDisposal;
import org.maalestok.frontier.envelopment.Neighbourhoods;
import org.maalestok.frontier.envelopment.Point;
import org.maalestok.frontier.envelopment.Projection;
import org.maalestok.frontier.envelopment.Technology;

/** One run of a model: checks the data, cuts the units into tasks, collects the projections. */
final class Evaluation {
    /** From here on the reference is thinned out first. */
    private static final int LARGE = 1_500;

    /** Units per task at most: few enough to give all threads work. */
    private static final int NEIGHBOURS = 192;

    /** With so many units there are tasks enough, and more of them share their facets. */
    private static final int MANY_NEIGHBOURS = 512;

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
        boolean[] dominated = new boolean[units.count()];
        if (dea.isSuper() && ownReference && units.count() == 1) {
            // Nobody is left to compare with: in some models the program has a number then, and it means nothing.
            projections[0] = moves.canMove(0) ? new Projection.Infeasible() : new Projection.Immovable();
        } else if (dea.returns() == ReturnsToScale.FREE_DISPOSAL) {
            freeDisposal(projections, dominated);
        } else {
            convex(projections, dominated);
        }
        List<Warning> warnings = new ArrayList<>(Warnings.about(reference));
        return new Result(dea, units, reference, moves, projections, dominated, warnings);
    }

    private void convex(Projection[] projections, boolean[] dominated) {
        List<int[]> tasks = neighbourhoods(units);
        int[] kept = needed(tasks);
        Units frame = kept.length == reference.count() ? reference : reference.only(kept);
        Technology technology = Technology.of(
                frame.rawInputs(), frame.rawOutputs(), dea.returns(), TradeOffs.of(dea.restrictions(), units));
        IntPredicate isDominated = dea.detail() == Detail.FULL ? dominance(frame) : u -> false;
        dea.execution().run(tasks.size(), thread -> technology, (shared, task) -> {
            project(shared, tasks.get(task), kept, projections);
            lookAround(Arrays.stream(tasks.get(task)), isDominated, projections, dominated);
        });
    }

    private IntPredicate dominance(Units over) {
        Dominance dominance = new Dominance(over, moves.fixed());
        return u -> dominance.over(units, u);
    }

    /** Who of a task is on the frontier as far as scores are vouched for, and dominated nevertheless. */
    private void lookAround(IntStream task, IntPredicate isDominated, Projection[] projections, boolean[] dominated) {
        task.forEach(u -> {
            boolean near = projections[u] instanceof Projection.Found found
                    && Math.abs(moves.room(found.tau())) <= Projection.Found.ON_FRONTIER * found.size();
            dominated[u] = near && isDominated.test(u);
        });
    }

    private void project(Technology technology, int[] task, int[] kept, Projection[] projections) {
        Envelopment envelopment = new Envelopment(technology);
        if (ownReference && units.count() > LARGE) {
            envelopment.suggest(places(task, kept));
        }
        int[] movable = new int[task.length];
        Point[] points = new Point[task.length];
        int count = 0;
        for (int u : task) {
            Point point = moves.point(u);
            if (point.movable()) {
                movable[count] = u;
                points[count++] = point;
            } else {
                projections[u] = new Projection.Immovable();
            }
        }
        int[] without = Arrays.stream(movable, 0, count).map(this::without).toArray();
        envelopment.projectAll(
                Arrays.copyOf(points, count),
                without,
                dea.detail() == Detail.FULL,
                (k, projection) -> projections[movable[k]] = renumbered(projection, kept));
    }

    /** Where those of a task's units that were kept stand among the kept. */
    private static int[] places(int[] task, int[] kept) {
        return Arrays.stream(task)
                .map(u -> Arrays.binarySearch(kept, u))
                .filter(place -> place >= 0)
                .toArray();
    }

    /** The reference units that can matter: all of them when they are few or when one is left out at a time. */
    private int[] needed(List<int[]> tasks) {
        boolean plain = !dea.isSuper() && dea.restrictions().isEmpty() && nonnegative(reference);
        if (!plain || reference.count() <= LARGE) {
            return IntStream.range(0, reference.count()).toArray();
        }
        List<int[]> blocks = ownReference ? tasks : neighbourhoods(reference);
        return FrameSearch.of(reference, blocks, dea.returns(), dea.execution());
    }

    private static boolean nonnegative(Units units) {
        return Arrays.stream(units.rawInputs())
                .allMatch(row -> Arrays.stream(row).allMatch(value -> value >= 0));
    }

    /** Units by neighbourhood, whose members share peers and facets: a task profits from what it has met. */
    private static List<int[]> neighbourhoods(Units units) {
        return Neighbourhoods.of(
                units.rawInputs(), units.rawOutputs(), units.count() > LARGE ? MANY_NEIGHBOURS : NEIGHBOURS);
    }

    private static Projection renumbered(Projection projection, int[] kept) {
        if (projection instanceof Projection.Found found) {
            for (int k = 0; k < found.peers().length; k++) {
                found.peers()[k] = kept[found.peers()[k]];
            }
        }
        return projection;
    }

    private void freeDisposal(Projection[] projections, boolean[] dominated) {
        if (!dea.restrictions().isEmpty()) {
            throw new IllegalArgumentException("The free disposal hull has no prices, so weight restrictions ("
                    + dea.restrictions().size() + ") have no meaning there.");
        }
        FreeDisposal hull = new FreeDisposal(reference.rawInputs(), reference.rawOutputs());
        IntPredicate isDominated = dominance(reference);
        int size = 64;
        int tasks = (units.count() + size - 1) / size;
        dea.execution().run(tasks, thread -> hull, (shared, task) -> {
            int end = Math.min(units.count(), (task + 1) * size);
            for (int u = task * size; u < end; u++) {
                projections[u] =
                        moves.canMove(u) ? shared.project(moves.point(u), without(u)) : new Projection.Immovable();
            }
            lookAround(IntStream.range(task * size, end), isDominated, projections, dominated);
        });
    }

    private int without(int unit) {
        return dea.isSuper() && ownReference ? unit : -1;
    }
}
