package org.maalestok.frontier.envelopment;

import java.util.Arrays;

/**
 * Scales a basic solution back to the data's units.
 * Members: −1 is τ, −2 − i the slack of row i, else a unit.
 */
final class Landing {
    /** A slack below this share of its row's terms is rounding, not slack: τ itself is only vouched for to 1e-11. */
    private static final double NO_SLACK = 1e-10;

    /** A λ below this share of the largest is rounding; columns are scaled alike, so shares compare. */
    private static final double NO_PEER = 1e-13;

    private final Technology technology;
    private final Point.Scaled scaled;

    Landing(Technology technology, Point.Scaled scaled) {
        this.technology = technology;
        this.scaled = scaled;
    }

    Projection.Found found(
            int[] members, double[] values, double[] pi, double primalResidual, double dualResidual, boolean careful) {
        int variables = technology.inputs() + technology.outputs();
        double tau = 0;
        double[] slacks = new double[variables];
        int count = 0;
        long[] order = new long[members.length];
        double least = NO_PEER * largest(members, values);
        for (int k = 0; k < members.length; k++) {
            int member = members[k];
            if (member == -1) {
                tau += values[k] * scaled.scaleQ() / scaled.scaleP();
            } else if (member < 0) {
                int row = -2 - member;
                if (row < variables && values[k] > NO_SLACK * terms(row, members, values)) {
                    slacks[row] = values[k] / (technology.rowScale(row) * scaled.scaleP());
                }
            } else if (values[k] > least && member < technology.units()) {
                order[count++] = ((long) member << 32) | k;
            }
        }
        Arrays.sort(order, 0, count);
        int[] peers = new int[count];
        double[] lambdas = new double[count];
        for (int at = 0; at < count; at++) {
            peers[at] = (int) (order[at] >> 32);
            lambdas[at] = values[(int) order[at]] * technology.columnScale(peers[at]) / scaled.scaleP();
        }
        return new Projection.Found(tau, peers, lambdas, slacks, prices(pi), primalResidual, dualResidual, careful);
    }

    private double largest(int[] members, double[] values) {
        double largest = 0;
        for (int k = 0; k < members.length; k++) {
            largest = members[k] >= 0 ? Math.max(largest, values[k]) : largest;
        }
        return largest;
    }

    private double terms(int row, int[] members, double[] values) {
        double sum = Math.abs(scaled.p()[row]);
        for (int k = 0; k < members.length; k++) {
            sum += members[k] >= 0 ? Math.abs(technology.columns().row(row)[members[k]] * values[k]) : 0;
        }
        return sum;
    }

    private double[] prices(double[] pi) {
        double[] out = new double[pi.length];
        for (int i = 0; i < pi.length; i++) {
            double price = pi[i] * technology.rowScale(i) * scaled.scaleQ();
            // Prices of inputs and outputs are zero or more; a negative one is rounding, as the dual residual shows.
            out[i] = i < technology.inputs() + technology.outputs() ? Math.max(price, 0.0) : price;
        }
        return out;
    }
}
