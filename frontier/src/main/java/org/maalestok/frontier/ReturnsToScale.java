package org.maalestok.frontier;

/**
 * How the technology may be scaled: which sums of λ are allowed when units are combined.
 *
 * <p>References: Charnes, Cooper, Rhodes (1978), doi:10.1016/0377-2217(78)90138-8; Banker, Charnes, Cooper (1984),
 * doi:10.1287/mnsc.30.9.1078; Seiford, Thrall (1990), doi:10.1016/0304-4076(90)90045-U; Tulkens (1993),
 * doi:10.1007/BF01073473.
 */
public enum ReturnsToScale {
    /** λ ≥ 0: any unit may be scaled up and down. Charnes, Cooper and Rhodes' model. */
    CONSTANT,
    /** Σλ = 1: units are only averaged. Banker, Charnes and Cooper's model. */
    VARIABLE,
    /** Σλ ≤ 1: units may be scaled down, not up; called decreasing returns by some programs. */
    NON_INCREASING,
    /** Σλ ≥ 1: units may be scaled up, not down; called increasing returns by some programs. */
    NON_DECREASING,
    /** Σλ = 1 and every λ is 0 or 1: a unit is only compared with real units. Free disposal hull. */
    FREE_DISPOSAL
}
