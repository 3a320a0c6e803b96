package org.maalestok.frontier.envelopment;

import java.util.OptionalDouble;
import org.maalestok.frontier.simplex.FacetSimplex;

/**
 * Scores points against a technology, one after the other: max τ with p + τq in the technology, then, when asked, the
 * largest sum of slacks among the optima, then one canonical solution among those.
 *
 * <p>The fast solver answers first; what it cannot certify to {@link FacetSimplex#ACCEPT}, and with a second stage all
 * that lies within {@link Projection.Found#ON_FRONTIER} of the frontier and does not stand for itself, exact integers decide,
 * infeasible and unbounded included. One instance per task and thread: it remembers facets, so what it does depends on
 * the points it was given and on nothing else.
 */
public final class Envelopment {
    /** Up to this many reference units every pivot prices them all; beyond it a list of likely peers is cheaper. */
    private static final int DIRECT = 100;

    /** From here on a pass over the reference leaves the nearest memory, and is made for several facets at once. */
    private static final int LARGE = 8_000;

    /** Facets certified in one pass; more of them would take the place of the reference in that memory. */
    private static final int TOGETHER = 16;

    /** Outer facets that are tried, of which each costs a pass. */
    private static final int MOST_SEEDS = 64;

    /** Facets remembered: looking at all of them costs a unit no more than a pass over as many others. */
    private static final int MOST_FACETS = 1_024;

    private final Technology technology;
    private final FacetSimplex fast;
    private final CarefulEnvelopment careful;

    /** Hears where a point of many landed. */
    @FunctionalInterface
    public interface Landed {
        /** The projection of a point, by its place among the points. */
        void at(int point, Projection projection);
    }

    /** A solver with no facets but the outermost ones. */
    public Envelopment(Technology technology) {
        this.technology = technology;
        boolean direct = technology.units() <= DIRECT;
        fast = new FacetSimplex(
                technology.columns(),
                technology.slackSign(),
                direct,
                MOST_FACETS,
                technology.units() < LARGE ? 1 : TOGETHER);
        careful = new CarefulEnvelopment(technology);
        new OuterFacets(technology).offer(fast, MOST_SEEDS);
    }

    /** Names reference units that are likely to be peers of the points to come. */
    public void suggest(int[] units) {
        fast.suggest(units);
    }

    /**
     * Only τ of a point, for replicates that need no more; empty when there is none. Replicated columns are themselves rounded, so an answer that is exact for
     * columns within the residual is as good as any: ties, which most replicates have where a unit meets its own moved column, are not settled by more digits.
     */
    public OptionalDouble tau(Point point) {
        Point.Scaled scaled = point.scaled(technology);
        if (fast.solve(scaled.p(), scaled.q(), -1)) {
            return OptionalDouble.of(fast.tau() * scaled.scaleQ() / scaled.scaleP());
        }
        return careful.project(point, scaled, -1) instanceof Projection.Found found
                ? OptionalDouble.of(found.tau())
                : OptionalDouble.empty();
    }

    /** Whether it is certain at little cost that a point reaches further than this τ; when in doubt, no. */
    public boolean surelyBeyond(Point point, double tau) {
        Point.Scaled scaled = point.scaled(technology);
        return fast.solve(scaled.p(), scaled.q(), -1)
                && !fast.doubtful()
                && fast.tau() * scaled.scaleQ() / scaled.scaleP() > tau;
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
        boolean solved = fast.solve(scaled.p(), scaled.q(), without);
        return solved ? landed(point, scaled, without, secondStage) : careful.project(point, scaled, without);
    }

    /** The projections of many points, whose new facets are held against the reference several at a time. */
    public void projectAll(Point[] points, int[] without, boolean secondStage, Landed landed) {
        Point.Scaled[] scaled = new Point.Scaled[points.length];
        double[][] p = new double[points.length][];
        double[][] q = new double[points.length][];
        for (int k = 0; k < points.length; k++) {
            scaled[k] = points[k].scaled(technology);
            p[k] = scaled[k].p();
            q[k] = scaled[k].q();
        }
        fast.solveAll(
                p,
                q,
                without,
                (k, solved) -> landed.at(
                        k,
                        solved
                                ? landed(points[k], scaled[k], without[k], secondStage)
                                : careful.project(points[k], scaled[k], without[k])));
    }

    /** What the fast solver has just found, carried on to the second stage when wanted. */
    private Projection landed(Point point, Point.Scaled scaled, int without, boolean secondStage) {
        double[] prices = fast.prices();
        int[] members = fast.members();
        if ((secondStage || fast.doubtful()) && !careful.settled(without, fast, prices, members)) {
            return careful.projectFrom(point, scaled, without, fast, members);
        }
        double[] values = fast.values();
        Landing landing = Landing.fast(technology, scaled, members, values);
        Projection.Found found =
                landing.found(new Landing.Known(prices, fast.primalResidual(), fast.dualResidual(), false, false));
        // Whether a point is on the frontier or a trifle off is for exact figures to tell, but for a unit that stands
        // for itself.
        boolean doubtful = landing.doubtful()
                || secondStage
                        && (fast.roundedOff()
                                || landing.hasDoubtfulSlack()
                                || found.onFrontier(point) && !fast.standsOnOneColumn());
        return doubtful ? careful.projectFrom(point, scaled, without, fast, members) : found;
    }

    /** Pivots and passes so far, for benchmarks. */
    public long[] work() {
        return fast.work();
    }
}
