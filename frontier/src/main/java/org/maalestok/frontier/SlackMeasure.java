package org.maalestok.frontier;

/**
 * Efficiency measured by all slacks at once instead of by a radial move. s⁻, s⁺: the slacks of inputs and outputs.
 *
 * <p>References: Charnes, Cooper, Golany, Seiford, Stutz (1985), doi:10.1016/0304-4076(85)90133-2; Tone (2001),
 * doi:10.1016/S0377-2217(99)00407-5.
 */
public enum SlackMeasure {
    /** max Σs⁻ + Σs⁺ in the data's units: 0 is efficient; depends on units of measurement. */
    ADDITIVE,
    /** ρ = min (1 − (1/m)Σ s⁻/x) / (1 + (1/s)Σ s⁺/y): 1 is efficient. */
    SLACKS_BASED,
    /** ρ = min 1 − (1/m)Σ s⁻/x: 1 is efficient. */
    SLACKS_BASED_INPUT,
    /** ρ = min 1 / (1 + (1/s)Σ s⁺/y): 1 is efficient. */
    SLACKS_BASED_OUTPUT
}
