package org.maalestok.municipalities;

import java.time.LocalDate;
import java.util.List;

/** What became of an area after a date. */
public sealed interface Fate {

    /** It is still there under the code that was asked for. */
    record Unchanged(Area area) implements Fate {}

    /** Same area, new code: figures run on without a break. The latest code is {@code area.code()}. */
    record Renumbered(Area area, LocalDate on) implements Fate {}

    /** The whole of it went into one new area, with others. */
    record Merged(Area into, LocalDate on) implements Fate {}

    /** Its parts went to several areas, each of which may have got parts of others too. */
    record Split(List<Area> into, LocalDate on) implements Fate {}

    /** It ended and no successor is known. */
    record Ended(LocalDate on) implements Fate {}
}
