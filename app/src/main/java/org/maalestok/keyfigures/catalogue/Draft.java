package org.maalestok.keyfigures.catalogue;

import java.util.Collection;
import java.util.List;

/** What a folder says, each thing with the place where it is said. Not yet checked as a whole. */
record Draft(
        List<Placed<ServiceRow.GroupRow>> groups,
        List<Placed<ServiceRow>> services,
        List<Placed<IndicatorRow>> indicators) {

    /** The same without these indicators. */
    Draft without(Collection<String> codes) {
        return new Draft(
                groups,
                services,
                indicators.stream()
                        .filter(entry -> !codes.contains(entry.row().code()))
                        .toList());
    }

    record Placed<T>(T row, Place place) {}

    /**
     * Where something stands.
     *
     * @param line counted from 1; 0 for the file as a whole
     * @param code the indicator or service; empty when unknown
     */
    record Place(String file, int line, String code) {

        Place atLine(int other) {
            return new Place(file, other, code);
        }

        Place of(String other) {
            return new Place(file, line, other);
        }
    }
}
