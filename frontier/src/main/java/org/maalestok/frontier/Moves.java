package org.maalestok.frontier;

import org.maalestok.frontier.envelopment.Point;

/** From where and in which direction each unit is moved; and how τ becomes the score that people know. */
final class Moves {
    private final Dea dea;
    private final Units units;
    private final boolean[] fixed;
    private final int m;
    private final int s;
    private final int rows;

    Moves(Dea dea, Units units) {
        this.dea = dea;
        this.units = units;
        m = units.inputs();
        s = units.outputs();
        boolean convexity = dea.returns() != ReturnsToScale.CONSTANT && dea.returns() != ReturnsToScale.FREE_DISPOSAL;
        rows = m + s + (convexity ? 1 : 0);
        fixed = new boolean[m + s];
        for (String variable : dea.held()) {
            fixed[Variables.index(units, variable)] = true;
        }
        if (dea.direction() instanceof Direction.Fixed given) {
            fits(given.inputs().length, given.outputs().length);
        } else if (dea.direction() == null) {
            somethingIsLeft(dea.orientation() == Orientation.INPUT);
        }
    }

    private void somethingIsLeft(boolean input) {
        for (int i = input ? 0 : m; i < (input ? m : m + s); i++) {
            if (!fixed[i]) {
                return;
            }
        }
        throw new IllegalArgumentException(
                "All %s (%s) are held, so there is nothing to scale. Maybe hold fewer, or use the other orientation."
                        .formatted(
                                input ? "inputs" : "outputs",
                                String.join(", ", input ? units.inputNames() : units.outputNames())));
    }

    private void fits(int inputs, int outputs) {
        if (inputs != m || outputs != s) {
            throw new IllegalArgumentException("The direction has %d inputs and %d outputs, the units have %d and %d."
                    .formatted(inputs, outputs, m, s));
        }
    }

    Point point(int u) {
        double[] p = new double[rows];
        double[] q = new double[rows];
        double[] x = units.inputsOf(u);
        double[] y = units.outputsOf(u);
        for (int i = 0; i < m + s; i++) {
            double value = i < m ? -x[i] : y[i - m];
            double step = fixed[i] ? 0 : step(i, Math.abs(value));
            q[i] = step;
            p[i] = dea.direction() == null && step > 0 ? 0 : value;
        }
        if (rows > m + s) {
            p[m + s] = 1;
        }
        return new Point(p, q, fixed, number(onFrontier()));
    }

    private double step(int i, double size) {
        return switch (dea.direction()) {
            case null -> (i < m) == (dea.orientation() == Orientation.INPUT) ? size : 0;
            case Direction.Proportional proportional -> size;
            case Direction.Fixed given -> i < m ? given.inputs()[i] : given.outputs()[i - m];
        };
    }

    boolean canMove(int u) {
        return point(u).movable();
    }

    boolean[] fixed() {
        return fixed;
    }

    /** θ, φ or β; never −0. */
    double number(double tau) {
        return dea.direction() == null && dea.orientation() == Orientation.INPUT ? 0 - tau : tau;
    }

    /** How far inside the frontier: 1 − θ, φ − 1 or β. */
    double room(double tau) {
        if (dea.direction() != null) {
            return tau;
        }
        return dea.orientation() == Orientation.INPUT ? 1 + tau : tau - 1;
    }

    /** The number of a unit on the frontier. */
    double onFrontier() {
        return dea.direction() == null ? 1 : 0;
    }

    /** Variable i of the unit after the radial move, inputs positive. */
    double moved(int u, int i, double tau) {
        Point point = point(u);
        double value = point.p()[i] + tau * point.q()[i];
        return i < m ? -value : value;
    }
}
