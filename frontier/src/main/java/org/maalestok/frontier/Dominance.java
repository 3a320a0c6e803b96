package org.maalestok.frontier;

/**
 * Whether some unit of a reference is at least as good as another in everything and better in something. Comparisons are
 * exact: domination is a fact of the data, not of arithmetic, and whoever is dominated is not efficient, by however little.
 *
 * <p>Cost n·(m + s) comparisons at most; most units fall behind at the first.
 */
final class Dominance {
    private final double[] rows;
    private final int inputs;
    private final int variables;
    private final boolean[] ignored;

    /**
     * @param reference the units that may dominate
     * @param ignored per input and output whether being better there counts for nothing, as the unit cannot change it
     */
    Dominance(Units reference, boolean[] ignored) {
        int count = reference.count();
        inputs = reference.inputs();
        variables = inputs + reference.outputs();
        this.ignored = ignored;
        rows = new double[count * variables];
        for (int j = 0; j < count; j++) {
            copy(reference, j, rows, j * variables);
        }
    }

    /** More is better throughout: inputs are negated. */
    private void copy(Units units, int u, double[] out, int at) {
        for (int i = 0; i < variables; i++) {
            out[at + i] = i < inputs ? -units.input(u, i) : units.output(u, i - inputs);
        }
    }

    /** Whether a unit is dominated. */
    boolean over(Units units, int u) {
        double[] own = new double[variables];
        copy(units, u, own, 0);
        for (int at = 0; at < rows.length; at += variables) {
            if (dominates(at, own)) {
                return true;
            }
        }
        return false;
    }

    private boolean dominates(int at, double[] own) {
        boolean better = false;
        for (int i = 0; i < variables; i++) {
            if (rows[at + i] < own[i]) {
                return false;
            }
            better |= rows[at + i] > own[i] && !ignored[i];
        }
        return better;
    }
}
