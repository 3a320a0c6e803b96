package org.maalestok.frontier.bootstrap;

/**
 * Where the pseudo-scores of a replicate come from. The default draws them from the smoothed distribution of the scores;
 * a test, or someone who wants to repeat another program's run, injects them.
 */
@FunctionalInterface
public interface Draws {
    /** Pseudo-scores θ* (or φ*) of replicate b, one per unit; a function of b alone, called from any thread. */
    double[] replicate(int b);
}
