package org.maalestok.municipalities;

import java.time.LocalDate;
import java.util.Collection;

/** Where municipalities lie, for maps. Answers come from memory. */
public interface Outlines {

    /**
     * A map of these areas of one country, in the order given. The outlines are those in force on the day, or the earliest there are. An area is
     * shown for as long as it is the same area, under whichever code; one that has no outline (a former municipality, a group) is left out.
     *
     * @throws IllegalArgumentException when the areas lie in several countries
     */
    OutlineMap of(Collection<Area> areas, LocalDate day, Detail detail);
}
