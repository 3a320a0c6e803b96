package org.maalestok.ui.chart;

/** Why there is no number. */
public enum Absence {
    /** Should be there, is not: hatched, "no figure". */
    MISSING,
    /** Hidden to protect people: outlined field, "hidden". */
    SUPPRESSED,
    /** Cannot occur: leaves no mark, but is counted in the note. */
    NOT_APPLICABLE,
    /** Will come: drawn as missing. */
    NOT_YET_REPORTED,
    /** Was there, and somebody decided that it should not be: drawn as missing. */
    LEFT_OUT,
    /** Is there, and is not shown until somebody has looked at it: drawn as missing. */
    HELD_BACK
}
