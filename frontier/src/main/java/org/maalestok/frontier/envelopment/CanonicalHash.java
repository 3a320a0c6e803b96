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
