package org.maalestok.frontier.envelopment;

/**
 * Scales a basic solution x of a point's program back to the data's units, and tells what of it is rounding.
 *
 * <pre>τ = x_τ · scaleQ / scaleP     λ_j = x_j · columnScale_j / scaleP     s_i = x_i / (rowScale_i · scaleP)</pre>
 *
 * <p>All scales are powers of two, so scaling back changes no digit. Members of the basis: −1 is τ, −2 − i the slack of row i, else
 * a column of the technology.
 *
 * <p><b>What is nothing.</b> A λ that is dust ({@link Mixture}). A slack below a share of its row's terms
 * |p_i| + |τ q_i| + Σ_j |a_ij| λ_j: 1e-13 in an exact answer, since data that differ by less count as equal; 1e-10 in one of 16 digits, and
 * what lies between the two there is doubtful, and exact figures' to decide. An exact answer from which λ or slacks above zero are left out
 * {@linkplain Projection.Found#tied rests on a tie}. Cost r² per point.
 */
final class Landing {
    /** A slack below this share of its row's terms is none: data that differ by less count as equal. */
    private static final double NO_SLACK = 1e-13;

    /** A slack of this share of its row's terms is one in double precision too; τ itself is only vouched for to 1e-11. */
    private static final double SURELY_SLACK = 1e-10;

    private final Technology technology;
    private final Point.Scaled scaled;
    private final int[] members;
    private final double[] values;
    private final Mixture mixture;
    private final boolean careful;

    private Landing(
            Technology technology,
            Point.Scaled scaled,
            int[] members,
            double[] values,
            Mixture mixture,
            boolean careful) {
        this.technology = technology;
        this.scaled = scaled;
        this.members = members;
        this.values = values;
        this.mixture = mixture;
        this.careful = careful;
    }

    /** Of what exact figures found. */
    static Landing careful(Technology technology, Point.Scaled scaled, int[] members, double[] values) {
        double tau = tau(members, values);
        double[] targets = new double[technology.rows()];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = Math.abs(scaled.p()[i] + scaled.q()[i] * tau);
        }
        Mixture mixture = Mixture.exact(technology, members, values, targets, new double[0]);
        return new Landing(technology, scaled, members, values, mixture, true);
    }

    /** Of what double precision found. */
    static Landing fast(Technology technology, Point.Scaled scaled, int[] members, double[] values) {
        Mixture mixture = Mixture.rounded(technology, members, values);
        return new Landing(technology, scaled, members, values, mixture, false);
    }

    private static double tau(int[] members, double[] values) {
        double tau = 0;
        for (int k = 0; k < members.length; k++) {
            tau += members[k] == -1 ? values[k] : 0;
        }
        return tau;
    }

    /**
     * Whether a λ too small to be told from rounding carries a share of some row that is not: where columns differ by many
     * magnitudes. What the larger λ and the unit have nothing of does not count, since all of it is rounding.
     */
    boolean doubtful() {
        for (int k = 0; k < members.length; k++) {
            if (mixture.small(k)) {
                for (int row = 0; row < technology.rows(); row++) {
                    double part = Math.abs(technology.columns().row(row)[members[k]] * values[k]);
                    double terms = terms(row);
                    if (terms > 0 && part > SURELY_SLACK * terms) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether some slack is too small to be told from rounding in double precision, yet may be one. */
    boolean hasDoubtfulSlack() {
        for (int k = 0; k < members.length; k++) {
            int row = -2 - members[k];
            if (members[k] < -1 && row < technology.inputs() + technology.outputs()) {
                double share = values[k] / terms(row);
                if (share > NO_SLACK && share <= SURELY_SLACK) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * What is known of the solution besides.
     *
     * @param pi its prices
     * @param endless whether slacks grow without end
     * @param tied whether it is known to rest on a tie
     */
    record Known(double[] pi, double primalResidual, double dualResidual, boolean endless, boolean tied) {}

    Projection.Found found(Known known) {
        int variables = technology.inputs() + technology.outputs();
        double[] slacks = new double[variables];
        boolean tied = known.tied() || careful && mixture.dusty();
        for (int k = 0; k < members.length; k++) {
            int row = -2 - members[k];
            if (members[k] < -1 && row < variables) {
                boolean slack = isSlack(values[k], terms(row));
                slacks[row] = slack ? values[k] / (technology.rowScale(row) * scaled.scaleP()) : 0;
                tied |= careful && !slack && values[k] > 0;
            }
        }
        int[] peers = mixture.peers();
        return new Projection.Found(
                tau(members, values) * scaled.scaleQ() / scaled.scaleP(),
                scaled.size(known.pi()),
                peers,
                mixture.lambdas(peers, scaled.scaleP()),
                slacks,
                prices(known.pi()),
                known.primalResidual(),
                known.dualResidual(),
                careful,
                known.endless(),
                tied);
    }

    /** A slack is a difference of its row's terms; one that exceeds them is made of λ that are none. */
    private boolean isSlack(double value, double terms) {
        return value > (careful ? NO_SLACK : SURELY_SLACK) * terms && value <= 2 * terms;
    }

    private double terms(int row) {
        return Math.abs(scaled.p()[row]) + Math.abs(scaled.q()[row] * tau(members, values)) + mixture.in(row);
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
