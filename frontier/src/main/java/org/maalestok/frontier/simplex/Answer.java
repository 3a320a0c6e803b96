package org.maalestok.frontier.simplex;

/** What became of a linear program. */
public sealed interface Answer {

    /**
     * An optimal basic solution, lexicographic when several objectives were given.
     *
     * @param basis the basic columns, one per row; an index beyond the last column is an artificial variable at zero
     * @param values the value of each basic column
     * @param duals the dual prices of the first objective, length r
     * @param optima the value of each objective, exactly
     * @param endless whether a later objective falls without end among the optima of the first; the solution is then where
     *     that was noticed
     * @param tied whether the second objective would be another if columns that tie nearly tied to the last digit
     */
    record Optimal(int[] basis, double[] values, double[] duals, Fraction[] optima, boolean endless, boolean tied)
            implements Answer {
        /** The value of column j, zero when it is not basic. */
        public double value(int j) {
            for (int k = 0; k < basis.length; k++) {
                if (basis[k] == j) {
                    return values[k];
                }
            }
            return 0;
        }
    }

    /** No x ≥ 0 meets the constraints. */
    record Infeasible() implements Answer {}

    /** The first objective falls without end. */
    record Unbounded() implements Answer {}

    /** The limit of pivots was met: no answer is better than a wrong one. */
    record Unresolved(int pivots) implements Answer {}
}
