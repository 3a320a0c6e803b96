package org.maalestok.frontier.envelopment;

import org.maalestok.frontier.simplex.FacetSimplex;

/**
 * Scores points against a technology, one after the other: max τ with p + τq in the technology, then, when asked, the
 * largest sum of slacks among the optima, then one canonical solution among those.
 *
 * <p>The fast solver answers first; what it cannot certify to {@link FacetSimplex#ACCEPT} the careful one decides,
 * infeasible and unbounded included. One instance per task and thread: it remembers facets, so what it does depends on
 * the points it was given and on nothing else.
 */
public final class Envelopment {
    /** Up to this many reference units every pivot prices them all; beyond it a list of likely peers is cheaper. */
    private static final int DIRECT = 1_500;

    private static final int MOST_SEEDS = 64;
    private static final int MOST_FACETS = 1_024;

    private final Technology technology;
    private final FacetSimplex fast;
    private final CarefulEnvelopment careful;

    /** A solver with no facets but the outermost ones. */
    public Envelopment(Technology technology) {
        this.technology = technology;
        fast = new FacetSimplex(
                technology.columns(), technology.slackSign(), technology.units() <= DIRECT, MOST_FACETS, 1);
        careful = new CarefulEnvelopment(technology);
        new OuterFacets(technology).offer(fast, MOST_SEEDS);
    }

    /** Only τ of a point, for replicates that need no more; throws when there is none. */
    public double tau(Point point) {
        Point.Scaled scaled = point.scaled(technology);
        if (fast.solve(scaled.p(), scaled.q(), -1)) {
            return fast.tau() * scaled.scaleQ() / scaled.scaleP();
        }
        if (careful.project(point, scaled, -1) instanceof Projection.Found found) {
            return found.tau();
        }
        throw new IllegalStateException("A unit has no score against the replicated units.");
    }

    /** τ, λ and prices of a point; slacks as the first optimum found leaves them. */
    public Projection project(Point point, int without) {
        return project(point, without, false);
    }

    /**
     * The projection of a point.
     *
     * @param without index of a reference unit to leave out, or −1
     * @param secondStage whether slacks are maximised and λ made canonical
     */
    public Projection project(Point point, int without, boolean secondStage) {
        Point.Scaled scaled = point.scaled(technology);
        if (!fast.solve(scaled.p(), scaled.q(), without)) {
            return careful.project(point, scaled, without);
        }
        double[] prices = fast.prices();
        int[] members = fast.members();
        double[] values = fast.values();
        if (secondStage) {
            Projection refined =
                    careful.secondStage(point, scaled, without, prices, members, fast.tau(), fast.dualResidual());
            if (refined != null) {
                return refined;
            }
        }
        return new Landing(technology, scaled)
                .found(members, values, prices, fast.primalResidual(), fast.dualResidual(), false);
    }

    /** Pivots and passes so far, for benchmarks. */
    public long[] work() {
        return fast.work();
    }
}
