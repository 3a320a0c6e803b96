package org.maalestok.keyfigures;

import java.time.Instant;

/**
 * One published import of one data set.
 *
 * @param number 1, 2, 3 … in the order of publication over all data sets
 * @param dataSet what was imported, as its preamble said then
 * @param published when
 * @param fileName the name of the file that it came from
 * @param counts what changed against the state before
 */
public record Release(int number, DataSet dataSet, Instant published, String fileName, Counts counts) {

    /** Cells: in the file, and by what became of them. {@code rows = added + changed + unchanged}. */
    public record Counts(long rows, long added, long changed, long unchanged, long withdrawn) {}
}
