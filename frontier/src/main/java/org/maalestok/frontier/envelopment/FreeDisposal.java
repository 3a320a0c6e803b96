package org.maalestok.frontier.envelopment;

/**
 * The free disposal hull: the largest τ with p + τq dominated by one real unit,
 *
 * <pre>τ = max_j min_{i : q_i > 0} (a_ij − p_i) / q_i   over units j with a_ij ≥ p_i wherever q_i = 0.</pre>
 *
 * <p>Comparisons are exact: whether a unit dominates another is a fact of the data, not of arithmetic. Among units with
 * the same τ the one with the largest sum of slacks is the peer, then the first. Cost n·r per point, with an early exit
 * at the first row that falls behind. Reference: Deprins, Simar, Tulkens (1984), Measuring
 * labor-efficiency in post offices, in Marchand, Pestieau, Tulkens (eds.), The Performance of Public Enterprises, 243–267; a chapter without DOI.
 */
public final class FreeDisposal {
    /** What rounding τ and τq leaves of a slack that is none, as a share of its terms. */
    private static final double ROUNDING = 1e-15;

    private final double[][] columns;
    private final int variables;

    /** The hull of units; X and Y as units × variables. */
    public FreeDisposal(double[][] inputs, double[][] outputs) {
        int m = inputs[0].length;
        variables = m + outputs[0].length;
        columns = new double[inputs.length][variables];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < variables; i++) {
                columns[j][i] = i < m ? -inputs[j][i] : outputs[j][i - m];
            }
        }
    }

    /** The projection of a point; {@code without} is the unit left out, or −1. */
    public Projection project(Point point, int without) {
        int best = -1;
        double highest = Double.NEGATIVE_INFINITY;
        double mostSlack = 0;
        for (int j = 0; j < columns.length; j++) {
            if (j != without) {
                double tau = reach(columns[j], point, highest);
                if (tau > highest) {
                    best = j;
                    highest = tau;
                    mostSlack = -1;
                } else if (tau == highest && best >= 0) {
                    mostSlack = mostSlack < 0 ? slack(point, best, highest) : mostSlack;
                    double slack = slack(point, j, highest);
                    if (slack > mostSlack) {
                        best = j;
                        mostSlack = slack;
                    }
                }
            }
        }
        return best < 0 ? new Projection.Infeasible() : found(point, best, highest);
    }

    /** How far one unit lets the point move; −∞ when it does not dominate it or not further than already known. */
    private double reach(double[] a, Point point, double known) {
        double tau = Double.POSITIVE_INFINITY;
        for (int i = 0; i < variables; i++) {
            double q = point.q()[i];
            double lead = a[i] - point.p()[i];
            if (q > 0) {
                tau = Math.min(tau, lead / q);
                if (tau < known) {
                    return Double.NEGATIVE_INFINITY;
                }
            } else if (lead < 0) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        return tau;
    }

    private double slack(Point point, int j, double tau) {
        double sum = 0;
        for (double slack : slacks(point, j, tau)) {
            sum += slack;
        }
        return sum;
    }

    private double[] slacks(Point point, int j, double tau) {
        double[] slacks = new double[variables];
        for (int i = 0; i < variables; i++) {
            double slack = columns[j][i] - point.p()[i] - tau * point.q()[i];
            double terms = Math.abs(columns[j][i]) + Math.abs(point.p()[i]);
            slacks[i] = slack > ROUNDING * terms ? slack : 0;
        }
        return slacks;
    }

    private Projection found(Point point, int best, double tau) {
        return new Projection.Found(
                tau,
                1,
                new int[] {best},
                new double[] {1},
                slacks(point, best, tau),
                new double[0],
                0,
                0,
                false,
                false,
                false);
    }
}
