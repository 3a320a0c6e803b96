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

    /** Prices that differ by more than this share of all are another facet's, and have yet to be held against the reference. */
    private static final double OTHER_FACET = 1e-9;

    private final Technology technology;
    private final OptimalFace face;
    private final Residuals residuals;
    private final boolean[] everySlack;

    CarefulEnvelopment(Technology technology) {
        this.technology = technology;
        face = new OptimalFace(technology);
        residuals = new Residuals(technology.columns(), technology.slackSign());
        everySlack = new boolean[technology.rows()];
        Arrays.fill(everySlack, true);
    }

    /** All three objectives from nothing. */
    Projection project(Point point, Point.Scaled scaled, int without) {
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
     * All three objectives over the columns that lie on a facet, or nearly. Where data nearly tie the facet may turn out not to
     * be the optimal one; a neighbour is, and is held against the reference like any other.
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
        int[] ids = face.ids();
        EnvelopmentProgram program = new EnvelopmentProgram(
                technology, point, scaled, -1, technology.columns().select(ids), ids, everySlack);
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
                double[] own = optimal.duals();
                boolean same = alike(own, pi);
                double dual = same ? fast.dualResidual() : residuals.dual(own, without);
                if (dual <= FacetSimplex.ACCEPT) {
                    return landed(scaled, basic, same ? pi : own, dual, false, optimal);
                }
            }
        }
        return project(point, scaled, without);
    }

    private static boolean alike(double[] a, double[] b) {
        double difference = 0;
        double size = 0;
        for (int i = 0; i < a.length; i++) {
            difference += Math.abs(a[i] - b[i]);
            size += Math.abs(b[i]);
        }
        return difference <= OTHER_FACET * size;
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
                .found(basic.members(), basic.values(), pi, primal, dual, careful, optimal.endless(), optimal.tied());
    }
}
