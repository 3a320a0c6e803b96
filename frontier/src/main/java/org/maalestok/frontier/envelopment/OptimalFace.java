package org.maalestok.frontier.envelopment;

import java.util.Arrays;
import org.maalestok.frontier.simplex.Columns;

/**
 * The columns and slacks with reduced cost zero at a facet: by complementary slackness every optimum of the first stage,
 * and no other solution, is made of these. Usually just the r − 1 basic ones.
 */
final class OptimalFace {
    /** Reduced costs below this share of their terms are zero: τ moves by less than a tenth of what is vouched for. */
    private static final double ZERO = 1e-10;

    private final Technology technology;
    private final Columns columns;
    private final double[] reducedCosts;
    private int[] ids = new int[64];
    private int count;
    private boolean[] slacks = new boolean[0];

    OptimalFace(Technology technology) {
        this.technology = technology;
        columns = technology.columns();
        reducedCosts = new double[columns.count()];
    }

    /** Collects the face at prices π; the members of the basis always belong to it. */
    void collect(double[] pi, int without, int[] members) {
        double size = 0;
        for (double price : pi) {
            size += Math.abs(price);
        }
        collectColumns(pi, size, without, members);
        slacks = new boolean[pi.length];
        for (int i = 0; i < pi.length; i++) {
            slacks[i] = technology.slackSign()[i] != 0 && Math.abs(pi[i]) <= ZERO * size;
        }
        for (int member : members) {
            if (member < -1) {
                slacks[-2 - member] = true;
            }
        }
    }

    private void collectColumns(double[] pi, double size, int without, int[] members) {
        Residuals.reducedCosts(columns, pi, reducedCosts);
        count = 0;
        for (int j = 0; j < reducedCosts.length; j++) {
            // Entries are at most 1, so this is necessary; the exact share is only looked at when it holds.
            if (Math.abs(reducedCosts[j]) <= ZERO * size && j != without && belongs(pi, j, members)) {
                if (count == ids.length) {
                    ids = Arrays.copyOf(ids, 2 * count);
                }
                ids[count++] = j;
            }
        }
    }

    private boolean belongs(double[] pi, int j, int[] members) {
        double terms = 0;
        for (int i = 0; i < pi.length; i++) {
            terms += Math.abs(pi[i] * columns.row(i)[j]);
        }
        return Math.abs(reducedCosts[j]) <= ZERO * terms
                || Arrays.stream(members).anyMatch(member -> member == j);
    }

    /** Whether it holds nothing but the basis, so that the first stage's solution is the only one. */
    boolean unique() {
        int size = count;
        for (boolean slack : slacks) {
            size += slack ? 1 : 0;
        }
        return size == technology.rows() - 1;
    }

    int[] ids() {
        return Arrays.copyOf(ids, count);
    }

    boolean[] slacks() {
        return slacks;
    }
}
