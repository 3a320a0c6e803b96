package org.maalestok.keyfigures;

/** The side of a service that an indicator shows; together they are the balanced picture. */
public enum Perspective {
    RESOURCE_INPUT,
    COVERAGE,
    PRODUCTIVITY,
    ACCESSIBILITY,
    MEASURED_QUALITY,
    PERCEIVED_QUALITY,
    EMPLOYEES,
    PRICE,
    NEED,
    CONTEXT
}
