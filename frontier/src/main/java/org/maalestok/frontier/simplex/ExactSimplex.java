package org.maalestok.frontier.simplex;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;

/**
 * The last resort: the same lexicographic program as {@link CarefulSimplex} in exact integer arithmetic.
 *
 * <p>Every double is an integer times a power of two, so columns, right-hand side and costs can be scaled to integers
 * without changing a digit. The tableau is kept in integers by fraction-free pivoting (Edmonds 1967; Bareiss 1968,
 * doi:10.1090/S0025-5718-1968-0226829-0): all entries share the last pivot as denominator, and each division leaves no
 * remainder. Bland's rule makes it end. Nothing is rounded, so nothing needs a tolerance; cost is n·r multiplications of
 * long integers per pivot, which is why it only sees the few programs that double-double arithmetic leaves in doubt.
 */
final class ExactSimplex {
    private static final BigInteger ZERO = BigInteger.ZERO;

    private final Program program;
    private final int r;
    private final int n;
    private final int shared;
    private final BigInteger[][] tableau;
    private final int[] basis;
    private final int[] columnShift;
    private final int rhsShift;
    private final boolean[] allowed;
    private BigInteger denominator = BigInteger.ONE;

    private ExactSimplex(Program program) {
        this.program = program;
        r = program.rows();
        n = program.count();
        shared = program.columns().count();
        tableau = new BigInteger[r + 1][n + r + 1];
        basis = new int[r];
        columnShift = new int[n];
        allowed = new boolean[n + r];
        Arrays.fill(allowed, true);
        if (program.banned() >= 0) {
            allowed[program.banned()] = false;
        }
        rhsShift = shift(program.rhs());
        fill();
    }

    /** Solves from nothing. */
    static Answer solve(Program program, Objective... objectives) {
        return new ExactSimplex(program).run(objectives);
    }

    private void fill() {
        double[] column = new double[r];
        for (int j = 0; j < n; j++) {
            program.copyColumn(j, column);
            columnShift[j] = shift(column);
            for (int i = 0; i < r; i++) {
                tableau[i][j] = signed(i, integer(column[i], columnShift[j]));
            }
        }
        for (int i = 0; i < r; i++) {
            for (int k = 0; k < r; k++) {
                tableau[i][n + k] = i == k ? BigInteger.ONE : ZERO;
            }
            tableau[i][n + r] = signed(i, integer(program.rhs()[i], rhsShift));
            basis[i] = n + i;
        }
    }

    private BigInteger signed(int row, BigInteger value) {
        return program.rhs()[row] < 0 ? value.negate() : value;
    }

    /** The power of two that makes all of these integers. */
    private static int shift(double[] values) {
        int lowest = Integer.MAX_VALUE;
        for (double value : values) {
            if (value != 0) {
                lowest = Math.min(lowest, Math.getExponent(value) - 52);
            }
        }
        return lowest == Integer.MAX_VALUE ? 0 : -lowest;
    }

    private static BigInteger integer(double value, int shift) {
        BigDecimal exact = new BigDecimal(value);
        return shift >= 0
                ? exact.multiply(new BigDecimal(BigInteger.TWO.pow(shift))).toBigIntegerExact()
                : exact.toBigIntegerExact().shiftRight(-shift);
    }

    private Answer run(Objective[] objectives) {
        phaseOneCosts();
        minimise();
        if (tableau[r][n + r].signum() != 0) {
            return new Answer.Infeasible();
        }
        Arrays.fill(allowed, n, n + r, false);
        expelArtificials();
        double[] duals = new double[0];
        boolean endless = false;
        for (int o = 0; o < objectives.length; o++) {
            int shift = costs(objectives[o]);
            boolean bounded = minimise();
            if (o == 0 && !bounded) {
                return new Answer.Unbounded();
            }
            endless |= !bounded;
            if (o == 0) {
                duals = duals(shift);
            }
            for (int j = 0; j < n; j++) {
                allowed[j] &= tableau[r][j].signum() == 0;
            }
        }
        return new Answer.Optimal(basis.clone(), values(), duals, endless, false);
    }

    private void phaseOneCosts() {
        for (int j = 0; j <= n + r; j++) {
            BigInteger sum = ZERO;
            for (int i = 0; i < r; i++) {
                sum = sum.add(tableau[i][j]);
            }
            tableau[r][j] = j >= n && j < n + r ? ZERO : sum.negate();
        }
    }

    /** Writes the reduced costs of an objective into the last row; returns the power of two the costs were scaled by. */
    private int costs(Objective objective) {
        double[] costs = new double[n];
        for (int j = 0; j < n; j++) {
            costs[j] = Math.scalb(objective.cost(j, shared), columnShift[j]);
        }
        int shift = shift(costs);
        for (int j = 0; j <= n + r; j++) {
            BigInteger own = j < n ? integer(costs[j], shift).multiply(denominator) : ZERO;
            for (int i = 0; i < r; i++) {
                if (basis[i] < n && costs[basis[i]] != 0) {
                    own = own.subtract(integer(costs[basis[i]], shift).multiply(tableau[i][j]));
                }
            }
            tableau[r][j] = own;
        }
        return shift;
    }

    /** Bland's rule until no reduced cost is negative; false when the objective falls without end. */
    private boolean minimise() {
        while (true) {
            int entering = 0;
            while (entering < n && !(allowed[entering] && tableau[r][entering].signum() < 0)) {
                entering++;
            }
            if (entering == n) {
                return true;
            }
            int leaving = leaving(entering);
            if (leaving < 0) {
                return false;
            }
            pivot(leaving, entering);
        }
    }

    private int leaving(int entering) {
        int best = -1;
        for (int i = 0; i < r; i++) {
            if (tableau[i][entering].signum() > 0) {
                int order = best < 0
                        ? -1
                        : tableau[i][n + r]
                                .multiply(tableau[best][entering])
                                .compareTo(tableau[best][n + r].multiply(tableau[i][entering]));
                if (order < 0 || (order == 0 && basis[i] < basis[best])) {
                    best = i;
                }
            }
        }
        return best;
    }

    private void expelArtificials() {
        for (int i = 0; i < r; i++) {
            for (int j = 0; j < n && basis[i] >= n; j++) {
                if (allowed[j] && tableau[i][j].signum() != 0) {
                    pivot(i, j);
                }
            }
        }
    }

    private void pivot(int row, int column) {
        BigInteger pivot = tableau[row][column];
        if (pivot.signum() < 0) {
            for (int j = 0; j <= n + r; j++) {
                tableau[row][j] = tableau[row][j].negate();
            }
            pivot = pivot.negate();
        }
        for (int i = 0; i <= r; i++) {
            if (i != row) {
                BigInteger factor = tableau[i][column];
                for (int j = 0; j <= n + r; j++) {
                    BigInteger value = tableau[i][j].multiply(pivot);
                    if (factor.signum() != 0 && tableau[row][j].signum() != 0) {
                        value = value.subtract(factor.multiply(tableau[row][j]));
                    }
                    tableau[i][j] = value.divide(denominator);
                }
            }
        }
        denominator = pivot;
        basis[row] = column;
    }

    private double[] values() {
        double[] values = new double[r];
        for (int i = 0; i < r; i++) {
            values[i] = basis[i] < n ? quotient(tableau[i][n + r], denominator, columnShift[basis[i]] - rhsShift) : 0;
        }
        return values;
    }

    /** The prices stand in the columns of the artificials, with the sign of their row. */
    private double[] duals(int costShift) {
        double[] duals = new double[r];
        for (int i = 0; i < r; i++) {
            double price = -quotient(tableau[r][n + i], denominator, -costShift);
            duals[i] = program.rhs()[i] < 0 ? -price : price;
        }
        return duals;
    }

    private static double quotient(BigInteger top, BigInteger bottom, int shift) {
        BigDecimal exact = new BigDecimal(shift >= 0 ? top.shiftLeft(shift) : top);
        BigDecimal below = new BigDecimal(shift >= 0 ? bottom : bottom.shiftLeft(-shift));
        // More digits than a double has, so that it is the nearest one.
        return exact.divide(below, MathContext.DECIMAL128).doubleValue();
    }
}
