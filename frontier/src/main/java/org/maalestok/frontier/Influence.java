package org.maalestok.frontier;

import java.util.ArrayList;
import java.util.List;
import org.maalestok.frontier.envelopment.Envelopment;
import org.maalestok.frontier.envelopment.Projection;
import org.maalestok.frontier.envelopment.Technology;

/**
 * What each unit on the frontier means to the others: how their scores change when it is left out.
 *
 * <p>A frontier is drawn by few units; one wrong figure among them lowers everybody else. A unit is worth a second look when
 * it lies far beyond what the others can do (super-efficiency of at least {@value #FAR}, or its output counterpart, or
 * infeasible) and others are measured by it.
 *
 * <p>With e_k the score of unit k and e_k(−u) the same when u is left out, u's mean change is Σ_k |e_k(−u) − e_k| / (n − 1) over all k ≠ u, and its
 * largest change the greatest of these terms.
 *
 * <p><b>Edges.</b> Units that nobody is measured by are left out. A follower that has no score without the unit (infeasible, in a
 * super-efficient model) does not count. A change of up to 1e-9, ten times what a score is certified to, is rounding and does not
 * count as affected. <b>Cost</b> two evaluations of {@link Dea} and one program for each pair of a peer and one that is measured by it.
 *
 * <p>Only units that are peers of others can have influence, and only on those; so few programs are solved anew. References:
 * Wilson (1995), doi:10.1007/BF01074403; Banker, Chang (2006), doi:10.1016/j.ejor.2005.06.028 (the threshold).
 */
public final class Influence {
    private static final double FAR = 1.3;

    private Influence() {}

    /**
     * The influence of one unit.
     *
     * @param unit its index
     * @param name its name
     * @param superEfficiency its score against the others
     * @param affected how many others are measured by it and change when it goes
     * @param meanChange the mean change over all other units, in the score's own terms, always zero or more
     * @param largestChange the largest change of a single unit
     * @param outlier whether it deserves a second look
     */
    public record OfUnit(
            int unit,
            String name,
            Score superEfficiency,
            int affected,
            double meanChange,
            double largestChange,
            boolean outlier) {}

    /** The influence of every unit that is a peer of another, largest mean change first. */
    public static Results<OfUnit> of(Units units, Dea model) {
        if (model.returns() == ReturnsToScale.FREE_DISPOSAL) {
            throw new IllegalArgumentException(
                    "Influence is worked out for combinations of units; FREE_DISPOSAL has none.");
        }
        Execution execution = model.execution();
        Dea scores = model.with(Detail.SCORES);
        Result result = scores.with(execution.part(0, 1.0 / 3)).evaluate(units);
        Result beyond =
                scores.superEfficiency().with(execution.part(1.0 / 3, 2.0 / 3)).evaluate(units);
        List<List<Integer>> followers = followers(units, result);
        Moves moves = new Moves(model, units);
        Technology technology = Technology.of(
                units.rawInputs(), units.rawOutputs(), model.returns(), TradeOffs.of(model.restrictions(), units));
        OfUnit[] found = new OfUnit[units.count()];
        execution.part(2.0 / 3, 1).run(units.count(), thread -> technology, (shared, peer) -> {
            if (!followers.get(peer).isEmpty()) {
                found[peer] = without(peer, units, moves, shared, result, beyond, followers.get(peer));
            }
        });
        List<OfUnit> all = new ArrayList<>();
        for (OfUnit one : found) {
            if (one != null) {
                all.add(one);
            }
        }
        all.sort((a, b) -> Double.compare(b.meanChange(), a.meanChange()));
        return new Results<>(all, result.warnings());
    }

    private static List<List<Integer>> followers(Units units, Result result) {
        List<List<Integer>> followers = new ArrayList<>();
        for (int u = 0; u < units.count(); u++) {
            followers.add(new ArrayList<>());
        }
        for (int u = 0; u < units.count(); u++) {
            if (result.score(u).defined()) {
                for (Peer peer : result.peers(u)) {
                    if (peer.unit() != u) {
                        followers.get(peer.unit()).add(u);
                    }
                }
            }
        }
        return followers;
    }

    private static OfUnit without(
            int peer,
            Units units,
            Moves moves,
            Technology technology,
            Result result,
            Result beyond,
            List<Integer> followers) {
        Envelopment envelopment = new Envelopment(technology);
        double sum = 0;
        double largest = 0;
        int affected = 0;
        for (int u : followers) {
            Projection projection = envelopment.project(moves.point(u), peer);
            if (projection instanceof Projection.Found found) {
                double change =
                        Math.abs(moves.number(found.tau()) - result.score(u).get());
                affected += change > 1e-9 ? 1 : 0;
                sum += change;
                largest = Math.max(largest, change);
            }
        }
        Score own = beyond.score(peer);
        // Out of the others' reach; where nothing is known, nothing is said.
        boolean unreachable = own instanceof Score.Undefined none && none.reason() != Score.Reason.NOT_CERTIFIED;
        double ratio = !own.defined()
                ? unreachable ? Double.POSITIVE_INFINITY : 1
                : moves.onFrontier() == 0 ? 1 - own.get() : Math.max(own.get(), 1 / own.get());
        boolean far = ratio >= FAR && !(own instanceof Score.Inefficient);
        return new OfUnit(
                peer,
                units.name(peer),
                own,
                affected,
                sum / Math.max(1, units.count() - 1),
                largest,
                far && affected > 0);
    }
}
