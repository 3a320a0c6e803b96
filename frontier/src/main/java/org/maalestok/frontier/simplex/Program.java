package org.maalestok.frontier.simplex;

/**
 * The constraints of a linear program: Σ_j a_j x_j + Σ_k e_k z_k = b with x, z ≥ 0.
 *
 * <p>The columns a_j are many and shared between programs (the technology); the columns e_k are few and belong to this
 * program (slacks, the score itself). Column indices run through the technology first, then the extras.
 *
 * @param columns the shared columns, r × n
 * @param extra the program's own columns, each of length r
 * @param rhs b, length r
 * @param banned index of one shared column that must not be used, or −1: the unit left out of its own reference set
 */
public record Program(Columns columns, double[][] extra, double[] rhs, int banned) {

    /** The number of rows, r. */
    int rows() {
        return rhs.length;
    }

    /** The number of columns that may be used, shared and own. */
    int count() {
        return columns.count() + extra.length;
    }

    /** Copies column j, shared or own, into {@code out}. */
    void copyColumn(int j, double[] out) {
        if (j < columns.count()) {
            columns.copyColumn(j, out);
        } else {
            System.arraycopy(extra[j - columns.count()], 0, out, 0, out.length);
        }
    }
}
