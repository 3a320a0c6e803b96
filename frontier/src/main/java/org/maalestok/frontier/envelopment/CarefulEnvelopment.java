package org.maalestok.frontier.envelopment;

import org.jspecify.annotations.Nullable;
import org.maalestok.frontier.simplex.Answer;
import org.maalestok.frontier.simplex.CarefulSimplex;
import org.maalestok.frontier.simplex.ExactSimplex;
import org.maalestok.frontier.simplex.FacetSimplex;
import org.maalestok.frontier.simplex.Fraction;
import org.maalestok.frontier.simplex.Objective;

/**
 * The envelopment program solved exactly, and the second stage.
 *
 * <p><b>Three objectives</b>, each chosen among the optima of the one before: the largest τ; the largest Σ of slacks in the
 * data's units over the variables the unit can change; and a canonical solution ({@link EnvelopmentProgram#canonical}).
 * The last has no meaning but makes peers and λ a property of the data: they come out alike on any number of threads and
 * in any order of units. Identical units are told apart by their order.
 */
final class CarefulEnvelopment {
    private final Technology technology;
    private final OptimalFace face;
    private final Residuals residuals;
    private double @Nullable [] canonical;

    CarefulEnvelopment(Technology technology) {
        this.technology = technology;
        face = new OptimalFace(technology);
        residuals = new Residuals(technology.columns(), technology.slackSign());
    }

    /** All three objectives from nothing. */
    Projection project(Point point, Point.Scaled scaled, int without) {
        EnvelopmentProgram program = new EnvelopmentProgram(technology, point, scaled, without);
        return landed(point, scaled, without, program, CarefulSimplex.solve(program.program(), objectives(program)));
    }

    /** All three objectives from what the fast solver has just found, whatever it is worth. */
    Projection projectFrom(Point point, Point.Scaled scaled, int without, FacetSimplex fast, int[] members) {
        EnvelopmentProgram program = new EnvelopmentProgram(technology, point, scaled, without);
        int[] start = program.start(members, fast.tau() < 0);
        return landed(
                point, scaled, without, program, ExactSimplex.solve(start, program.program(), objectives(program)));
    }

    /** Whether the fast solver's solution is the only one, and no value in it is doubtful. */
    boolean settled(int without, FacetSimplex fast, double[] pi, int[] members) {
        return !fast.doubtful() && face.unique(pi, without, members, fast.onFacet());
    }

    private Objective[] objectives(EnvelopmentProgram program) {
        if (canonical == null) {
            canonical = CanonicalHash.costs(technology);
        }
        return new Objective[] {program.score(), program.slacks(), program.canonical(canonical)};
    }

    private Projection landed(
            Point point, Point.Scaled scaled, int without, EnvelopmentProgram program, Answer answer) {
        return switch (answer) {
            case Answer.Optimal optimal -> found(point, scaled, without, program.basic(optimal), optimal);
            case Answer.Infeasible none -> new Projection.Infeasible();
            case Answer.Unbounded none -> new Projection.Unbounded();
            case Answer.Unresolved none -> new Projection.Unresolved(none.pivots());
        };
    }

    private Projection found(
            Point point, Point.Scaled scaled, int without, EnvelopmentProgram.Basic basic, Answer.Optimal optimal) {
        double[] pi = optimal.duals();
        return Landing.careful(technology, scaled, basic.members(), basic.values())
                .found(new Landing.Known(
                        pi,
                        residuals.primal(scaled.p(), scaled.q(), basic.members(), basic.values()),
                        residuals.dual(pi, without),
                        optimal.endless(),
                        optimal.tied() || barelyOff(point, scaled, optimal)));
    }

    /** Whether the point is on the frontier as far as scores are vouched for, and yet, in exact figures, not quite. */
    private static boolean barelyOff(Point point, Point.Scaled scaled, Answer.Optimal optimal) {
        double step = scaled.scaleQ() / scaled.scaleP();
        // The objective is −τ.
        Fraction gap = optimal.optima()[0].minus(-point.own() / step);
        double size = scaled.size(optimal.duals());
        return gap.sign() != 0 && Math.abs(gap.value()) * step <= Projection.Found.ON_FRONTIER * size;
    }
}
