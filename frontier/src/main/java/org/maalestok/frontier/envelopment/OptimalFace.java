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
    private int[] ids = new int[0];
    private boolean[] slacks = new boolean[0];

    OptimalFace(Technology technology) {
        this.technology = technology;
    }

    /**
     * Collects the face at prices π; the members of the basis always belong to it.
     *
     * @param without a column that must not be used, or −1
     * @param near the columns with reduced cost zero, ascending
     */
    void collect(double[] pi, int without, int[] members, int[] near) {
        double size = 0;
        for (double price : pi) {
            size += Math.abs(price);
        }
        ids = with(members, without < 0 ? near : withoutOne(near, without));
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

    private static int[] withoutOne(int[] near, int without) {
        return Arrays.stream(near).filter(j -> j != without).toArray();
    }

    private static int[] with(int[] members, int[] near) {
        int[] all = Arrays.copyOf(near, near.length + members.length);
        int count = near.length;
        for (int member : members) {
            if (member >= 0 && Arrays.binarySearch(near, member) < 0) {
                all[count++] = member;
            }
        }
        Arrays.sort(all, 0, count);
        return Arrays.copyOf(all, count);
    }

    /** Whether it holds nothing but the basis, so that the first stage's solution is the only one. */
    boolean unique() {
        int size = ids.length;
        for (boolean slack : slacks) {
            size += slack ? 1 : 0;
        }
        return size == technology.rows() - 1;
    }

    int[] ids() {
        return ids;
    }
}
