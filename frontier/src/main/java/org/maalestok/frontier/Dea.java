package org.maalestok.frontier;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Data Envelopment Analysis: how close each unit is to the best that the others show to be possible.
 *
 * <p><b>What is computed.</b> With X: n × m inputs, Y: n × s outputs, and for unit o
 *
 * <pre>
 *   input:      θ = min { θ : Σ_j λ_j x_j ≤ θ x_o, Σ_j λ_j y_j ≥ y_o,   λ ∈ Λ }
 *   output:     φ = max { φ : Σ_j λ_j x_j ≤ x_o,   Σ_j λ_j y_j ≥ φ y_o, λ ∈ Λ }
 *   direction:  β = max { β : Σ_j λ_j x_j ≤ x_o − β g_x, Σ_j λ_j y_j ≥ y_o + β g_y, λ ∈ Λ }
 * </pre>
 *
 * where Λ is λ ≥ 0 with what {@link ReturnsToScale} asks of Σλ. Then, with {@link Detail#FULL}, the largest Σ of slacks at
 * that score (in the data's units, as the literature does; slacks therefore depend on units of measurement where scores do
 * not), and among those one canonical solution.
 *
 * <p><b>Options.</b> {@link #superEfficiency()} leaves every unit out of its own reference set (Andersen, Petersen 1993).
 * {@link #holding} keeps variables at their value that the unit cannot change (Banker, Morey 1986). {@link #with(Direction)}
 * replaces the orientation. {@link #with(WeightRestriction)} limits prices.
 *
 * <p><b>Edges.</b> One unit alone is efficient. A unit whose inputs (input orientation) or outputs (output orientation) are
 * all zero has nothing to scale: {@link Score.Undefined}. Super-efficiency may be infeasible, as it is where there is nobody else to
 * compare with, and is infinite when others make something from nothing: undefined, with the reason. Where the others make nothing of some
 * output that a unit makes, φ is 0. Identical units share a score. Negative values are refused
 * unless a direction is given.
 *
 * <p><b>Certainty.</b> Every score is certified by its primal and dual solution to {@value
 * org.maalestok.frontier.simplex.FacetSimplex#ACCEPT}; whatever the fast solver cannot certify is decided in exact integers, and with
 * {@link Detail#FULL} whatever lies on the frontier or ties. Figures are taken at their word there, to the last digit. A slack below 1e-13 of
 * the figures it is the difference of is none, and a λ that carries less than that share of everything is no peer; whoever that concerns is
 * named ({@link Warning.Kind#NEAR_TIES}). <b>Cost</b> per unit: about one to three passes of n·(m + s + 1) multiply-adds. Immutable, safe to share;
 * results are the same on any number of threads.
 *
 * <p>References: Charnes, Cooper, Rhodes (1978), doi:10.1016/0377-2217(78)90138-8; Banker, Charnes, Cooper (1984),
 * doi:10.1287/mnsc.30.9.1078; Andersen, Petersen (1993), doi:10.1287/mnsc.39.10.1261; Bogetoft, Otto (2011),
 * doi:10.1007/978-1-4419-7961-2.
 *
 * @param returns how units may be scaled
 * @param orientation what is scaled
 * @param direction replaces the orientation when given
 * @param isSuper whether a unit is left out of its own reference set
 * @param detail how much is worked out
 * @param held the names of variables the units cannot change
 * @param restrictions limits on prices
 * @param execution threads, progress, cancellation
 */
public record Dea(
        ReturnsToScale returns,
        Orientation orientation,
        @Nullable Direction direction,
        boolean isSuper,
        Detail detail,
        Set<String> held,
        List<WeightRestriction> restrictions,
        Execution execution) {

    public Dea {
        held = Set.copyOf(held);
        restrictions = List.copyOf(restrictions);
    }

    /** Variable returns, input orientation, full detail, all processors. */
    public static Dea withDefaults() {
        return new Dea(
                ReturnsToScale.VARIABLE,
                Orientation.INPUT,
                null,
                false,
                Detail.FULL,
                Set.of(),
                List.of(),
                Execution.onAllProcessors());
    }

    /** With other returns to scale. */
    public Dea with(ReturnsToScale other) {
        return new Dea(other, orientation, direction, isSuper, detail, held, restrictions, execution);
    }

    /** With an orientation, and no direction. */
    public Dea with(Orientation other) {
        return new Dea(returns, other, null, isSuper, detail, held, restrictions, execution);
    }

    /** With a direction in place of the orientation. */
    public Dea with(Direction other) {
        return new Dea(returns, orientation, other, isSuper, detail, held, restrictions, execution);
    }

    /** With more or less detail. */
    public Dea with(Detail other) {
        return new Dea(returns, orientation, direction, isSuper, other, held, restrictions, execution);
    }

    /** With one more limit on prices. */
    public Dea with(WeightRestriction restriction) {
        List<WeightRestriction> more = new ArrayList<>(restrictions);
        more.add(restriction);
        return new Dea(returns, orientation, direction, isSuper, detail, held, more, execution);
    }

    /** With other threads, progress or cancellation. */
    public Dea with(Execution other) {
        return new Dea(returns, orientation, direction, isSuper, detail, held, restrictions, other);
    }

    /** Each unit is left out of its own reference set. */
    public Dea superEfficiency() {
        return new Dea(returns, orientation, direction, true, detail, held, restrictions, execution);
    }

    /** These variables keep their value: the unit cannot change them. */
    public Dea holding(String... variables) {
        Set<String> more = new LinkedHashSet<>(held);
        more.addAll(List.of(variables));
        return new Dea(returns, orientation, direction, isSuper, detail, more, restrictions, execution);
    }

    /** Scores every unit against all of them. */
    public Result evaluate(Units units) {
        return new Evaluation(this, units, units, true).run();
    }

    /**
     * Scores units against others, for instance last year's; the two need the same variables. A unit beyond the
     * reference's frontier is super-efficient, and may be infeasible. {@link #superEfficiency()} has no meaning here.
     */
    public Result evaluate(Units units, Units reference) {
        return new Evaluation(this, units, reference, false).run();
    }
}
