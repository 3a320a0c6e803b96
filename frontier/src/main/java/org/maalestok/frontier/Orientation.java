package org.maalestok.frontier;

/**
 * What an efficiency score measures.
 *
 * <p>Reference: Farrell (1957), doi:10.2307/2343100.
 */
public enum Orientation {
    /** θ ≤ 1: the share of its inputs that would suffice for the unit's outputs. */
    INPUT,
    /** φ ≥ 1: the factor by which the unit's outputs could grow with its inputs. */
    OUTPUT
}
