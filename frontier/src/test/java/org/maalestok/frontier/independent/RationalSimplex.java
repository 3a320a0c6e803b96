package org.maalestok.frontier.independent;

import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * A slow, careful, independent linear program solver: a full tableau of exact fractions, two phases, Bland's rule. Shares no
 * code and no idea with the engine beyond the definition of a linear program: min c·x, Ax = b, x ≥ 0.
 */
final class RationalSimplex {
    private final Rational[][] tableau;
    private final int[] basis;
    private final int rows;
    private final int columns;

    enum Status {
        OPTIMAL,
        INFEASIBLE,
        UNBOUNDED
    }

    record Outcome(Status status, Optional<Rational> objective) {}

    private RationalSimplex(Rational[][] a, Rational[] b) {
        rows = b.length;
        columns = a[0].length;
        tableau = new Rational[rows + 1][columns + rows + 1];
        basis = new int[rows];
        for (int i = 0; i < rows; i++) {
            boolean flip = b[i].sign() < 0;
            for (int j = 0; j < columns; j++) {
                tableau[i][j] = flip ? a[i][j].negate() : a[i][j];
            }
            for (int k = 0; k < rows; k++) {
                tableau[i][columns + k] = k == i ? Rational.ONE : Rational.ZERO;
            }
            tableau[i][columns + rows] = flip ? b[i].negate() : b[i];
            basis[i] = columns + i;
        }
    }

    static Outcome minimise(double[][] a, double[] b, double[] c, DoubleFunction<Rational> reading) {
        Rational[][] exact = new Rational[a.length][a[0].length];
        Rational[] right = new Rational[b.length];
        for (int i = 0; i < a.length; i++) {
            right[i] = reading.apply(b[i]);
            for (int j = 0; j < a[i].length; j++) {
                exact[i][j] = reading.apply(a[i][j]);
            }
        }
        return minimise(exact, right, c);
    }

    static Outcome minimise(Rational[][] a, Rational[] b, double[] c) {
        RationalSimplex simplex = new RationalSimplex(a, b);
        double[] artificial = new double[simplex.columns + simplex.rows];
        for (int k = 0; k < simplex.rows; k++) {
            artificial[simplex.columns + k] = 1;
        }
        simplex.price(artificial);
        simplex.run(simplex.columns + simplex.rows);
        if (simplex.value().sign() != 0) {
            return new Outcome(Status.INFEASIBLE, Optional.empty());
        }
        simplex.expelArtificials();
        simplex.price(java.util.Arrays.copyOf(c, simplex.columns + simplex.rows));
        if (!simplex.run(simplex.columns)) {
            return new Outcome(Status.UNBOUNDED, Optional.empty());
        }
        return new Outcome(Status.OPTIMAL, Optional.of(simplex.value()));
    }

    private Rational value() {
        return tableau[rows][columns + rows].negate();
    }

    private void price(double[] costs) {
        for (int j = 0; j <= columns + rows; j++) {
            tableau[rows][j] = j < costs.length ? Rational.of(costs[j]) : Rational.ZERO;
        }
        for (int i = 0; i < rows; i++) {
            Rational cost = Rational.of(costs[basis[i]]);
            if (cost.sign() != 0) {
                subtract(rows, i, cost);
            }
        }
    }

    private boolean run(int usable) {
        while (true) {
            int entering = -1;
            for (int j = 0; j < usable && entering < 0; j++) {
                entering = tableau[rows][j].sign() < 0 ? j : -1;
            }
            if (entering < 0) {
                return true;
            }
            int leaving = -1;
            for (int i = 0; i < rows; i++) {
                if (tableau[i][entering].sign() > 0 && (leaving < 0 || before(i, leaving, entering))) {
                    leaving = i;
                }
            }
            if (leaving < 0) {
                return false;
            }
            pivot(leaving, entering);
        }
    }

    private boolean before(int i, int best, int entering) {
        int order = tableau[i][columns + rows]
                .times(tableau[best][entering])
                .compareTo(tableau[best][columns + rows].times(tableau[i][entering]));
        return order < 0 || (order == 0 && basis[i] < basis[best]);
    }

    private void expelArtificials() {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; basis[i] >= columns && j < columns; j++) {
                if (tableau[i][j].sign() != 0) {
                    pivot(i, j);
                }
            }
        }
    }

    private void pivot(int row, int column) {
        Rational pivot = tableau[row][column];
        for (int j = 0; j <= columns + rows; j++) {
            if (tableau[row][j].sign() != 0) {
                tableau[row][j] = tableau[row][j].over(pivot);
            }
        }
        for (int i = 0; i <= rows; i++) {
            if (i != row && tableau[i][column].sign() != 0) {
                subtract(i, row, tableau[i][column]);
            }
        }
        basis[row] = column;
    }

    private void subtract(int target, int source, Rational times) {
        for (int j = 0; j <= columns + rows; j++) {
            if (tableau[source][j].sign() != 0) {
                tableau[target][j] = tableau[target][j].minus(times.times(tableau[source][j]));
            }
        }
    }
}
