package org.maalestok.frontier;

import java.util.List;

/**
 * What a model found, and what the reader should know about it. Immutable.
 *
 * @param rows one for each unit in the order of the units, or what else the model has a row for
 * @param warnings what is odd about the data or the answers; empty when nothing is
 */
public record Results<T>(List<T> rows, List<Warning> warnings) {

    public Results {
        rows = List.copyOf(rows);
        warnings = List.copyOf(warnings);
    }

    /** One row, from 0. */
    public T get(int row) {
        return rows.get(row);
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }
}
