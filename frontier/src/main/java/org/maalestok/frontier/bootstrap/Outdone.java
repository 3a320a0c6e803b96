package org.maalestok.frontier.bootstrap;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.maalestok.frontier.envelopment.Envelopment;
import org.maalestok.frontier.envelopment.Point;
import org.maalestok.frontier.envelopment.Projection;
import org.maalestok.frontier.envelopment.Technology;

/**
 * Which moved units no replicate's frontier needs: those that their peers in the sample outdo again after all of them have been moved.
 *
 * <p>In the sample Σλ_k x_k ≤ θ x_j and Σλ_k y_k ≥ y_j. When every unit's inputs are multiplied by a factor f, and Σλ_k f_k x_k &lt; f_j x_j, unit j lies
 * inside what its peers make possible, and leaving it out changes nobody's score; outputs likewise. Peers are units on the frontier, which always
 * stay, so that nobody is left out for the sake of somebody who is left out too. Half of the units off the frontier go in this way.
 *
 * <p><b>Tolerance.</b> λ meet the program to 1e-13, so those outdone by a millionth are outdone beyond all rounding. <b>Cost</b> one scoring of all units, then
 * m (or s) · peers multiply-adds per unit and replicate.
 */
final class Outdone {
    /** By how much peers have to be better, a million times what λ may miss. */
    private static final double SURELY = 1e-6;

    /** Ten times what scores are vouched for. */
    private static final double ON_FRONTIER = 1e-9;

    private final boolean input;
    private final double[][] moving;
    private final int[][] peers;
    private final double[][] lambdas;

    /**
     * @param moving the table that factors move, inputs or outputs
     * @param sample the units as they are
     */
    Outdone(boolean input, double[][] moving, Point[] points, Technology sample) {
        this.input = input;
        this.moving = moving;
        peers = new int[points.length][0];
        lambdas = new double[points.length][0];
        boolean[] best = new boolean[points.length];
        Envelopment envelopment = new Envelopment(sample);
        for (int u = 0; u < points.length; u++) {
            if (envelopment.project(points[u], -1) instanceof Projection.Found found) {
                best[u] = Math.abs(found.tau() - points[u].own()) <= ON_FRONTIER;
                peers[u] = found.peers();
                lambdas[u] = found.lambdas();
            }
        }
        for (int u = 0; u < points.length; u++) {
            boolean onlyBest = Arrays.stream(peers[u]).allMatch(peer -> best[peer]);
            peers[u] = best[u] || !onlyBest ? new int[0] : peers[u];
        }
    }

    /** The units that are not outdone, ascending. */
    int[] others(double[] factor) {
        return IntStream.range(0, factor.length)
                .filter(u -> !isOutdone(u, factor))
                .toArray();
    }

    private boolean isOutdone(int u, double[] factor) {
        if (peers[u].length == 0) {
            return false;
        }
        for (int i = 0; i < moving[u].length; i++) {
            double reached = 0;
            for (int k = 0; k < peers[u].length; k++) {
                int peer = peers[u][k];
                reached += lambdas[u][k] * factor[peer] * moving[peer][i];
            }
            double own = factor[u] * moving[u][i];
            if (input ? reached > own * (1 - SURELY) : reached < own * (1 + SURELY)) {
                return false;
            }
        }
        return true;
    }
}
