package org.maalestok.opendata;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** The day on which municipalities and groups are looked at: by UTC everywhere, as in {@link OpenTables#edition()}, wherever the server stands. */
public final class Today {

    private Today() {}

    public static LocalDate now() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
