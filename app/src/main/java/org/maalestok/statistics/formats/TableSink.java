package org.maalestok.statistics.formats;

import java.io.IOException;

/** Takes a table cell by cell. A long answer may come as several tables with the same dimensions and other categories, one after the other. */
public interface TableSink {

    /** Before the cells of a table. */
    void begin(SourceTable table) throws IOException, TableRefused;

    /** @param cell to be read at once; the reader uses it again */
    void accept(SourceCell cell) throws IOException, TableRefused;
}
