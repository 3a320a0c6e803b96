package org.maalestok.frontier.envelopment;

/** Where a point lands on the frontier, or why it does not. */
public sealed interface Projection {

    /**
     * The point reached the frontier.
     *
     * @param tau the largest τ with p + τq in the technology
     * @param size what τ is to be measured against: 1, or in a direction Σ|π_i p_i|, the unit's own size in steps of it
     * @param peers the reference units with λ &gt; 0, in order of their index
     * @param lambdas their λ
     * @param slacks per input and output, in the data's units, what remains after the radial move
     * @param prices π, in the data's units, with π·q = 1: prices of inputs, of outputs, and of Σλ when it has a row
     * @param primalResidual componentwise backward error of λ and slacks
     * @param dualResidual componentwise backward error of π
     * @param careful whether it was settled exactly
     * @param endless whether slacks can grow without end; those given are then one choice, not the largest
     * @param tied whether kind, slacks or λ rest on a tie that is none to the last digit: the point is on the frontier but for less than
     *     {@link #ON_FRONTIER}, a slack was too small to be one, or columns that tie nearly would bring slacks
     */
    record Found(
            double tau,
            double size,
            int[] peers,
            double[] lambdas,
            double[] slacks,
            double[] prices,
            double primalResidual,
            double dualResidual,
            boolean careful,
            boolean endless,
            boolean tied)
            implements Projection {

        /** Closer to the frontier than this share of its size, a point is on it: ten times what is vouched for. */
        public static final double ON_FRONTIER = 1e-10;

        /** Differences below this share are none. */
        public static final double TIE = 1e-13;

        /** Whether the point is on the frontier as far as scores are vouched for. */
        boolean onFrontier(Point point) {
            return Math.abs(tau - point.own()) <= ON_FRONTIER * size;
        }
    }

    /** No τ brings the point into the technology. */
    record Infeasible() implements Projection {}

    /** Every τ keeps the point in the technology. */
    record Unbounded() implements Projection {}

    /** The direction is zero: there is nothing to scale. */
    record Immovable() implements Projection {}

    /** The solver gave up after so many pivots in exact integers; no number is better than a wrong one. */
    record Unresolved(int pivots) implements Projection {}
}
