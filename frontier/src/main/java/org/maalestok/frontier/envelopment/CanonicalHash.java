package org.maalestok.frontier.envelopment;

/** A number in [0, 1) drawn from a column's own numbers, whatever the order of its rows (SplitMix64's mixer). */
final class CanonicalHash {
    private CanonicalHash() {}

    static double of(double[] column) {
        long sum = 0;
        for (double value : column) {
            sum += mix(Double.doubleToLongBits(value + 0.0));
        }
        return unit(mix(sum));
    }

    /** What a reference column costs in the choice among equals; identical columns are told apart by their order. */
    static double cost(Technology technology, int id, double hash) {
        double tie = 1e-9 * (id + 1) / technology.columns().count();
        return (1 + hash + tie) * technology.columnScale(id);
    }

    /** What each column of a technology costs in the choice among equals. Cost n·r. */
    static double[] costs(Technology technology) {
        double[] costs = new double[technology.columns().count()];
        double[] column = new double[technology.rows()];
        for (int j = 0; j < costs.length; j++) {
            technology.columns().copyColumn(j, column);
            costs[j] = cost(technology, j, of(column));
        }
        return costs;
    }

    static double of(int row) {
        return unit(mix(row + 1L));
    }

    private static double unit(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }

    private static long mix(long z) {
        z = (z + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 30)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
