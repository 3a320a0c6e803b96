package org.maalestok.frontier.envelopment;

import java.util.Arrays;

/**
 * The reference units that a basic solution mixes, and their λ, without rounding dust.
 *
 * <p>Figures read from decimals are off by up to 1e-16 of themselves. Where they would tie but for that, the exact optimum of the figures
 * as read takes in one more unit by such a share: true of the doubles, and of nothing in the world. A column is dust when its x is at most
 * {@value #DUST} of the largest and so is what it brings to every row, beside the other columns and the target there. A row where those
 * have nothing does not count, as all of it is dust then. A column that is small, yet meets some row, stays: columns may differ by many
 * magnitudes.
 *
 * <p>Where Σλ has a row, the largest λ takes what the dust had, so that Σλ is what it was. Cost r per column, and r² where some are small.
 */
final class Mixture {
    /** A share below which a column is dust: what rounding of data makes of a zero when differences magnify it a thousandfold. */
    private static final double DUST = 1e-13;

    private final Technology technology;
    private final int[] members;
    private final double[] values;

    /** Per position whether a column of the reference stands there, and not as dust. */
    private final boolean[] carries;

    private Mixture(Technology technology, int[] members, double[] values) {
        this.technology = technology;
        this.members = members;
        this.values = values;
        int columns = technology.columns().count();
        carries = new boolean[members.length];
        for (int k = 0; k < members.length; k++) {
            carries[k] = members[k] >= 0 && members[k] < columns && values[k] > 0;
        }
    }

    /** Of a solution of 16 digits, in which every x of at most {@value #DUST} of the largest is rounding. */
    static Mixture rounded(Technology technology, int[] members, double[] values) {
        Mixture mixture = new Mixture(technology, members, values);
        double least = mixture.least();
        for (int k = 0; k < members.length; k++) {
            mixture.carries[k] &= values[k] > least;
        }
        return mixture;
    }

    /**
     * Of an exact solution.
     *
     * @param targets per row how large what the columns have to meet is
     * @param costs per column what it costs, where they are chosen by that; else empty
     */
    static Mixture exact(Technology technology, int[] members, double[] values, double[] targets, double[] costs) {
        Mixture mixture = rounded(technology, members, values);
        boolean[] needed = new boolean[members.length];
        for (int k = 0; k < members.length; k++) {
            needed[k] = mixture.small(k) && mixture.needs(k, targets, costs);
        }
        for (int k = 0; k < members.length; k++) {
            mixture.carries[k] |= needed[k];
        }
        return mixture;
    }

    /** Whether a column of the reference stands at a position, so small that it may be dust, and does not carry. */
    boolean small(int k) {
        return !carries[k]
                && members[k] >= 0
                && members[k] < technology.columns().count()
                && values[k] > 0;
    }

    private double least() {
        double largest = 0;
        for (int k = 0; k < members.length; k++) {
            largest = carries[k] ? Math.max(largest, values[k]) : largest;
        }
        return DUST * largest;
    }

    /** Whether what a column brings is more than dust in some row, or in the sum of costs. */
    private boolean needs(int k, double[] targets, double[] costs) {
        for (int row = 0; row < targets.length; row++) {
            if (counts(technology.columns().row(row)[members[k]] * values[k], in(row) + targets[row])) {
                return true;
            }
        }
        double sum = 0;
        for (int other = 0; other < members.length; other++) {
            sum += costs.length > 0 && carries[other] ? Math.abs(costs[members[other]] * values[other]) : 0;
        }
        return costs.length > 0 && counts(costs[members[k]] * values[k], sum);
    }

    private static boolean counts(double part, double others) {
        return others > 0 && Math.abs(part) > DUST * others;
    }

    /** Σ_j |a_ij| x_j of a row, as scaled. */
    double in(int row) {
        double[] entries = technology.columns().row(row);
        double sum = 0;
        for (int k = 0; k < members.length; k++) {
            sum += carries[k] ? Math.abs(entries[members[k]] * values[k]) : 0;
        }
        return sum;
    }

    /** Whether dust was left out. */
    boolean dusty() {
        for (int k = 0; k < members.length; k++) {
            if (dust(k)) {
                return true;
            }
        }
        return false;
    }

    private boolean dust(int k) {
        return small(k) && members[k] < technology.units();
    }

    /** The units, ascending. */
    int[] peers() {
        int[] peers = new int[members.length];
        int count = 0;
        for (int k = 0; k < members.length; k++) {
            if (carries[k] && members[k] < technology.units()) {
                peers[count++] = members[k];
            }
        }
        Arrays.sort(peers, 0, count);
        return Arrays.copyOf(peers, count);
    }

    /**
     * The λ of peers, in their order.
     *
     * @param scale what λ were multiplied by in the program, beside the scale of their columns
     */
    double[] lambdas(int[] peers, double scale) {
        double[] lambdas = new double[peers.length];
        double swept = 0;
        for (int k = 0; k < members.length; k++) {
            if (carries[k] && members[k] < technology.units()) {
                lambdas[Arrays.binarySearch(peers, members[k])] =
                        values[k] * technology.columnScale(members[k]) / scale;
            } else if (dust(k)) {
                swept += values[k] * technology.columnScale(members[k]) / scale;
            }
        }
        if (swept > 0 && technology.rows() > technology.inputs() + technology.outputs()) {
            hand(swept, lambdas);
        }
        return lambdas;
    }

    /** To the first of the largest. */
    private static void hand(double swept, double[] lambdas) {
        int largest = 0;
        for (int k = 1; k < lambdas.length; k++) {
            largest = lambdas[k] > lambdas[largest] ? k : largest;
        }
        if (lambdas.length > 0) {
            lambdas[largest] += swept;
        }
    }
}
