package org.maalestok.frontier.envelopment;

/** Where a point lands on the frontier, or why it does not. */
public sealed interface Projection {

    /**
     * The point reached the frontier.
     *
     * @param tau the largest τ with p + τq in the technology
     * @param peers the reference units with λ &gt; 0, in order of their index
     * @param lambdas their λ
     * @param slacks per input and output, in the data's units, what remains after the radial move
     * @param prices π, in the data's units, with π·q = 1: prices of inputs, of outputs, and of Σλ when it has a row
     * @param primalResidual componentwise backward error of λ and slacks
     * @param dualResidual componentwise backward error of π
     * @param careful whether the careful solver had to settle it
     * @param endless whether slacks can grow without end; those given are then one choice, not the largest
     */
    record Found(
            double tau,
            int[] peers,
            double[] lambdas,
            double[] slacks,
            double[] prices,
            double primalResidual,
            double dualResidual,
            boolean careful,
            boolean endless)
            implements Projection {}

    /** No τ brings the point into the technology. */
    record Infeasible() implements Projection {}

    /** Every τ keeps the point in the technology. */
    record Unbounded() implements Projection {}

    /** The direction is zero: there is nothing to scale. */
    record Immovable() implements Projection {}

    /** The solver gave up; no number is better than a wrong one. */
    record Unresolved() implements Projection {}
}
