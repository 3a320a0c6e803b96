package org.maalestok.frontier.envelopment;

import java.util.Arrays;
import org.maalestok.frontier.simplex.CarefulSimplex;

/**
 * Scales a basic solution back to the data's units.
 * Members: −1 is τ, −2 − i the slack of row i, else a unit.
 */
final class Landing {
    /** A slack below this share of its row's terms is rounding, not slack: τ itself is only vouched for to 1e-11. */
    private static final double NO_SLACK = 1e-10;

    /** In double precision a λ below this share of the largest cannot be told from rounding. */
    static final double ROUNDED = 1e-13;

    private final Technology technology;
    private final Point.Scaled scaled;
    private final double noPeer;

    /** @param noPeer the share of the largest λ below which a λ is rounding, by the arithmetic that found it */
    Landing(Technology technology, Point.Scaled scaled, double noPeer) {
        this.technology = technology;
        this.scaled = scaled;
        this.noPeer = noPeer;
    }

    /**
     * Whether a λ too small to be told from rounding carries a share of some row that is not: where columns differ by many
     * magnitudes. What the larger λ and the unit have nothing of does not count, since all of it is rounding.
     */
    boolean doubtful(int[] members, double[] values) {
        double least = noPeer * largest(members, values);
        for (int k = 0; k < members.length; k++) {
            if (members[k] >= 0 && values[k] > 0 && values[k] <= least) {
                for (int row = 0; row < technology.rows(); row++) {
                    double part = Math.abs(technology.columns().row(row)[members[k]] * values[k]);
                    double terms = terms(row, members, values, least);
                    if (terms > 0 && part > NO_SLACK * terms) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    Projection.Found found(
            int[] members,
            double[] values,
            double[] pi,
            double primalResidual,
            double dualResidual,
            boolean careful,
            boolean endless) {
        int variables = technology.inputs() + technology.outputs();
        double tau = 0;
        double[] slacks = new double[variables];
        int count = 0;
        long[] order = new long[members.length];
        double least = noPeer * largest(members, values);
        for (int k = 0; k < members.length; k++) {
            int member = members[k];
            if (member == -1) {
                tau += Math.abs(values[k]) <= CarefulSimplex.NOUGHT ? 0 : values[k] * scaled.scaleQ() / scaled.scaleP();
            } else if (member < 0) {
                int row = -2 - member;
                if (row < variables && isSlack(values[k], terms(row, members, values, least))) {
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
        return new Projection.Found(
                tau, peers, lambdas, slacks, prices(pi), primalResidual, dualResidual, careful, endless);
    }

    private double largest(int[] members, double[] values) {
        double largest = 0;
        for (int k = 0; k < members.length; k++) {
            largest = members[k] >= 0 ? Math.max(largest, values[k]) : largest;
        }
        return largest;
    }

    /** A slack is a difference of its row's terms; one that exceeds them is made of λ that are none. */
    private static boolean isSlack(double value, double terms) {
        return value > NO_SLACK * terms && value <= 2 * terms;
    }

    private double terms(int row, int[] members, double[] values, double least) {
        double sum = Math.abs(scaled.p()[row]);
        for (int k = 0; k < members.length; k++) {
            if (members[k] == -1) {
                sum += Math.abs(scaled.q()[row] * values[k]);
            } else if (members[k] >= 0 && values[k] > least) {
                sum += Math.abs(technology.columns().row(row)[members[k]] * values[k]);
            }
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
