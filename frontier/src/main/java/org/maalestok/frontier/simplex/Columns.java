package org.maalestok.frontier.simplex;

/**
 * A matrix with few rows and many columns, stored row by row so that a pass over all columns streams through memory.
 *
 * <p>{@code row(i)[j]} is the entry of column j in row i. The arrays are shared, not copied: whoever hands them in no
 * longer writes to them.
 */
public final class Columns {
    private final int count;
    private final double[][] rows;

    /** 0 until it is asked for; threads that ask together find the same. */
    private volatile double largest;

    /** Columns 0 … count−1 of the given rows; a row may be longer than count. */
    public Columns(double[][] rows, int count) {
        this.rows = rows;
        this.count = count;
    }

    /** The number of rows, r. */
    public int rows() {
        return rows.length;
    }

    /** The number of columns, n. */
    public int count() {
        return count;
    }

    /** Row i, at least {@link #count()} long. */
    public double[] row(int i) {
        return rows[i];
    }

    /** The largest absolute entry. */
    double largest() {
        if (largest == 0) {
            double found = 0;
            for (double[] row : rows) {
                for (int j = 0; j < count; j++) {
                    found = Math.max(found, Math.abs(row[j]));
                }
            }
            largest = found;
        }
        return largest;
    }

    double[][] raw() {
        return rows;
    }

    /** Copies column j into {@code out}. */
    public void copyColumn(int j, double[] out) {
        for (int i = 0; i < rows.length; i++) {
            out[i] = rows[i][j];
        }
    }
}
