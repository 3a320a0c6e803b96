package org.maalestok.frontier.simplex;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A basis B of a {@link Program} with its inverse and its point in exact integers.
 *
 * <p>Every double is an integer times a power of two, so columns and right-hand side are scaled to integers without changing a digit. Kept
 * are a determinant D &gt; 0, D·B⁻¹ and D·B⁻¹b, which are integers too; a pivot multiplies and divides, and no division leaves a
 * remainder (Edmonds 1967; Bareiss 1968, doi:10.1090/S0025-5718-1968-0226829-0). Nothing is rounded, so nothing needs a tolerance. One
 * pivot costs r² multiplications of integers of some 60·r digits. Members from {@code n} on are artificial variables.
 */
final class ExactBasis {
    final int[] members;
    final boolean[] basic;

    /** D·B⁻¹a of the column looked at. */
    final BigInteger[] w;

    private final Program program;
    private final int r;
    private final int n;
    private final BigInteger[] rhs;
    private final int rhsShift;
    private final double[] column;

    /** Row k: D·B⁻¹, and in the last place D·B⁻¹b. */
    private final BigInteger[][] rows;

    private BigInteger determinant = BigInteger.ONE;

    ExactBasis(Program program) {
        this.program = program;
        r = program.rows();
        n = program.count();
        members = new int[r];
        basic = new boolean[n + r];
        w = new BigInteger[r];
        column = new double[r];
        rows = new BigInteger[r][r + 1];
        rhsShift = Fraction.shift(program.rhs());
        rhs = new BigInteger[r];
        for (int i = 0; i < r; i++) {
            rhs[i] = Fraction.integer(program.rhs()[i], rhsShift);
        }
        reset();
    }

    /** The basis of artificial variables, each with the sign of its row. */
    void reset() {
        Arrays.fill(basic, false);
        determinant = BigInteger.ONE;
        for (int k = 0; k < r; k++) {
            Arrays.fill(rows[k], BigInteger.ZERO);
            rows[k][k] = BigInteger.valueOf(artificial(k));
            rows[k][r] = rhs[k].abs();
            members[k] = n + k;
            basic[n + k] = true;
        }
    }

    private int artificial(int row) {
        return rhs[row].signum() < 0 ? -1 : 1;
    }

    /** Takes over a basis; false when its columns are dependent or its point has a negative value, and then it is the artificial one. */
    boolean start(int[] wanted) {
        reset();
        int[] order = wanted.clone();
        Arrays.sort(order);
        boolean[] taken = new boolean[r];
        // Slacks and artificials come last in a program and first here: they keep the inverse sparse.
        for (int at = r - 1; at >= 0; at--) {
            look(order[at]);
            int k = 0;
            while (k < r && (taken[k] || w[k].signum() == 0)) {
                k++;
            }
            if (k == r) {
                reset();
                return false;
            }
            exchange(order[at], k);
            taken[k] = true;
        }
        Arrays.fill(basic, false);
        for (int k = 0; k < r; k++) {
            basic[members[k]] = true;
        }
        for (int k = 0; k < r; k++) {
            if (sign(k) < 0) {
                reset();
                return false;
            }
        }
        return true;
    }

    /** w = D·B⁻¹ times the column of a member, the column scaled to integers. */
    void look(int member) {
        if (member < n) {
            program.copyColumn(member, column);
        } else {
            Arrays.fill(column, 0);
            column[member - n] = artificial(member - n);
        }
        int shift = Fraction.shift(column);
        Arrays.fill(w, BigInteger.ZERO);
        for (int i = 0; i < r; i++) {
            if (column[i] != 0) {
                BigInteger entry = Fraction.integer(column[i], shift);
                for (int k = 0; k < r; k++) {
                    if (rows[k][i].signum() != 0) {
                        w[k] = w[k].add(rows[k][i].multiply(entry));
                    }
                }
            }
        }
    }

    /** Puts the member looked at into a position. */
    void pivot(int entering, int leaving) {
        basic[members[leaving]] = false;
        basic[entering] = true;
        exchange(entering, leaving);
    }

    private void exchange(int entering, int leaving) {
        if (w[leaving].signum() < 0) {
            for (int i = 0; i <= r; i++) {
                rows[leaving][i] = rows[leaving][i].negate();
            }
        }
        BigInteger pivot = w[leaving].abs();
        for (int k = 0; k < r; k++) {
            if (k != leaving) {
                eliminate(rows[k], rows[leaving], w[k], pivot);
            }
        }
        determinant = pivot;
        members[leaving] = entering;
    }

    /** row ← (pivot · row − factor · leaving) / D. */
    private void eliminate(BigInteger[] row, BigInteger[] leaving, BigInteger factor, BigInteger pivot) {
        boolean same = pivot.equals(determinant);
        for (int i = 0; i <= r; i++) {
            if (factor.signum() != 0 && leaving[i].signum() != 0) {
                row[i] = row[i].multiply(pivot)
                        .subtract(factor.multiply(leaving[i]))
                        .divide(determinant);
            } else if (!same && row[i].signum() != 0) {
                row[i] = row[i].multiply(pivot).divide(determinant);
            }
        }
    }

    /** −1, 0 or 1 of the value in a position. */
    int sign(int k) {
        return rows[k][r].signum();
    }

    /**
     * The position to leave, or −1 when the step is unlimited; among equal ratios the lowest index. After phase one an artificial that would
     * move leaves first, at a step of zero.
     */
    int leaving(boolean phaseOne) {
        int best = -1;
        for (int k = 0; k < r; k++) {
            if (!phaseOne && members[k] >= n && w[k].signum() != 0) {
                return k;
            }
            if (w[k].signum() > 0) {
                int order = best < 0 ? -1 : rows[k][r].multiply(w[best]).compareTo(rows[best][r].multiply(w[k]));
                best = order < 0 || order == 0 && members[k] < members[best] ? k : best;
            }
        }
        return best;
    }

    /** The value in a position. */
    Fraction value(int k) {
        return members[k] < n
                ? new Fraction(rows[k][r], determinant, columnShift(k) - rhsShift)
                : new Fraction(rows[k][r], determinant, -rhsShift);
    }

    /** By what power of two the column in a position was multiplied. */
    int columnShift(int k) {
        program.copyColumn(members[k], column);
        return Fraction.shift(column);
    }

    /** D·B⁻¹ in a position and row. */
    BigInteger inverse(int k, int i) {
        return rows[k][i];
    }

    /** D. */
    BigInteger determinant() {
        return determinant;
    }

    /** The values of all positions, each the nearest double; an artificial variable stands for nothing. */
    double[] values() {
        double[] values = new double[r];
        for (int k = 0; k < r; k++) {
            values[k] = members[k] < n ? value(k).value() : 0;
        }
        return values;
    }
}
