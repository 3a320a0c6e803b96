package org.maalestok.frontier.envelopment;

import org.maalestok.frontier.ReturnsToScale;
import org.maalestok.frontier.simplex.Columns;

/**
 * The reference units as the columns of a cone: a_j = (−x_j, y_j, 1), one row per input, output and, unless returns to
 * scale are constant, one row for Σλ.
 *
 * <p>What the units make possible is {Σ_j a_j λ_j + Σ_i σ_i e_i s_i : λ, s ≥ 0}; σ_i = −1 for inputs and outputs (free
 * disposal), and for the row Σλ 0 (= 1), +1 (≤ 1) or −1 (≥ 1). Trade-offs from weight restrictions are further columns
 * (P, Q, 0), Podinovski (2004), doi:10.1057/palgrave.jors.2601794.
 *
 * <p>Rows and columns are scaled by powers of two, which changes no digit: rows to a geometric mean of about 1, columns to
 * a largest entry between ½ and 1. Every quantity that leaves this package is scaled back.
 */
public final class Technology {
    private final int inputs;
    private final int outputs;
    private final int units;
    private final Columns columns;
    private final double[] rowScale;
    private final double[] columnScale;
    private final double[] slackSign;

    private Technology(int inputs, int outputs, int units, double[][] rows, ReturnsToScale returns) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.units = units;
        int count = rows[0].length;
        rowScale = Scaling.rows(rows, inputs + outputs);
        columnScale = Scaling.columns(rows, count);
        columns = new Columns(rows, count);
        slackSign = new double[rows.length];
        for (int i = 0; i < inputs + outputs; i++) {
            slackSign[i] = -1;
        }
        if (rows.length > inputs + outputs) {
            slackSign[inputs + outputs] = switch (returns) {
                case NON_INCREASING -> 1;
                case NON_DECREASING -> -1;
                case CONSTANT, VARIABLE, FREE_DISPOSAL -> 0;
            };
        }
    }

    /**
     * The technology of some units.
     *
     * @param inputs X: units × m
     * @param outputs Y: units × s
     * @param returns which sums of λ are allowed
     * @param tradeOffs further columns (P, Q), each of length m + s, in the signs of the rows (inputs negated)
     */
    public static Technology of(double[][] inputs, double[][] outputs, ReturnsToScale returns, double[][] tradeOffs) {
        int n = inputs.length;
        int m = inputs[0].length;
        int s = outputs[0].length;
        int count = n + tradeOffs.length;
        double[][] rows = new double[m + s + (returns == ReturnsToScale.CONSTANT ? 0 : 1)][count];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) {
                rows[i][j] = -inputs[j][i];
            }
            for (int k = 0; k < s; k++) {
                rows[m + k][j] = outputs[j][k];
            }
            if (returns != ReturnsToScale.CONSTANT) {
                rows[m + s][j] = 1;
            }
        }
        for (int t = 0; t < tradeOffs.length; t++) {
            for (int i = 0; i < m + s; i++) {
                rows[i][n + t] = tradeOffs[t][i];
            }
        }
        return new Technology(m, s, n, rows, returns);
    }

    /** m. */
    public int inputs() {
        return inputs;
    }

    /** s. */
    public int outputs() {
        return outputs;
    }

    /** The number of reference units. */
    public int units() {
        return units;
    }

    /** r = m + s, and one more when Σλ has a row. */
    public int rows() {
        return columns.rows();
    }

    Columns columns() {
        return columns;
    }

    /** Whether some column takes no input: only then can anything grow without end while the score stays. */
    private boolean makesFromNothing() {
        for (int j = 0; j < columns.count(); j++) {
            boolean takes = false;
            for (int i = 0; i < inputs; i++) {
                takes |= columns.row(i)[j] < 0;
            }
            if (!takes || j >= units) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing can grow without end: Σλ cannot, or every column takes some input. */
    boolean bounded() {
        int sum = inputs + outputs;
        boolean limited = sum < slackSign.length && slackSign[sum] >= 0 && columns.count() == units;
        return limited || !makesFromNothing();
    }

    double[] slackSign() {
        return slackSign;
    }

    double rowScale(int i) {
        return rowScale[i];
    }

    double columnScale(int j) {
        return columnScale[j];
    }
}
