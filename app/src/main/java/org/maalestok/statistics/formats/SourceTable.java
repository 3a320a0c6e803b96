package org.maalestok.statistics.formats;

import java.util.List;
import java.util.Optional;

/**
 * A table as its source delivers it: one cell for each combination of categories, in row-major order of the dimensions (the last varies fastest).
 *
 * @param source who publishes it, as the body says; empty when it does not
 * @param code the source's table number; empty when it has none
 * @param title what the source calls it
 * @param dimensions in the order in which the cells are laid out
 * @param updated when the source last changed it, as it writes it; empty when unknown
 * @param notes what a reader must know, in the source's words
 */
public record SourceTable(
        String source, String code, String title, List<Dimension> dimensions, String updated, List<String> notes) {

    public SourceTable {
        dimensions = List.copyOf(dimensions);
        notes = List.copyOf(notes);
    }

    /** The dimension with this code, upper and lower case alike. */
    public Optional<Dimension> dimension(String code) {
        return dimensions.stream()
                .filter(dimension -> dimension.code().equalsIgnoreCase(code))
                .findFirst();
    }

    /** How many cells a full table has. */
    public long size() {
        return dimensions.stream()
                .mapToLong(dimension -> dimension.categories().size())
                .reduce(1, Math::multiplyExact);
    }
}
