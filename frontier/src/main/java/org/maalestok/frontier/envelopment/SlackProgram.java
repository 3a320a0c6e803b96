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
 *   linear:      max Σ_i w_i s_i                       subject to Σ a_j λ_j + Σ σ_i e_i s_i = p
 *   fractional:  min (1 − Σ_in w_i s_i) / (1 + Σ_out w_i s_i)   subject to the same
 * </pre>
 *
 * The fractional one is made linear by Charnes and Cooper (1962, doi:10.1002/nav.3800090303): multiply everything by t
 * &gt; 0 and set the denominator to 1, one more row.
 */
public final class SlackProgram {
    private final Technology technology;
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
        withDenominator = new Columns(rows, technology.columns().count());
    }

    /** The largest weighted sum of slacks; {@code tau} of the projection is that sum. */
    public Projection linear(double[] unit, double[] weights) {
        double[][] extra = slackColumns(r);
        double[] costs = new double[extra.length];
        for (int k = 0; k < variables; k++) {
            costs[k] = -weights[k] / technology.rowScale(k);
        }
        Program program = new Program(technology.columns(), extra, scaled(unit), -1);
        Objective objective = new Objective(null, costs);
        return switch (CarefulSimplex.solve(program, objective)) {
            case Answer.Optimal optimal ->
                found(optimal, 1, ProgramResiduals.of(program, objective, optimal), weights, false);
            case Answer.Infeasible none -> new Projection.Infeasible();
            case Answer.Unbounded none -> new Projection.Unbounded();
            case Answer.Unresolved none -> new Projection.Unresolved();
        };
    }

    /** The smallest ratio; {@code tau} of the projection is that ratio. */
    public Projection fractional(double[] unit, double[] weights) {
        double[][] slacks = slackColumns(r + 1);
        double[][] extra = Arrays.copyOf(slacks, slacks.length + 1);
        double[] costs = new double[extra.length];
        for (int k = 0; k < variables; k++) {
            double weight = weights[k] / technology.rowScale(k);
            if (k < technology.inputs()) {
                costs[k] = -weight;
            } else {
                extra[k][r] = weight;
            }
        }
        double[] scale = new double[r + 1];
        double[] p = scaled(unit);
        for (int i = 0; i < r; i++) {
            scale[i] = -p[i];
        }
        scale[r] = 1;
        extra[slacks.length] = scale;
        costs[slacks.length] = 1;
        double[] rhs = new double[r + 1];
        rhs[r] = 1;
        Program program = new Program(withDenominator, extra, rhs, -1);
        Objective objective = new Objective(null, costs);
        return switch (CarefulSimplex.solve(program, objective)) {
            case Answer.Optimal optimal -> {
                double t = optimal.value(technology.columns().count() + slacks.length);
                yield t > 0
                        ? found(optimal, t, ProgramResiduals.of(program, objective, optimal), weights, true)
                        : new Projection.Unbounded();
            }
            case Answer.Infeasible none -> new Projection.Infeasible();
            case Answer.Unbounded none -> new Projection.Unbounded();
            case Answer.Unresolved none -> new Projection.Unresolved();
        };
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

    private Projection found(
            Answer.Optimal optimal, double t, ProgramResiduals residuals, double[] weights, boolean fraction) {
        int n = technology.columns().count();
        double[] slacks = new double[variables];
        double saved = 0;
        double gained = 0;
        for (int k = 0; k < variables; k++) {
            slacks[k] = optimal.value(n + k) / (t * technology.rowScale(k));
            saved += k < technology.inputs() ? weights[k] * slacks[k] : 0;
            gained += k < technology.inputs() ? 0 : weights[k] * slacks[k];
        }
        int[] peers = Arrays.stream(optimal.basis())
                .filter(j -> j < technology.units() && optimal.value(j) > 1e-13)
                .sorted()
                .toArray();
        double[] lambdas = Arrays.stream(peers)
                .mapToDouble(j -> optimal.value(j) * technology.columnScale(j) / t)
                .toArray();
        double value = fraction ? (1 - saved) / (1 + gained) : saved + gained;
        return new Projection.Found(
                value, peers, lambdas, slacks, new double[0], residuals.primal(), residuals.dual(), true);
    }
}
