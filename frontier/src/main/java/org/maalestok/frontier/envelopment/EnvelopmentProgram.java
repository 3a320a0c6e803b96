package org.maalestok.frontier.envelopment;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.maalestok.frontier.simplex.Answer;
import org.maalestok.frontier.simplex.Objective;
import org.maalestok.frontier.simplex.Program;

/**
 * One point's envelopment program as the exact solver wants it: the units' columns, τ upwards and τ downwards (every
 * variable is nonnegative there), and the slacks that are allowed.
 */
final class EnvelopmentProgram {
    private final Technology technology;
    private final Point point;
    private final int[] slackRows;
    private final Program program;

    EnvelopmentProgram(Technology technology, Point point, Point.Scaled scaled, int without) {
        this.technology = technology;
        this.point = point;
        slackRows = IntStream.range(0, technology.rows())
                .filter(i -> technology.slackSign()[i] != 0)
                .toArray();
        program = new Program(technology.columns(), extras(scaled), scaled.p(), without);
    }

    Program program() {
        return program;
    }

    private double[][] extras(Point.Scaled scaled) {
        int r = technology.rows();
        double[][] extra = new double[2 + slackRows.length][r];
        for (int i = 0; i < r; i++) {
            extra[0][i] = -scaled.q()[i];
            extra[1][i] = scaled.q()[i];
        }
        for (int k = 0; k < slackRows.length; k++) {
            extra[2 + k][slackRows[k]] = technology.slackSign()[slackRows[k]];
        }
        return extra;
    }

    /** Largest τ. */
    Objective score() {
        double[] costs = new double[2 + slackRows.length];
        costs[0] = -1;
        costs[1] = 1;
        return new Objective(null, costs);
    }

    /** Largest Σ of slacks in the data's units, over the variables the point can change. */
    Objective slacks() {
        double[] costs = new double[2 + slackRows.length];
        double largest = 0;
        for (int k = 0; k < slackRows.length; k++) {
            costs[2 + k] = point.counts(slackRows[k], technology) ? -1 / technology.rowScale(slackRows[k]) : 0;
            largest = Math.max(largest, -costs[2 + k]);
        }
        double scale = Scaling.toUnit(largest);
        for (int k = 0; k < costs.length; k++) {
            costs[k] *= scale;
        }
        return new Objective(null, costs);
    }

    /** One solution among equals: least Σ h_j λ_j + Σ h_i s_i with h drawn from the column's own numbers ({@link CanonicalHash#costs}). */
    Objective canonical(double[] ofColumns) {
        double[] own = new double[2 + slackRows.length];
        for (int k = 0; k < slackRows.length; k++) {
            own[2 + k] = 1 + CanonicalHash.of(slackRows[k]);
        }
        return new Objective(ofColumns, own);
    }

    /** A basis in the solver's indices. */
    int[] start(int[] members, boolean downwards) {
        int[] start = new int[members.length];
        int shared = technology.columns().count();
        for (int k = 0; k < start.length; k++) {
            int member = members[k];
            if (member >= 0) {
                start[k] = member;
            } else if (member == -1) {
                start[k] = shared + (downwards ? 1 : 0);
            } else {
                start[k] = shared + 2 + Arrays.binarySearch(slackRows, -2 - member);
            }
        }
        return start;
    }

    /** The solver's basis as members (−1 is τ, −2 − i the slack of row i, else a unit) and their values. */
    Basic basic(Answer.Optimal optimal) {
        int[] members = new int[optimal.basis().length];
        double[] values = optimal.values().clone();
        int shared = technology.columns().count();
        for (int k = 0; k < members.length; k++) {
            int own = optimal.basis()[k] - shared;
            if (own < 0) {
                members[k] = optimal.basis()[k];
            } else if (own < 2 || own >= 2 + slackRows.length) {
                // An artificial variable still in the basis is at zero and stands for nothing.
                members[k] = -1;
                values[k] = own == 0 ? values[k] : own == 1 ? -values[k] : 0;
            } else {
                members[k] = -2 - slackRows[own - 2];
            }
        }
        return new Basic(members, values);
    }

    /** Members and their values. */
    record Basic(int[] members, double[] values) {}
}
