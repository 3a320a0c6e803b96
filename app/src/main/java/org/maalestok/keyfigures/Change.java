package org.maalestok.keyfigures;

/**
 * What a release did to one cell.
 *
 * @param before what stood there; {@link Observation#NONE} for a new one
 * @param after what stands there now; {@link Observation#NONE} for a withdrawn one
 */
public record Change(Kind kind, int indicatorId, int areaId, Period period, Observation before, Observation after) {

    public enum Kind {
        ADDED,
        CHANGED,
        WITHDRAWN
    }
}
