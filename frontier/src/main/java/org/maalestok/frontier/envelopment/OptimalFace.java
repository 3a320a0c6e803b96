package org.maalestok.frontier.envelopment;

import java.util.Arrays;

/**
 * The columns and slacks with reduced cost zero at a facet: by complementary slackness every optimum of the first stage,
 * and no other solution, is made of these. Usually just the r − 1 basic ones.
 */
final class OptimalFace {
    /** Prices below this share of all are zero: τ moves by less than a tenth of what is vouched for. */
    private static final double ZERO = 1e-10;

    private final Technology technology;

    OptimalFace(Technology technology) {
        this.technology = technology;
    }

    /**
     * Whether the face at prices π holds nothing but the basis, so that the first stage's solution is the only one.
     *
     * @param without a column that must not be used, or −1
     * @param near the columns with reduced cost zero, ascending
     */
    boolean unique(double[] pi, int without, int[] members, int[] near) {
        int size = 0;
        for (int member : members) {
            size += member >= 0 ? 1 : 0;
        }
        for (int j : near) {
            size += j != without && !contains(members, j) ? 1 : 0;
        }
        return size + slacks(pi, members) == technology.rows() - 1;
    }

    private int slacks(double[] pi, int[] members) {
        double size = Arrays.stream(pi).map(Math::abs).sum();
        int count = 0;
        for (int i = 0; i < pi.length; i++) {
            boolean free = technology.slackSign()[i] != 0 && Math.abs(pi[i]) <= ZERO * size;
            count += free || contains(members, -2 - i) ? 1 : 0;
        }
        return count;
    }

    private static boolean contains(int[] members, int wanted) {
        for (int member : members) {
            if (member == wanted) {
                return true;
            }
        }
        return false;
    }
}
