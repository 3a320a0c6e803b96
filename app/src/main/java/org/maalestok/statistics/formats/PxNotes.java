package org.maalestok.statistics.formats;

import java.util.List;
import java.util.Map;

/**
 * What a PX file says of parts of its table.
 *
 * @param values on categories, {@code VALUENOTE}
 * @param cells on single cells by their number in the order of the dimensions, {@code CELLNOTE}
 */
public record PxNotes(List<OfValue> values, Map<Long, String> cells) {

    public PxNotes {
        values = List.copyOf(values);
        cells = Map.copyOf(cells);
    }

    /**
     * A note on one category.
     *
     * @param dimension its code
     * @param category its code
     * @param mandatory whether whoever shows the category must show it: {@code VALUENOTEX}
     */
    public record OfValue(String dimension, String category, String text, boolean mandatory) {}
}
