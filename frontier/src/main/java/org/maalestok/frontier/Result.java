package org.maalestok.frontier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.maalestok.frontier.envelopment.Projection;

/**
 * What came out of {@link Dea}, unit by unit, in the order of the units. Immutable.
 *
 * <p>Peers, slacks, targets, prices and certificates exist where the score has a number; asking for them elsewhere throws
 * {@link IllegalStateException} with the reason.
 */
public final class Result {
    private final Dea dea;
    private final Units units;
    private final Units reference;
    private final Moves moves;
    private final Projection[] projections;
    private final boolean[] dominated;
    private final List<Score> scores;
    private final List<Warning> warnings;

    /** @param dominated which of the units on the frontier somebody in the reference dominates */
    Result(
            Dea dea,
            Units units,
            Units reference,
            Moves moves,
            Projection[] projections,
            boolean[] dominated,
            List<Warning> warnings) {
        this.dea = dea;
        this.units = units;
        this.reference = reference;
        this.moves = moves;
        this.projections = projections;
        this.dominated = dominated;
        List<Score> all = new ArrayList<>(projections.length);
        int endless = 0;
        List<String> tied = new ArrayList<>();
        for (int u = 0; u < projections.length; u++) {
            all.add(score(u, projections[u]));
            if (projections[u] instanceof Projection.Found found) {
                endless += found.endless() ? 1 : 0;
                if (found.tied() && dea.detail() == Detail.FULL
                        || all.getLast() instanceof Score.WeaklyEfficient && !found.endless() && !hasSlack(found)) {
                    tied.add(units.name(u));
                }
            }
        }
        scores = List.copyOf(all);
        Warnings.undefined(scores, warnings);
        Warnings.endless(endless, units.count(), warnings);
        Warnings.tied(tied, units.count(), warnings);
        this.warnings = List.copyOf(warnings);
    }

    private Score score(int u, Projection projection) {
        return switch (projection) {
            case Projection.Found found -> number(u, found);
            case Projection.Infeasible none ->
                new Score.Undefined(
                        Score.Reason.INFEASIBLE,
                        alone()
                                ? "There is no other unit that unit '%s' could be compared with."
                                        .formatted(units.name(u))
                                : "No scaling brings unit '%s' into what the reference makes possible."
                                        .formatted(units.name(u)));
            case Projection.Immovable none ->
                new Score.Undefined(
                        Score.Reason.NOTHING_TO_SCALE,
                        "Unit '%s' has 0 for everything that would be scaled.".formatted(units.name(u)));
            case Projection.Unbounded none ->
                new Score.Undefined(
                        Score.Reason.UNBOUNDED,
                        "The reference lets unit '%s' improve without end.%s"
                                .formatted(
                                        units.name(u),
                                        dea.restrictions().isEmpty()
                                                ? ""
                                                : " Maybe the limits on prices contradict each other."));
            case Projection.Unresolved none ->
                new Score.Undefined(
                        Score.Reason.NOT_CERTIFIED,
                        "No answer for unit '%s' could be certified: after %d steps in exact figures there was still a better one. Maybe leave variables out, or use another model."
                                .formatted(units.name(u), none.pivots()));
        };
    }

    private Score number(int u, Projection.Found found) {
        double room = moves.room(found.tau());
        double onFrontier = Projection.Found.ON_FRONTIER * found.size();
        if (room > onFrontier) {
            return new Score.Inefficient(moves.number(found.tau()));
        }
        if (room < -onFrontier) {
            return new Score.SuperEfficient(moves.number(found.tau()));
        }
        if (dea.detail() == Detail.SCORES && dea.returns() != ReturnsToScale.FREE_DISPOSAL) {
            return new Score.OnFrontier(moves.onFrontier());
        }
        boolean inside = found.endless() || hasSlack(found) || dominated[u];
        return inside || room > Projection.Found.TIE * found.size()
                ? new Score.WeaklyEfficient(moves.onFrontier())
                : new Score.Efficient(moves.onFrontier());
    }

    private boolean alone() {
        return dea.isSuper() && units == reference && units.count() == 1;
    }

    private boolean hasSlack(Projection.Found found) {
        for (int i = 0; i < found.slacks().length; i++) {
            if (found.slacks()[i] > 0 && !moves.fixed()[i]) {
                return true;
            }
        }
        return false;
    }

    /** The model that was run. */
    public Dea model() {
        return dea;
    }

    /** The units that were scored. */
    public Units units() {
        return units;
    }

    /** All scores. */
    public List<Score> scores() {
        return scores;
    }

    /** The score of a unit. */
    public Score score(int unit) {
        return scores.get(unit);
    }

    /** The units it is compared with, λ &gt; 0, in the order of the reference. */
    public List<Peer> peers(int unit) {
        Projection.Found found = found(unit);
        List<Peer> peers = new ArrayList<>(found.peers().length);
        for (int k = 0; k < found.peers().length; k++) {
            int peer = found.peers()[k];
            peers.add(new Peer(peer, reference.name(peer), found.lambdas()[k]));
        }
        return List.copyOf(peers);
    }

    /** Per input what could be saved beyond the score, in the data's units. */
    public double[] inputSlacks(int unit) {
        return Arrays.copyOf(found(unit).slacks(), units.inputs());
    }

    /** Per output what could be gained beyond the score, in the data's units. */
    public double[] outputSlacks(int unit) {
        return Arrays.copyOfRange(found(unit).slacks(), units.inputs(), units.inputs() + units.outputs());
    }

    /** Per input its value at the target: after the move, less the slack. */
    public double[] inputTargets(int unit) {
        Projection.Found found = found(unit);
        double[] targets = new double[units.inputs()];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = moves.moved(unit, i, found.tau()) - found.slacks()[i];
        }
        return targets;
    }

    /** Per output its value at the target: after the move, plus the slack. */
    public double[] outputTargets(int unit) {
        Projection.Found found = found(unit);
        double[] targets = new double[units.outputs()];
        for (int k = 0; k < targets.length; k++) {
            int i = units.inputs() + k;
            targets[k] = moves.moved(unit, i, found.tau()) + found.slacks()[i];
        }
        return targets;
    }

    /** Per input its price v at the facet, per data unit, with π·q = 1; empty for the free disposal hull. */
    public double[] inputPrices(int unit) {
        double[] prices = found(unit).prices();
        return Arrays.copyOf(prices, Math.min(prices.length, units.inputs()));
    }

    /** Per output its price u at the facet, on the same scale; empty for the free disposal hull. */
    public double[] outputPrices(int unit) {
        double[] prices = found(unit).prices();
        return prices.length == 0
                ? prices
                : Arrays.copyOfRange(prices, units.inputs(), units.inputs() + units.outputs());
    }

    /** The primal and dual residual behind the score. */
    public Certificate certificate(int unit) {
        Projection.Found found = found(unit);
        return new Certificate(found.primalResidual(), found.dualResidual(), found.careful());
    }

    /** What the reader should know. */
    public List<Warning> warnings() {
        return warnings;
    }

    private Projection.Found found(int unit) {
        if (projections[unit] instanceof Projection.Found found) {
            return found;
        }
        scores.get(unit).get();
        throw new IllegalStateException("Unit " + unit + " has no projection.");
    }
}
