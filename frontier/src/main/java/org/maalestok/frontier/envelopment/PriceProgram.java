package org.maalestok.frontier.envelopment;

import java.util.Arrays;
import org.maalestok.frontier.ReturnsToScale;
import org.maalestok.frontier.simplex.Answer;
import org.maalestok.frontier.simplex.CarefulSimplex;
import org.maalestok.frontier.simplex.Objective;
import org.maalestok.frontier.simplex.Program;
import org.maalestok.frontier.simplex.ProgramResiduals;

/**
 * The cheapest combination of units that makes enough, or the most valuable one that uses no more:
 *
 * <pre>
 *   cost:     min Σ_j (w·x_j) λ_j   subject to Σ_j y_j λ_j ≥ y_o, λ ∈ Λ
 *   revenue:  max Σ_j (p·y_j) λ_j   subject to Σ_j x_j λ_j ≤ x_o, λ ∈ Λ
 * </pre>
 *
 * Written once: {@code bound} are the variables that are bounded, {@code valued} those that are priced; cost bounds outputs
 * from below, revenue bounds inputs from above.
 */
public final class PriceProgram {
    private final Technology technology;
    private final double[][] valued;
    private final boolean cost;
    private final double[] canonical;

    private PriceProgram(Technology technology, double[][] valued, boolean cost) {
        this.technology = technology;
        this.valued = valued;
        this.cost = cost;
        canonical = new double[valued.length];
        double[] column = new double[technology.rows()];
        for (int j = 0; j < canonical.length; j++) {
            technology.columns().copyColumn(j, column);
            canonical[j] = CanonicalHash.cost(technology, j, CanonicalHash.of(column) + CanonicalHash.of(valued[j]));
        }
    }

    /** Least cost. X and Y as units × variables. */
    public static PriceProgram cost(double[][] inputs, double[][] outputs, ReturnsToScale returns) {
        return new PriceProgram(oneSided(outputs, returns, false), inputs, true);
    }

    /** Largest revenue. */
    public static PriceProgram revenue(double[][] inputs, double[][] outputs, ReturnsToScale returns) {
        return new PriceProgram(oneSided(inputs, returns, true), outputs, false);
    }

    private static Technology oneSided(double[][] bound, ReturnsToScale returns, boolean inputs) {
        double[][] nothing = new double[bound.length][0];
        return inputs
                ? Technology.of(bound, nothing, returns, new double[0][])
                : Technology.of(nothing, bound, returns, new double[0][]);
    }

    /** The optimum for a unit with these bounded values at these prices. {@code tau} is the cost or revenue. */
    public Projection project(double[] bounded, double[] prices) {
        int r = technology.rows();
        double[] rhs = new double[r];
        for (int i = 0; i < r; i++) {
            rhs[i] = (i < bounded.length ? (cost ? bounded[i] : -bounded[i]) : 1) * technology.rowScale(i);
        }
        double[] costs = new double[valued.length];
        double largest = 0;
        for (int j = 0; j < costs.length; j++) {
            costs[j] = (cost ? 1 : -1) * value(valued[j], prices) * technology.columnScale(j);
            largest = Math.max(largest, Math.abs(costs[j]));
        }
        double scale = Scaling.toUnit(largest);
        for (int j = 0; j < costs.length; j++) {
            costs[j] *= scale;
        }
        Program program = new Program(technology.columns(), slackColumns(), rhs, -1);
        Objective objective = new Objective(costs, new double[program.extra().length]);
        Objective[] objectives = {objective, canonical(program.extra().length)};
        Answer answer = CarefulSimplex.solve(program, objectives);
        return switch (answer) {
            case Answer.Optimal optimal ->
                found(optimal, prices, rhs, costs, ProgramResiduals.of(program, objective, optimal));
            case Answer.Infeasible none -> new Projection.Infeasible();
            case Answer.Unbounded none -> new Projection.Unbounded();
            case Answer.Unresolved none -> new Projection.Unresolved(none.pivots());
        };
    }

    /** Among equally good ones a solution that does not depend on the order of units. */
    private Objective canonical(int slacks) {
        double[] costs = new double[slacks];
        for (int k = 0; k < slacks; k++) {
            costs[k] = 1 + CanonicalHash.of(k);
        }
        return new Objective(canonical, costs);
    }

    /** The priced quantities of a projection: Σ_j λ_j times the valued variables. */
    public double[] quantities(Projection.Found found) {
        double[] sum = new double[valued[0].length];
        for (int k = 0; k < found.peers().length; k++) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += found.lambdas()[k] * valued[found.peers()[k]][i];
            }
        }
        return sum;
    }

    private double[][] slackColumns() {
        int r = technology.rows();
        int count = (int)
                Arrays.stream(technology.slackSign()).filter(sign -> sign != 0).count();
        double[][] columns = new double[count][r];
        int at = 0;
        for (int i = 0; i < r; i++) {
            if (technology.slackSign()[i] != 0) {
                columns[at++][i] = technology.slackSign()[i];
            }
        }
        return columns;
    }

    private Projection.Found found(
            Answer.Optimal optimal, double[] prices, double[] rhs, double[] costs, ProgramResiduals residuals) {
        double[] targets = Arrays.stream(rhs).map(Math::abs).toArray();
        Mixture mixture = Mixture.exact(technology, optimal.basis(), optimal.values(), targets, costs);
        int[] peers = mixture.peers();
        double[] lambdas = mixture.lambdas(peers, 1);
        double total = 0;
        for (int k = 0; k < peers.length; k++) {
            total += lambdas[k] * value(valued[peers[k]], prices);
        }
        return new Projection.Found(
                total,
                1,
                peers,
                lambdas,
                new double[0],
                new double[0],
                residuals.primal(),
                residuals.dual(),
                true,
                false,
                mixture.dusty());
    }

    /** quantities · prices. */
    public static double value(double[] quantities, double[] prices) {
        double sum = 0;
        for (int i = 0; i < prices.length; i++) {
            sum += quantities[i] * prices[i];
        }
        return sum;
    }
}
