package org.maalestok.frontier.independent;

import org.maalestok.frontier.Orientation;
import org.maalestok.frontier.ReturnsToScale;
import org.maalestok.frontier.Units;

/** The radial model written down as in a textbook: variables score, λ, slacks; min θ or min −φ. */
record EnvelopmentAsWritten(double[][] a, double[] b, double[] c, boolean maximise) {

    static EnvelopmentAsWritten of(
            Units units, int o, ReturnsToScale returns, Orientation orientation, boolean leaveOut) {
        int n = units.count();
        int m = units.inputs();
        int s = units.outputs();
        boolean sum = returns != ReturnsToScale.CONSTANT;
        int rows = m + s + (sum ? 1 : 0);
        int columns = 1 + n + m + s + 1;
        double[][] a = new double[rows][columns];
        double[] b = new double[rows];
        boolean in = orientation == Orientation.INPUT;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                a[i][1 + j] = leaveOut && j == o ? 0 : units.input(j, i);
            }
            a[i][1 + n + i] = 1;
            a[i][0] = in ? -units.input(o, i) : 0;
            b[i] = in ? 0 : units.input(o, i);
        }
        for (int k = 0; k < s; k++) {
            for (int j = 0; j < n; j++) {
                a[m + k][1 + j] = leaveOut && j == o ? 0 : units.output(j, k);
            }
            a[m + k][1 + n + m + k] = -1;
            a[m + k][0] = in ? 0 : -units.output(o, k);
            b[m + k] = in ? units.output(o, k) : 0;
        }
        if (sum) {
            for (int j = 0; j < n; j++) {
                a[m + s][1 + j] = leaveOut && j == o ? 0 : 1;
            }
            a[m + s][columns - 1] = switch (returns) {
                case NON_INCREASING -> 1;
                case NON_DECREASING -> -1;
                default -> 0;
            };
            b[m + s] = 1;
        }
        double[] c = new double[columns];
        c[0] = in ? 1 : -1;
        return new EnvelopmentAsWritten(a, b, c, !in);
    }

    /** With every double read as {@code reading} says: its exact binary value, or the decimal it stands for. */
    RationalSimplex.Outcome solveExactly(java.util.function.DoubleFunction<Rational> reading) {
        return RationalSimplex.minimise(a, b, c, reading);
    }

    /**
     * The largest Σ of slacks at a score, in exact fractions. The score's column moves to the right-hand side, so the score is an
     * exact fraction too.
     *
     * @param variables how many inputs and outputs there are; their slacks are what is summed
     */
    RationalSimplex.Outcome mostSlack(Rational score, int variables) {
        Rational[][] exact = new Rational[a.length][a[0].length - 1];
        Rational[] right = new Rational[b.length];
        for (int i = 0; i < a.length; i++) {
            right[i] = Rational.of(b[i]).minus(Rational.of(a[i][0]).times(score));
            for (int j = 1; j < a[i].length; j++) {
                exact[i][j - 1] = Rational.of(a[i][j]);
            }
        }
        double[] costs = new double[c.length - 1];
        java.util.Arrays.fill(costs, costs.length - 1 - variables, costs.length - 1, -1);
        return RationalSimplex.minimise(exact, right, costs);
    }

    double score(double objective) {
        return maximise ? -objective : objective;
    }
}
