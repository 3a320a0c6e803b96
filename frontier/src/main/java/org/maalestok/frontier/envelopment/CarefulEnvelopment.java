package org.maalestok.frontier.envelopment;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.maalestok.frontier.simplex.Answer;
import org.maalestok.frontier.simplex.CarefulSimplex;
import org.maalestok.frontier.simplex.FacetSimplex;
import org.maalestok.frontier.simplex.Objective;

/**
 * The envelopment program for the careful solver, and the second stage.
 *
 * <p><b>Three objectives</b>, each chosen among the optima of the one before: the largest τ; the largest Σ of slacks in the
 * data's units over the variables the unit can change; and a canonical solution ({@link EnvelopmentProgram#canonical}).
 * The last has no meaning but makes peers and λ a property of the data: they come out alike on any number of threads and
 * in any order of units. Identical units are told apart by their order.
 */
final class CarefulEnvelopment {
    /** How far the second stage's τ may be from the first's, relatively, before everything is solved anew. */
    private static final double SAME = 1e-10;

    /** A column that lies above the facet by more than rounding, as a share of its terms: the facet holds the score, but is not the optimal face. */
    private static final double ABOVE = 2e-15;

    private final Technology technology;
    private final OptimalFace face;
    private final Residuals residuals;

    CarefulEnvelopment(Technology technology) {
        this.technology = technology;
        face = new OptimalFace(technology);
        residuals = new Residuals(technology.columns(), technology.slackSign());
    }

    /** All three objectives from nothing. */
    Projection project(Point point, Point.Scaled scaled, int without) {
        boolean[] everySlack = new boolean[technology.rows()];
        Arrays.fill(everySlack, true);
        EnvelopmentProgram program =
                new EnvelopmentProgram(technology, point, scaled, without, technology.columns(), null, everySlack);
        Objective[] objectives = {program.score(), program.slacks(), program.canonical()};
        Answer answer = CarefulSimplex.solve(program.program(), objectives);
        if (unbelievable(answer)) {
            answer = CarefulSimplex.solveExactly(program.program(), objectives);
        }
        return switch (answer) {
            case Answer.Optimal optimal -> {
                double[] pi = optimal.duals();
                yield landed(scaled, program.basic(optimal), pi, residuals.dual(pi, without), true, optimal);
            }
            case Answer.Infeasible none -> new Projection.Infeasible();
            case Answer.Unbounded none -> new Projection.Unbounded();
            case Answer.Unresolved none -> new Projection.Unresolved();
        };
    }

    /**
     * The second and third objective on the optimal face of a facet.
     *
     * @param fast with the first stage's solution
     * @param pi its prices
     * @param members its basis
     * @return null when the first stage's solution is the only one, and no value in it is doubtful
     */
    @Nullable Projection secondStage(
            Point point, Point.Scaled scaled, int without, FacetSimplex fast, double[] pi, int[] members) {
        double tau = fast.tau();
        face.collect(pi, without, members, fast.onFacet());
        if (face.unique() && !fast.doubtful()) {
            return null;
        }
        if (fast.dualResidual() > ABOVE) {
            return project(point, scaled, without);
        }
        int[] ids = face.ids();
        EnvelopmentProgram program = new EnvelopmentProgram(
                technology, point, scaled, -1, technology.columns().select(ids), ids, face.slacks());
        Answer answer = CarefulSimplex.solveFrom(
                program.start(members, tau < 0),
                program.program(),
                program.score(),
                program.slacks(),
                program.canonical());
        if (answer instanceof Answer.Optimal optimal && !unbelievable(answer)) {
            EnvelopmentProgram.Basic basic = program.basic(optimal);
            if (Math.abs(basic.tau() - tau)
                    <= Math.max(SAME * Math.max(Math.abs(tau), scaledUnit(pi, scaled)), CarefulSimplex.NOUGHT)) {
                return landed(scaled, basic, pi, fast.dualResidual(), false, optimal);
            }
        }
        return project(point, scaled, without);
    }

    /** A score or slacks without end where nothing has none: rounding, in data of many magnitudes. */
    private boolean unbelievable(Answer answer) {
        boolean endless =
                answer instanceof Answer.Unbounded || answer instanceof Answer.Optimal optimal && optimal.endless();
        return endless && technology.bounded();
    }

    /** Where p and q overlap τ may be 0, and is compared with the terms it is the difference of. */
    private static double scaledUnit(double[] pi, Point.Scaled scaled) {
        double sum = 0;
        boolean direction = false;
        for (int i = 0; i < pi.length; i++) {
            sum += Math.abs(pi[i] * scaled.p()[i]);
            direction |= scaled.p()[i] != 0 && scaled.q()[i] != 0;
        }
        return direction ? sum : 0;
    }

    private Projection landed(
            Point.Scaled scaled,
            EnvelopmentProgram.Basic basic,
            double[] pi,
            double dual,
            boolean careful,
            Answer.Optimal optimal) {
        double primal = residuals.primal(scaled.p(), scaled.q(), basic.members(), basic.values());
        return Landing.careful(technology, scaled)
                .found(
                        basic.members(),
                        basic.values(),
                        pi,
                        primal,
                        dual,
                        careful,
                        optimal.endless(),
                        optimal.tied());
    }
}
