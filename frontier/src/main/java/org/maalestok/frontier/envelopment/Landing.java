package org.maalestok.frontier.envelopment;

import java.util.Arrays;

/**
 * Scales a basic solution x of a point's program back to the data's units, and tells what of it is rounding.
 *
 * <pre>τ = x_τ · scaleQ / scaleP     λ_j = x_j · columnScale_j / scaleP     s_i = x_i / (rowScale_i · scaleP)</pre>
 *
 * <p>All scales are powers of two, so scaling back changes no digit. Members of the basis: −1 is τ, −2 − i the slack of row i, else
 * a column of the technology.
 *
 * <p><b>What is nothing.</b> A λ below 1e-13 of the largest in an answer of 16 digits; in an exact one every λ above zero is one. A slack
 * below a share of its row's terms |p_i| + |τ q_i| + Σ_j |a_ij| λ_j: 1e-13 in an exact answer, since data that differ by less count as
 * equal, and whoever that concerns {@linkplain Projection.Found#tied rests on a tie}; 1e-10 in one of 16 digits, and what lies between the
 * two there is doubtful, and exact figures' to decide. Cost r² per point.
 */
final class Landing {
    /** A slack below this share of its row's terms is none: data that differ by less count as equal. */
    private static final double NO_SLACK = 1e-13;

    /** A slack of this share of its row's terms is one in double precision too; τ itself is only vouched for to 1e-11. */
    private static final double SURELY_SLACK = 1e-10;

    /** In double precision a λ below this share of the largest cannot be told from rounding. */
    private static final double ROUNDED = 1e-13;

    private final Technology technology;
    private final Point.Scaled scaled;
    private final double noPeer;
    private final double noSlack;

    private Landing(Technology technology, Point.Scaled scaled, double noPeer, double noSlack) {
        this.technology = technology;
        this.scaled = scaled;
        this.noPeer = noPeer;
        this.noSlack = noSlack;
    }

    /** Of what exact figures found. */
    static Landing careful(Technology technology, Point.Scaled scaled) {
        return new Landing(technology, scaled, 0, NO_SLACK);
    }

    /** Of what double precision found. */
    static Landing fast(Technology technology, Point.Scaled scaled) {
        return new Landing(technology, scaled, ROUNDED, SURELY_SLACK);
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
                    if (terms > 0 && part > SURELY_SLACK * terms) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether some slack is too small to be told from rounding in double precision, yet may be one. */
    boolean hasDoubtfulSlack(int[] members, double[] values) {
        double least = noPeer * largest(members, values);
        for (int k = 0; k < members.length; k++) {
            int row = -2 - members[k];
            if (members[k] < -1 && row < technology.inputs() + technology.outputs()) {
                double share = values[k] / terms(row, members, values, least);
                if (share > NO_SLACK && share <= SURELY_SLACK) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * A basic solution of a point's program, with what is known of it.
     *
     * @param pi its prices
     * @param careful whether it is exact
     * @param endless whether slacks grow without end
     * @param tied whether it is known to rest on a tie
     */
    record Solution(
            int[] members,
            double[] values,
            double[] pi,
            double primalResidual,
            double dualResidual,
            boolean careful,
            boolean endless,
            boolean tied) {}

    Projection.Found found(Solution solution) {
        int[] members = solution.members();
        double[] values = solution.values();
        int variables = technology.inputs() + technology.outputs();
        double tau = 0;
        double[] slacks = new double[variables];
        int count = 0;
        long[] order = new long[members.length];
        double least = noPeer * largest(members, values);
        boolean tied = solution.tied();
        for (int k = 0; k < members.length; k++) {
            int member = members[k];
            if (member == -1) {
                tau += values[k] * scaled.scaleQ() / scaled.scaleP();
            } else if (member < 0) {
                int row = -2 - member;
                if (row < variables && isSlack(values[k], terms(row, members, values, least))) {
                    slacks[row] = values[k] / (technology.rowScale(row) * scaled.scaleP());
                } else {
                    tied |= solution.careful() && row < variables && values[k] > 0;
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
                tau,
                scaled.size(solution.pi()),
                peers,
                lambdas,
                slacks,
                prices(solution.pi()),
                solution.primalResidual(),
                solution.dualResidual(),
                solution.careful(),
                solution.endless(),
                tied);
    }

    private double largest(int[] members, double[] values) {
        double largest = 0;
        for (int k = 0; k < members.length; k++) {
            largest = members[k] >= 0 ? Math.max(largest, values[k]) : largest;
        }
        return largest;
    }

    /** A slack is a difference of its row's terms; one that exceeds them is made of λ that are none. */
    private boolean isSlack(double value, double terms) {
        return value > noSlack * terms && value <= 2 * terms;
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
