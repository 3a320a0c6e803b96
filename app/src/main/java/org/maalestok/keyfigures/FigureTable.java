package org.maalestok.keyfigures;

import java.util.List;
import java.util.Optional;

/** All figures of one indicator: areas × periods. Immutable, held in memory, cheap to ask many times. */
public interface FigureTable {

    Indicator indicator();

    /** The periods for which any area has a figure or a reason, in order of time. */
    List<Period> periods();

    /** What is known of the cell; {@link Observation#NONE} when nothing was ever said. */
    Observation at(int areaId, Period period);

    /** Ids of the areas for which anything is known. */
    int[] areaIds();

    /** What has been said of the cell: the decision first, then the municipality's note; empty for nearly all. */
    default List<Remark> remarksAt(int areaId, Period period) {
        return List.of();
    }

    /** Whether anything has been said of any cell. */
    default boolean hasRemarks() {
        return false;
    }

    /** The latest period in which the area has a number. */
    default Optional<Period> latest(int areaId) {
        return periods().reversed().stream()
                .filter(period -> at(areaId, period) instanceof Observation.Measured)
                .findFirst();
    }
}
