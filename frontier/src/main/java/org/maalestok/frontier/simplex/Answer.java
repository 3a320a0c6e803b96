package org.maalestok.frontier.simplex;

/** What became of a linear program. */
public sealed interface Answer {

    /**
     * An optimal basic solution, lexicographic when several objectives were given.
     *
     * @param basis the basic columns, one per row; an index beyond the last column is an artificial variable at zero
     * @param values the value of each basic column
     * @param duals the dual prices of the first objective, length r
     * @param endless whether a later objective falls without end among the optima of the first; the solution is then where
     *     that was noticed
     * @param tied whether a later objective made use of a tie of the first that is none to the last digit
     */
    record Optimal(int[] basis, double[] values, double[] duals, boolean endless, boolean tied) implements Answer {
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

    /** The iteration limit was met: no answer is better than a wrong one. */
    record Unresolved(int iterations) implements Answer {}
}
