package org.maalestok.ui.chart;

/**
 * Moves dots apart sideways from a line, each as little as it needs: a beeswarm. Positions along the line stay exact.
 *
 * <p>Greedy in the given order, so the first keeps the middle. Offsets are whole steps of a dot's diameter; quadratic in the number of dots,
 * which is at most 150.
 */
final class Swarm {

    private static final double STEP = 0.5;

    private Swarm() {}

    /** Offsets across the line, in the order of {@code along}. */
    static double[] offsets(double[] along, double diameter) {
        double[] across = new double[along.length];
        for (int i = 0; i < along.length; i++) {
            int k = 0;
            do {
                across[i] = diameter * STEP * (k % 2 == 0 ? k / 2 : -(k + 1) / 2);
                k++;
            } while (touches(along, across, i, diameter));
        }
        return across;
    }

    private static boolean touches(double[] along, double[] across, int i, double diameter) {
        for (int j = 0; j < i; j++) {
            double dx = along[i] - along[j];
            double dy = across[i] - across[j];
            if (dx * dx + dy * dy < diameter * diameter * 0.999) {
                return true;
            }
        }
        return false;
    }

    /** The largest offset upwards, as a positive number. */
    static double above(double[] offsets) {
        double above = 0;
        for (double offset : offsets) {
            above = Math.max(above, -offset);
        }
        return above;
    }

    /** The largest offset downwards. */
    static double below(double[] offsets) {
        double below = 0;
        for (double offset : offsets) {
            below = Math.max(below, offset);
        }
        return below;
    }
}
