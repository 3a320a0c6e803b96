package org.maalestok.statistics.formats;

import java.io.IOException;
import java.io.InputStream;

/** Reads one format, in memory that does not grow with the number of cells. */
public interface TableReader {

    /**
     * Reads the whole body and hands over every cell that it has.
     *
     * @param name what to call the body in a refusal: the file's name, or source and table
     * @throws TableRefused when it is not what it should be; the sink may have seen some cells by then, and whoever owns it throws them away
     */
    void read(InputStream body, String name, TableSink sink) throws IOException, TableRefused;
}
