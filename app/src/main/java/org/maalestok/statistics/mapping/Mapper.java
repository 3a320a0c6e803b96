package org.maalestok.statistics.mapping;

import java.io.IOException;
import java.time.LocalDate;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.formats.TableSink;

/** Turns a source's cells into a file of figures, in one pass and in memory that does not grow with them. */
public interface Mapper {

    /**
     * Lets {@code delivery} send its cells through the mapping.
     *
     * @param retrieved the day on which the source delivered
     * @throws TableRefused when the delivery or the mapping's demands on it fail; nothing is left behind then
     */
    MappedFile apply(Mapping mapping, LocalDate retrieved, Delivery delivery) throws IOException, TableRefused;

    /** Whatever can hand over cells: a reader with its file, a source with its query. */
    @FunctionalInterface
    interface Delivery {
        void sendTo(TableSink sink) throws IOException, TableRefused;
    }
}
