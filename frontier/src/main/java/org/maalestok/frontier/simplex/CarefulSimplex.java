package org.maalestok.frontier.simplex;

import org.jspecify.annotations.Nullable;

/**
 * The slow and sure solver. A two-phase primal simplex in double-double arithmetic goes most of the way, objective by objective, and
 * {@link ExactSimplex} begins where it ended: it proves that basis, or goes on from there. So the answer is exact whatever the first solver
 * took for a tie or for a zero; its tolerances only decide how much is left to do.
 *
 * <p><b>Method.</b> Revised simplex with a {@link CarefulBasis} and {@link CarefulPricing}. Dantzig's rule; after {@value #PATIENCE} · r
 * steps without progress Bland's rule, until progress resumes. A later objective may only use columns whose reduced cost in every earlier
 * one is zero: that is exactly the optimal face, by complementary slackness, and no rounded optimal value ever has to be fixed as a constraint.
 *
 * <p><b>Edges.</b> No feasible point: {@link Answer.Infeasible}. First objective without bound: {@link Answer.Unbounded}. A later
 * objective without bound stops where it is, since it only chooses among optima, and the answer says so ({@link Answer.Optimal#endless}).
 *
 * <p><b>Cost.</b> n·r multiply-adds and about 25·r² operations per iteration, usually 2r to 5r iterations, and the proof. Not thread
 * safe; one instance per thread.
 */
public final class CarefulSimplex {
    /** Steps without progress, per row, before Bland's rule takes over; real progress rarely needs more than two. */
    private static final int PATIENCE = 4;

    /** Iterations per row before the rest is left to exact integers. Bland's rule ends long before unless rounding leads it in a circle. */
    private static final int LIMIT = 200;

    /** Reduced costs below this share of their terms leave a column free to serve a later objective: exact ties, in 32 digits. */
    private static final double TIED = 1e-24;

    private final Program program;
    private final int r;
    private final CarefulBasis basis;
    private final CarefulPricing pricing;
    private int iterations;

    private CarefulSimplex(Program program) {
        this.program = program;
        r = program.rows();
        basis = new CarefulBasis(program);
        pricing = new CarefulPricing(program);
    }

    /** Solves from nothing. */
    public static Answer solve(Program program, Objective... objectives) {
        CarefulSimplex simplex = new CarefulSimplex(program);
        simplex.run(objectives);
        return ExactSimplex.solve(simplex.basis.members, program, objectives);
    }

    /** Goes as far as 32 digits lead. */
    private void run(Objective[] objectives) {
        basis.coldStart();
        if (!minimise(null) || !basis.feasible() || !minimise(objectives[0])) {
            return;
        }
        for (int o = 1; o < objectives.length; o++) {
            basis.prices(objectives[o - 1], pricing.y);
            pricing.keepOptimalFace(objectives[o - 1], basis.basic, TIED);
            if (!minimise(objectives[o])) {
                return;
            }
        }
    }

    /** Minimises one objective from the current feasible basis; null stands for phase one, the sum of artificials. False without an end. */
    private boolean minimise(@Nullable Objective objective) {
        int stalled = 0;
        while (true) {
            basis.prices(objective, pricing.y);
            boolean bland = stalled > PATIENCE * r;
            int entering = pricing.entering(objective, basis.basic, bland);
            int leaving = -1;
            if (entering >= 0) {
                basis.look(entering);
                leaving = basis.leaving(objective == null, bland);
            }
            if (leaving < 0) {
                // The end is only believed from a fresh inverse.
                if (basis.refreshed()) {
                    continue;
                }
                return entering < 0;
            }
            Cancellation.check();
            stalled = basis.x.hi[leaving] > 0 ? 0 : stalled + 1;
            basis.pivot(entering, leaving);
            if (++iterations > LIMIT * r) {
                return false;
            }
        }
    }
}
