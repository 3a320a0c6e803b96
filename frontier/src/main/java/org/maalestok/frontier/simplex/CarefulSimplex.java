package org.maalestok.frontier.simplex;

import org.jspecify.annotations.Nullable;

/**
 * The slow and sure solver: a two-phase primal simplex that minimises several objectives one after the other
 * (lexicographically), min c¹x, then min c²x among the optima of c¹, and so on, subject to Ax = b, x ≥ 0.
 *
 * <p><b>Method.</b> Revised simplex with a {@link CarefulBasis} and {@link CarefulPricing}, both in double-double where it
 * matters. Dantzig's rule; after {@value #PATIENCE} · r steps without progress Bland's rule, which cannot cycle, until
 * progress resumes. A later objective may only use columns whose reduced cost in every earlier one is zero: that is exactly
 * the optimal face, by complementary slackness, and no rounded optimal value ever has to be fixed as a constraint.
 *
 * <p><b>Edges.</b> No feasible point: {@link Answer.Infeasible}. First objective without bound: {@link
 * Answer.Unbounded}. A later objective without bound stops where it is, since it only chooses among optima, and the
 * answer says so ({@link Answer.Optimal#endless}). What {@link CarefulProof} does not find proven at the end is handed to {@link ExactSimplex}.
 *
 * <p><b>Cost.</b> n·r multiply-adds and about 25·r² operations per iteration, usually 2r to 5r iterations. Not thread
 * safe; one instance per thread.
 */
public final class CarefulSimplex {
    /** Steps without progress, per row, before Bland's rule takes over; real progress rarely needs more than two. */
    private static final int PATIENCE = 4;

    /** Iterations per row before giving up. Bland's rule ends long before unless rounding leads it in a circle. */
    private static final int LIMIT = 200;

    /**
     * Reduced costs below this share of their terms leave a column free to serve a later objective. Decimal data ties only up
     * to rounding, hence the wide one first; should it let the first objective change, the narrow one.
     */
    private static final double[] FACES = {1e-10, 1e-14};

    /**
     * How much of the first objective a later one may cost: what rounding does to a tie, and no more. A slack is worth nothing
     * that is bought with a score, be it 1e-12 of it: in data of many magnitudes that buys slacks which are not there.
     */
    private static final double KEPT = 1e-14;

    /** Entries are at most 1 and numbers have 32 digits: a value below this is a zero that rounding has moved. */
    public static final double NOUGHT = 1e-25;

    private final Program program;
    private final int r;
    private final CarefulBasis basis;
    private final CarefulPricing pricing;
    private int iterations;
    private boolean endless;

    private CarefulSimplex(Program program) {
        this.program = program;
        r = program.rows();
        basis = new CarefulBasis(program);
        pricing = new CarefulPricing(program);
    }

    /** Solves from nothing. */
    public static Answer solve(Program program, Objective... objectives) {
        return new CarefulSimplex(program).verified(null, false, objectives);
    }

    /** Solves a program that is known to have a feasible point: that it has none is never believed of rounded figures. */
    public static Answer solveFeasible(Program program, Objective... objectives) {
        return new CarefulSimplex(program).verified(null, true, objectives);
    }

    /** Solves in exact arithmetic, for what is known to be too delicate for rounded figures. */
    public static Answer solveExactly(Program program, Objective... objectives) {
        return ExactSimplex.solve(program, objectives);
    }

    /** Solves from a basis that is believed feasible; starts from nothing when it turns out not to be. */
    public static Answer solveFrom(int[] start, Program program, Objective... objectives) {
        return new CarefulSimplex(program).verified(start, false, objectives);
    }

    /** Only hands out what its own figures prove; the rest is settled exactly. */
    private Answer verified(int @Nullable [] start, boolean feasible, Objective[] objectives) {
        Answer answer = run(start, objectives);
        boolean proven = !(feasible && answer instanceof Answer.Infeasible)
                && new CarefulProof(program, basis, pricing).of(answer, objectives[0]);
        return proven ? answer : ExactSimplex.solve(program, objectives);
    }

    private Answer run(int @Nullable [] start, Objective[] objectives) {
        if (start == null || !basis.warmStart(start)) {
            basis.coldStart();
            if (minimise(null) == Step.LIMIT) {
                return new Answer.Unresolved(iterations);
            }
            if (!basis.feasible()) {
                return new Answer.Infeasible();
            }
        }
        Step end = minimise(objectives[0]);
        if (end != Step.OPTIMAL) {
            return end == Step.LIMIT ? new Answer.Unresolved(iterations) : new Answer.Unbounded();
        }
        return amongOptima(objectives);
    }

    /** The later objectives, from an optimum of the first. */
    private Answer amongOptima(Objective[] objectives) {
        basis.prices(objectives[0], pricing.y);
        double[] duals = pricing.y.hi.clone();
        Answer.Optimal first = optimal(duals);
        double best = basis.value(objectives[0]);
        for (double tolerance : FACES) {
            boolean narrowest = tolerance == FACES[FACES.length - 1];
            if (chooseAmongOptima(objectives, tolerance)
                    && (narrowest || !endless)
                    && Math.abs(basis.value(objectives[0]) - best) <= Math.max(KEPT * Math.abs(best), NOUGHT)) {
                return optimal(duals);
            }
            pricing.allowAll();
            if (!basis.warmStart(first.basis())) {
                return first;
            }
        }
        return first;
    }

    private Answer.Optimal optimal(double[] duals) {
        return new Answer.Optimal(basis.members.clone(), basis.x.hi.clone(), duals, endless);
    }

    private boolean chooseAmongOptima(Objective[] objectives, double tolerance) {
        endless = false;
        for (int o = 1; o < objectives.length; o++) {
            basis.prices(objectives[o - 1], pricing.y);
            pricing.keepOptimalFace(objectives[o - 1], basis.basic, tolerance);
            Step end = minimise(objectives[o]);
            if (end == Step.LIMIT) {
                return false;
            }
            endless |= end == Step.UNBOUNDED;
        }
        return true;
    }

    private enum Step {
        OPTIMAL,
        UNBOUNDED,
        LIMIT
    }

    /** Minimises one objective from the current feasible basis; null stands for phase one, the sum of artificials. */
    private Step minimise(@Nullable Objective objective) {
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
                return entering < 0 ? Step.OPTIMAL : Step.UNBOUNDED;
            }
            stalled = basis.x.hi[leaving] > 0 ? 0 : stalled + 1;
            basis.pivot(entering, leaving);
            if (++iterations > LIMIT * r) {
                return Step.LIMIT;
            }
        }
    }
}
