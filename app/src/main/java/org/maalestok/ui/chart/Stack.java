package org.maalestok.ui.chart;

/**
 * Puts blocks above one another, each as near to where it wants to be as the others allow, in the given order. Neighbours that would overlap
 * are joined into a pile that settles at the mean of their wishes (pool adjacent violators): least squares, in linear time.
 */
final class Stack {

    private Stack() {}

    /**
     * Tops of the blocks.
     *
     * @param wanted tops as wished, in rising order
     * @param heights of the blocks
     * @param top nothing goes above
     * @param bottom nothing goes below, unless the blocks are higher than the room together
     */
    static double[] settle(double[] wanted, double[] heights, double top, double bottom) {
        int n = wanted.length;
        double[] before = new double[n + 1];
        for (int i = 0; i < n; i++) {
            before[i + 1] = before[i] + heights[i];
        }
        double[] pile = new double[n];
        int[] size = new int[n];
        int piles = 0;
        for (int i = 0; i < n; i++) {
            pile[piles] = wanted[i] - before[i];
            size[piles++] = 1;
            while (piles > 1 && pile[piles - 2] > pile[piles - 1]) {
                int both = size[piles - 2] + size[piles - 1];
                pile[piles - 2] = (pile[piles - 2] * size[piles - 2] + pile[piles - 1] * size[piles - 1]) / both;
                size[--piles - 1] = both;
            }
        }
        return unpiled(pile, size, before, top, bottom);
    }

    private static double[] unpiled(double[] pile, int[] size, double[] before, double top, double bottom) {
        int n = before.length - 1;
        double last = Math.max(top, bottom - before[n]);
        double[] tops = new double[n];
        for (int p = 0, i = 0; i < n; p++) {
            double settled = Math.clamp(pile[p], top, last);
            for (int k = 0; k < size[p]; k++, i++) {
                tops[i] = settled + before[i];
            }
        }
        return tops;
    }
}
