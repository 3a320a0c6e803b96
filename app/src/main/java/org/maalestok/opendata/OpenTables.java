package org.maalestok.opendata;

import java.util.List;
import java.util.Optional;

/** The front door: the tables that are open to everybody, as of the latest release. */
public interface OpenTables {

    /** All tables: Norway's, then Denmark's, by service. */
    List<OpenTable> list();

    /** The table with this id, upper and lower case alike. */
    Optional<OpenTable> find(String id);

    /** The code list with this id, upper and lower case alike, with the values that it has in the largest table that uses it. */
    Optional<CodeList> findCodeList(String id);

    /** The tables for which the selection's cells can be read, all of the same release. */
    Cells read(Selection selection);

    /** Another one whenever any answer may be another; see {@link org.maalestok.keyfigures.KeyFigures#edition()}. */
    String edition();
}
