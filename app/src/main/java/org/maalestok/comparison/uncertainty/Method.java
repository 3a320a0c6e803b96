package org.maalestok.comparison.uncertainty;

/** How an interval was worked out. */
public enum Method {
    /** Wilson's score interval for a share. */
    WILSON,
    /** Byar's approximation for a count of ten or more. */
    BYAR,
    /** Exact Poisson interval by the chi-square distribution, for a count below ten. */
    EXACT_POISSON,
    /** Student's t for a mean. */
    STUDENT_T
}
