package org.maalestok.frontier.simplex;

/**
 * Certificate of an optimal solution of a {@link Program}, as componentwise backward errors: the relative change of the data,
 * entry by entry, under which it would be exactly right (Oettli, Prager 1964, doi:10.1007/BF01386090).
 *
 * @param primal the largest over rows of |b − Σ a_j x_j| relative to |b| + Σ|a_j x_j|; what is negative in x counts as error
 * @param dual the largest over columns of max(y·a_j − c_j, 0) relative to |c_j| + Σ|y_i a_ij|
 */
public record ProgramResiduals(double primal, double dual) {

    /** The residuals of a solution with the prices of the objective. Cost n·r multiply-adds. */
    public static ProgramResiduals of(Program program, Objective objective, Answer.Optimal optimal) {
        return new ProgramResiduals(primal(program, optimal), dual(program, objective, optimal.duals()));
    }

    private static double primal(Program program, Answer.Optimal optimal) {
        int r = program.rows();
        double[] left = program.rhs().clone();
        double[] terms = new double[r];
        double[] column = new double[r];
        for (int i = 0; i < r; i++) {
            terms[i] = Math.abs(left[i]);
        }
        for (int k = 0; k < r; k++) {
            // An artificial variable still in the basis is at zero and stands for nothing.
            if (optimal.basis()[k] < program.count()) {
                double value = Math.max(optimal.values()[k], 0);
                program.copyColumn(optimal.basis()[k], column);
                for (int i = 0; i < r; i++) {
                    left[i] = Math.fma(-column[i], value, left[i]);
                    terms[i] += Math.abs(column[i] * value);
                }
            }
        }
        double worst = 0;
        for (int i = 0; i < r; i++) {
            worst = terms[i] > 0 ? Math.max(worst, Math.abs(left[i]) / terms[i]) : worst;
        }
        return worst;
    }

    private static double dual(Program program, Objective objective, double[] prices) {
        double[] column = new double[program.rows()];
        double worst = 0;
        for (int j = 0; j < program.count(); j++) {
            if (j != program.banned()) {
                program.copyColumn(j, column);
                double cost = objective.cost(j, program.columns().count());
                double above = -cost;
                double terms = Math.abs(cost);
                for (int i = 0; i < column.length; i++) {
                    above = Math.fma(prices[i], column[i], above);
                    terms += Math.abs(prices[i] * column[i]);
                }
                worst = above > 0 ? Math.max(worst, above / terms) : worst;
            }
        }
        return worst;
    }
}
