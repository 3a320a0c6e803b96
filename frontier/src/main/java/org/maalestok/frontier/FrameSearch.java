package org.maalestok.frontier;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.maalestok.frontier.envelopment.Envelopment;
import org.maalestok.frontier.envelopment.Point;
import org.maalestok.frontier.envelopment.Technology;

/**
 * Finds units that the reference can do without: those that are inefficient among their neighbours. Whatever is dominated
 * by some units is dominated by all, so leaving it out changes no technology; what is left holds the frame (Dulá 2011,
 * doi:10.1287/ijoc.1100.0400; Khezrimotlagh, Zhu, Cook, Toloo 2019, doi:10.1016/j.ejor.2018.10.044).
 *
 * <p>Only for plain technologies without a unit left out of its own reference: what one unit dominates comes back into play
 * when that unit goes.
 */
final class FrameSearch {
    /** A unit this far inside is left out; far more than a score can be wrong by. */
    private static final double INSIDE = 1e-6;

    private FrameSearch() {}

    /** The indices of the units that remain, in order, given neighbourhoods; the same on any number of threads. */
    static int[] of(Units units, List<int[]> blocks, ReturnsToScale returns, Execution execution) {
        boolean[] inside = new boolean[units.count()];
        execution.run(blocks.size(), thread -> thread, (thread, b) -> mark(units, returns, blocks.get(b), inside));
        return IntStream.range(0, units.count()).filter(u -> !inside[u]).toArray();
    }

    private static void mark(Units units, ReturnsToScale returns, int[] block, boolean[] inside) {
        double[][] x = Arrays.stream(block).mapToObj(units::inputsOf).toArray(double[][]::new);
        double[][] y = Arrays.stream(block).mapToObj(units::outputsOf).toArray(double[][]::new);
        Envelopment envelopment = new Envelopment(Technology.of(x, y, returns, new double[0][]));
        for (int k = 0; k < block.length; k++) {
            Point point = Point.radial(x[k], y[k], returns, Orientation.INPUT);
            inside[block[k]] = point.movable() && envelopment.surelyBeyond(point, INSIDE - 1);
        }
    }
}
