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

    /** The same with another figure shown in the place of what came. */
    public Change withAfter(Observation shown) {
        return new Change(kind, indicatorId, areaId, period, before, shown, sourceArea);
    }

    public enum Kind {
        ADDED,
        CHANGED,
        WITHDRAWN
    }
}
