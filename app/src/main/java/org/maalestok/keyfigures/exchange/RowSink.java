package org.maalestok.keyfigures.exchange;

import java.io.IOException;
import java.sql.SQLException;

/** Takes the rows of a file, one after the other. */
@FunctionalInterface
public interface RowSink {

    void accept(Row row) throws IOException, SQLException;
}
