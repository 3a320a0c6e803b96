package org.maalestok.frontier;

/**
 * Something the reader of a result should know.
 *
 * @param kind what it is about
 * @param sentence what was found, where, and what to do
 */
public record Warning(Kind kind, String sentence) {
    /** What a warning is about. */
    public enum Kind {
        /** Too few units for so many variables: almost everything becomes efficient. */
        TOO_FEW_UNITS,
        /** Units use nothing, or make nothing. */
        EMPTY_UNIT,
        /** Lines of a file that lack a figure were left out. */
        LEFT_OUT,
        /** A variable is zero for every unit. */
        EMPTY_VARIABLE,
        /** A unit is as large as all others together, as their total would be. */
        TOTAL_AMONG_UNITS,
        /** A statistic rests on too little. */
        WEAK_STATISTIC,
        /** Some scores have no number. */
        UNDEFINED_SCORES,
        /** Some slacks can grow without end. */
        ENDLESS_SLACKS,
        /** Some answers rest on differences too small for figures with fifteen digits. */
        NEAR_TIES
    }
}
