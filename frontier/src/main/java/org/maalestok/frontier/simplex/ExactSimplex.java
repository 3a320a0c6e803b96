package org.maalestok.frontier.simplex;

import org.jspecify.annotations.Nullable;

/**
 * Decides a program exactly: a primal simplex that minimises several objectives one after the other (lexicographically), min c¹x, then
 * min c²x among the optima of c¹, and so on, subject to Ax = b, x ≥ 0. Nothing it answers rests on rounding.
 *
 * <p><b>Method.</b> Revised simplex with an {@link ExactBasis} and {@link ExactPricing}. It begins with a basis that somebody believes to be
 * optimal: where that is right, it is proven by one exact inverse and one pass over the columns per objective, and where it is not the
 * simplex goes on from there, or from artificial variables when its point is not feasible. Dantzig's rule; after {@value #PATIENCE} · r
 * steps without progress Bland's rule, which cannot cycle, until progress resumes.
 *
 * <p><b>Near ties.</b> Decimal figures tie only up to the rounding of reading them, some 1e-16. The optimum is that of the doubles
 * nevertheless; but where columns that miss the optimal face by less than {@value #NEARLY} of their terms would let the second objective
 * fall by more than {@value #GAIN} of the point's size, for less than {@value #KEPT} of the first one, the answer says so
 * ({@link Answer.Optimal#tied}). 2e-15 is what ten terms read to half a unit in the last place can be off by; ten times less is lost to rounding in the first
 * objective's value itself, so 1e-14 of it buys nothing else.
 *
 * <p><b>Cost.</b> n·r multiply-adds and r² multiplications of long integers per pivot. Between pivots it asks whether the work has been
 * {@linkplain Cancellation cancelled}, and after {@value #LIMIT} · r of them it gives up: {@link Answer.Unresolved}. Most take 2r to 5r.
 */
public final class ExactSimplex {
    /** Steps without progress, per row, before Bland's rule takes over; real progress rarely needs more than two. */
    private static final int PATIENCE = 4;

    /** Pivots per row before giving up: some seconds, where Bland's rule might take hours. */
    static final int LIMIT = 400;

    private static final double NEARLY = 2e-15;
    private static final double KEPT = 1e-14;
    private static final double GAIN = 1e-12;

    private final Program program;
    private final int r;
    private final int limit;
    private final ExactBasis basis;
    private final ExactPricing pricing;
    private int pivots;

    private ExactSimplex(Program program, int limit) {
        this.program = program;
        this.limit = limit;
        r = program.rows();
        basis = new ExactBasis(program);
        pricing = new ExactPricing(program, basis);
    }

    /**
     * Solves a program.
     *
     * @param start a basis, good or bad; members from the number of columns on are artificial variables
     */
    public static Answer solve(int[] start, Program program, Objective... objectives) {
        return solve(start, LIMIT * program.rows(), program, objectives);
    }

    /** The same with another limit to the number of pivots. */
    static Answer solve(int[] start, int limit, Program program, Objective... objectives) {
        ExactSimplex simplex = new ExactSimplex(program, limit);
        simplex.basis.start(start);
        return simplex.run(objectives);
    }

    private Answer run(Objective[] objectives) {
        Step end = feasible() ? Step.OPTIMAL : minimise(null);
        if (end == Step.OPTIMAL && !feasible()) {
            return new Answer.Infeasible();
        }
        double[] duals = new double[0];
        Fraction[] optima = new Fraction[objectives.length];
        int[] near = new int[0];
        boolean[] face = new boolean[0];
        boolean endless = false;
        for (int o = 0; o < objectives.length && end != Step.LIMIT; o++) {
            end = minimise(objectives[o]);
            if (o == 0 && end == Step.UNBOUNDED) {
                return new Answer.Unbounded();
            }
            endless |= end == Step.UNBOUNDED;
            optima[o] = pricing.value(objectives[o]);
            if (o == 0) {
                duals = pricing.prices();
            }
            int[] found = pricing.keepOptimalFace(objectives[o], NEARLY);
            if (o == 0) {
                near = found;
                face = pricing.allowed();
            }
        }
        if (end == Step.LIMIT) {
            return new Answer.Unresolved(pivots);
        }
        int[] members = basis.members.clone();
        double[] values = basis.values();
        // The last objective only tells equals apart; nothing is gained by it.
        if (near.length > 0 && objectives.length > 2 && !endless) {
            pricing.allow(face, near);
            return new Answer.Optimal(members, values, duals, optima, endless, gains(objectives, optima, values));
        }
        return new Answer.Optimal(members, values, duals, optima, endless, false);
    }

    /** Whether columns that lie nearly on the optimal face let the second objective fall, and leave the first one as it is. */
    private boolean gains(Objective[] objectives, Fraction[] optima, double[] values) {
        if (minimise(objectives[1]) != Step.OPTIMAL) {
            return true;
        }
        double size = 0;
        for (double value : values) {
            size = Math.max(size, value);
        }
        double first = optima[0].value();
        double lost = pricing.value(objectives[0]).value() - first;
        double gained = optima[1].value() - pricing.value(objectives[1]).value();
        return gained > GAIN * size && lost <= KEPT * Math.abs(first);
    }

    private boolean feasible() {
        for (int k = 0; k < r; k++) {
            if (basis.members[k] >= program.count() && basis.sign(k) != 0) {
                return false;
            }
        }
        return true;
    }

    private enum Step {
        OPTIMAL,
        UNBOUNDED,
        LIMIT
    }

    /** Minimises one objective from the current feasible basis; null stands for phase one. */
    private Step minimise(@Nullable Objective objective) {
        int stalled = 0;
        while (true) {
            pricing.price(objective);
            int entering = pricing.entering(objective, stalled > PATIENCE * r);
            if (entering < 0) {
                return Step.OPTIMAL;
            }
            basis.look(entering);
            int leaving = basis.leaving(objective == null);
            if (leaving < 0) {
                return Step.UNBOUNDED;
            }
            if (pivots == limit) {
                return Step.LIMIT;
            }
            Cancellation.check();
            stalled = basis.sign(leaving) > 0 ? 0 : stalled + 1;
            basis.pivot(entering, leaving);
            pivots++;
        }
    }
}
