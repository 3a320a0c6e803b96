package org.maalestok.keyfigures.quality;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.maalestok.keyfigures.Period;

/** The areas whose figure a release gave, changed or took when the period was older already than what rules look back at, by period. */
final class LateChanges {

    static final LateChanges NONE = new LateChanges(Map.of());

    private final Map<Period, BitSet> areas;

    private LateChanges(Map<Period, BitSet> areas) {
        this.areas = areas;
    }

    static LateChanges of(Collection<Cell> cells) {
        var areas = new HashMap<Period, BitSet>();
        cells.forEach(cell ->
                areas.computeIfAbsent(cell.period(), period -> new BitSet()).set(cell.areaId()));
        return new LateChanges(areas);
    }

    /** These and those. */
    LateChanges and(LateChanges others) {
        var both = new HashMap<Period, BitSet>();
        areas.forEach((period, ids) -> both.put(period, (BitSet) ids.clone()));
        others.areas.forEach((period, ids) ->
                both.computeIfAbsent(period, key -> new BitSet()).or(ids));
        return new LateChanges(both);
    }

    /** The same areas in the period right after: what is measured from a changed figure. */
    LateChanges following() {
        var following = new HashMap<Period, BitSet>();
        areas.forEach((period, ids) -> following.put(new Period(period.end(), period.months()), ids));
        return new LateChanges(following);
    }

    Collection<Period> periods() {
        return areas.keySet();
    }

    boolean has(int areaId, Period period) {
        BitSet ids = areas.get(period);
        return ids != null && ids.get(areaId);
    }
}
