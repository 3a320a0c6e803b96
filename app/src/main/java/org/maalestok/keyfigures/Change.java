package org.maalestok.keyfigures;

/**
 * What a release did to one cell.
 *
 * @param before what stood there; {@link Observation#NONE} for a new one
 * @param after what stands there now; {@link Observation#NONE} for a withdrawn one
 * @param sourceArea the source's own code of the area where it is not the official one of the period, as the figure came (for a withdrawn one: had come);
 *     else empty
 */
public record Change(
        Kind kind,
        int indicatorId,
        int areaId,
        Period period,
        Observation before,
        Observation after,
        String sourceArea) {

    /** The same with other figures shown in the place of what stood there and what came. */
    public Change with(Observation shownBefore, Observation shownAfter) {
        return new Change(kind, indicatorId, areaId, period, shownBefore, shownAfter, sourceArea);
    }

    public enum Kind {
        ADDED,
        CHANGED,
        WITHDRAWN
    }
}
