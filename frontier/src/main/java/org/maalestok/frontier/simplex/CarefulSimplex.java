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

    /** Reduced costs below this share of their terms leave a column free to serve a later objective: exact ties, in 32 digits. */
    private static final double TIED = 1e-24;

    /**
     * Decimal data tie only up to the rounding of reading them, some 1e-16 of each term. Columns up to here are let in where the
     * second objective gains by them and the first keeps its value; the answer then says that it rests on a tie.
     */
    private static final double NEARLY_TIED = 2e-15;

    /**
     * How much of the first objective a later one may cost: what rounding does to a tie, and no more. A slack is worth nothing
     * that is bought with a score, be it 1e-12 of it: in data of many magnitudes that buys slacks which are not there.
     */
    private static final double KEPT = 1e-14;

    /** What the second objective must gain to be worth a tie that is none to the last digit, as a share of the point's size. */
    private static final double GAIN = 1e-12;

    /** Entries are at most 1 and numbers have 32 digits: a value below this is a zero that rounding has moved. */
    public static final double NOUGHT = 1e-25;

    private final Program program;
    private final int r;
    private final CarefulBasis basis;
    private final CarefulPricing pricing;
    private int iterations;
    private boolean endless;

    /** Whether columns were shut out that tie nearly. */
    private boolean more;

    private CarefulSimplex(Program program) {
        this.program = program;
        r = program.rows();
        basis = new CarefulBasis(program);
        pricing = new CarefulPricing(program);
    }

    /** Solves from nothing. */
    public static Answer solve(Program program, Objective... objectives) {
        return new CarefulSimplex(program).verified(false, false, objectives);
    }

    /** Solves a program that is known to have a feasible point: that it has none is never believed of rounded figures. */
    public static Answer solveFeasible(Program program, Objective... objectives) {
        return new CarefulSimplex(program).verified(false, true, objectives);
    }

    /** Solves in exact arithmetic, for what is known to be too delicate for rounded figures. */
    public static Answer solveExactly(Program program, Objective... objectives) {
        return ExactSimplex.solve(program, objectives);
    }

    /** Solves from a basis that is believed feasible; {@link Answer.Unresolved} when it turns out not to be, be it in the last digit. */
    public static Answer solveFrom(int[] start, Program program, Objective... objectives) {
        CarefulSimplex simplex = new CarefulSimplex(program);
        return simplex.basis.warmStart(start) ? simplex.verified(true, false, objectives) : new Answer.Unresolved(0);
    }

    /** Only hands out what its own figures prove; the rest is settled exactly. */
    private Answer verified(boolean started, boolean feasible, Objective[] objectives) {
        Answer answer = run(started, objectives);
        boolean proven = !(feasible && answer instanceof Answer.Infeasible)
                && new CarefulProof(program, basis, pricing).of(answer, objectives[0]);
        return proven ? answer : ExactSimplex.solve(program, objectives);
    }

    private Answer run(boolean started, Objective[] objectives) {
        if (!started) {
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
        int[] first = basis.members.clone();
        if (!chooseAmongOptima(objectives, TIED)) {
            return ExactSimplex.solve(program, objectives);
        }
        Answer.Optimal chosen = optimal(duals);
        // The last objective only tells equals apart; nothing is gained by it.
        if (!more || chosen.endless() || objectives.length < 3) {
            return chosen;
        }
        double wanted = basis.value(objectives[1]) - GAIN * basis.x.norm();
        pricing.allowAll();
        boolean better = basis.warmStart(first)
                && chooseAmongOptima(objectives, NEARLY_TIED)
                && !endless
                && basis.value(objectives[1]) < wanted;
        return better ? optimal(duals) : chosen;
    }

    private Answer.Optimal optimal(double[] duals) {
        boolean tied = false;
        for (int k = 0; k < r; k++) {
            tied |= basis.x.hi[k] > 0 && pricing.loose(basis.members[k]);
        }
        return new Answer.Optimal(basis.members.clone(), basis.x.hi.clone(), duals, endless, tied);
    }

    /** The later objectives over what ties to within a tolerance; false when the first one changes, or no end is found. */
    private boolean chooseAmongOptima(Objective[] objectives, double tolerance) {
        double best = basis.value(objectives[0]);
        endless = false;
        more = false;
        for (int o = 1; o < objectives.length; o++) {
            basis.prices(objectives[o - 1], pricing.y);
            more |= pricing.keepOptimalFace(objectives[o - 1], basis.basic, tolerance, NEARLY_TIED) && o == 1;
            if (o == 1) {
                pricing.markLoose(objectives[0], basis.basic);
            }
            Step end = minimise(objectives[o]);
            if (end == Step.LIMIT) {
                return false;
            }
            endless |= end == Step.UNBOUNDED;
        }
        return Math.abs(basis.value(objectives[0]) - best) <= Math.max(KEPT * Math.abs(best), NOUGHT);
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
