package org.maalestok.frontier.envelopment;

import java.util.Arrays;
import org.maalestok.frontier.simplex.Answer;
import org.maalestok.frontier.simplex.CarefulSimplex;
import org.maalestok.frontier.simplex.Columns;
import org.maalestok.frontier.simplex.Objective;
import org.maalestok.frontier.simplex.Program;
import org.maalestok.frontier.simplex.ProgramResiduals;

/**
 * Models whose objective is a sum of slacks. With a_j the columns of the technology and p the unit itself:
 *
 * <pre>
 *   linear:      max Σ_i s_i                           subject to Σ a_j λ_j + Σ σ_i e_i s_i = p
 *   fractional:  min (1 − Σ_in w_i s_i) / (1 + Σ_out w_i s_i)   subject to the same
 * </pre>
 *
 * with w_i = 1/(m|p_i|) for the m inputs measured, and likewise for outputs.
 *
 * The fractional one is made linear by Charnes and Cooper (1962, doi:10.1002/nav.3800090303): multiply everything by t
 * &gt; 0 and set the denominator to 1, one more row.
 */
public final class SlackProgram {
    private final Technology technology;
    private final double[] canonical;
    private final Columns withDenominator;
    private final int r;
    private final int variables;

    /** Programs against one technology. */
    public SlackProgram(Technology technology) {
        this.technology = technology;
        r = technology.rows();
        variables = technology.inputs() + technology.outputs();
        double[][] rows = new double[r + 1][];
        for (int i = 0; i < r; i++) {
            rows[i] = technology.columns().row(i);
        }
        rows[r] = new double[technology.columns().count()];
        canonical = CanonicalHash.costs(technology);
        withDenominator = new Columns(rows, technology.columns().count());
    }

    /** The largest sum of slacks in the data's units; {@code tau} of the projection is that sum. */
    public Projection linear(double[] unit) {
        double[][] extra = slackColumns(r);
        double[] costs = new double[extra.length];
        for (int k = 0; k < variables; k++) {
            costs[k] = -1 / technology.rowScale(k);
        }
        double[] p = scaled(unit);
        double scale = toUnit(p);
        toUnit(costs);
        Program program = new Program(technology.columns(), extra, p, -1);
        Objective objective = new Objective(null, costs);
        double[] alike = new double[extra.length];
        Arrays.fill(alike, 1);
        Objective[] objectives = {objective, canonical(extra.length)};
        Answer answer = CarefulSimplex.solve(program, objectives);
        return switch (answer) {
            case Answer.Optimal optimal ->
                new SlackLanding(technology, optimal, alike, scale, unit)
                        .sum(ProgramResiduals.of(program, objective, optimal));
            case Answer.Infeasible none -> new Projection.Infeasible();
            case Answer.Unbounded none -> new Projection.Unbounded();
            case Answer.Unresolved none -> new Projection.Unresolved(none.pivots());
        };
    }

    /**
     * The smallest ratio; {@code tau} of the projection is that ratio. Slacks are counted in shares of what the unit has, so that no weight is
     * rounded: σ = s/|p|, and the ratio of the means is (m − Σ_in σ)/m over (n + Σ_out σ)/n with m and n the measured inputs and outputs.
     *
     * @param measured which inputs and outputs the ratio is made of; the unit's value there is not zero
     */
    public Projection fractional(double[] unit, boolean[] measured) {
        int m = technology.inputs();
        int ins = Math.max(1, SlackLanding.count(measured, 0, m));
        int outs = Math.max(1, SlackLanding.count(measured, m, variables));
        double[] p = scaled(unit);
        double[][] slacks = slackColumns(r + 1);
        double[][] extra = Arrays.copyOf(slacks, slacks.length + 1);
        double[] costs = new double[extra.length];
        for (int k = 0; k < variables; k++) {
            if (measured[k]) {
                extra[k][k] *= Math.abs(p[k]);
                extra[k][r] = k < m ? 0 : 1;
                costs[k] = k < m ? -1 : 0;
            }
        }
        double[] scale = new double[r + 1];
        for (int i = 0; i < r; i++) {
            scale[i] = -p[i];
        }
        scale[r] = outs;
        extra[slacks.length] = scale;
        costs[slacks.length] = ins;
        double[] rhs = new double[r + 1];
        rhs[r] = outs;
        // Columns of one size, as the solver's tolerances want them; values are scaled back.
        double[] sizes = new double[extra.length];
        for (int k = 0; k < sizes.length; k++) {
            sizes[k] = toUnit(extra[k]);
            costs[k] *= sizes[k];
        }
        double[] slackSizes = sizes.clone();
        for (int k = 0; k < variables; k++) {
            slackSizes[k] *= measured[k] ? Math.abs(p[k]) : 1;
        }
        toUnit(costs);
        Program program = new Program(withDenominator, extra, rhs, -1);
        Objective objective = new Objective(null, costs);
        Objective unweighed = unweighed(measured, sizes);
        int at = technology.columns().count() + slacks.length;
        Answer answer = CarefulSimplex.solve(program, objective, unweighed, canonical(extra.length));
        if (answer instanceof Answer.Optimal first && first.value(at) == 0) {
            // A ratio of 0, on a way without end; where some solution reaches it, that one counts.
            answer = CarefulSimplex.solve(
                    program, objective, largest(slacks.length, extra.length), unweighed, canonical(extra.length));
        }
        return switch (answer) {
            case Answer.Optimal optimal -> {
                double t = optimal.value(at) * sizes[slacks.length];
                yield t > 0
                        ? new SlackLanding(technology, optimal, slackSizes, t, unit)
                                .ratio(measured, ProgramResiduals.of(program, objective, optimal))
                        : new Projection.Unbounded();
            }
            case Answer.Infeasible none -> new Projection.Infeasible();
            case Answer.Unbounded none -> new Projection.Unbounded();
            case Answer.Unresolved none -> new Projection.Unresolved(none.pivots());
        };
    }

    /** The largest value of one of the program's own columns. */
    private static Objective largest(int column, int own) {
        double[] costs = new double[own];
        costs[column] = -1;
        return new Objective(null, costs);
    }

    /** Among the optima the largest Σ of the slacks that are not measured: whether any is left tells efficient from weakly so. */
    private Objective unweighed(boolean[] measured, double[] sizes) {
        double[] costs = new double[sizes.length];
        for (int k = 0; k < variables; k++) {
            costs[k] = measured[k] ? 0 : -sizes[k] / technology.rowScale(k);
        }
        toUnit(costs);
        return new Objective(null, costs);
    }

    /** Among equals one solution that does not depend on the order of units: least Σ h_j λ_j + Σ h_i s_i, as in the radial models. */
    private Objective canonical(int own) {
        double[] costs = new double[own];
        for (int k = 0; k < own; k++) {
            costs[k] = 1 + CanonicalHash.of(k);
        }
        return new Objective(canonical, costs);
    }

    /** Scales to a largest entry in [½, 1) in place; returns the factor. */
    private static double toUnit(double[] values) {
        double factor =
                Scaling.toUnit(Arrays.stream(values).map(Math::abs).max().orElse(0));
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return factor;
    }

    private double[] scaled(double[] unit) {
        double[] p = new double[r];
        for (int i = 0; i < r; i++) {
            p[i] = unit[i] * technology.rowScale(i);
        }
        return p;
    }

    private double[][] slackColumns(int rows) {
        boolean free = r > variables && technology.slackSign()[variables] != 0;
        double[][] columns = new double[variables + (free ? 1 : 0)][rows];
        for (int k = 0; k < columns.length; k++) {
            columns[k][k] = technology.slackSign()[k];
        }
        return columns;
    }
}
