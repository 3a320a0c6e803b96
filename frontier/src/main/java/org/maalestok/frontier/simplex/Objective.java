package org.maalestok.frontier.simplex;

import org.jspecify.annotations.Nullable;

/**
 * What a program minimises: Σ c_j x_j + Σ d_k z_k.
 *
 * @param onColumns c, one cost per shared column; null when they all cost nothing
 * @param onExtra d, one cost per column of the program's own
 */
public record Objective(double @Nullable [] onColumns, double[] onExtra) {

    double cost(int j, int shared) {
        if (j >= shared) {
            return onExtra[j - shared];
        }
        return onColumns == null ? 0 : onColumns[j];
    }
}
