package org.maalestok.comparison.areas;

import java.util.List;
import org.maalestok.municipalities.Area;

/** What the areas are held against. */
public sealed interface Against {

    /** A group of municipalities. An area that belongs to it is held against the rest of it. */
    List<Area> group();

    /** The middle of the group. */
    record Group(List<Area> group, Middle middle) implements Against {
        public Group {
            group = List.copyOf(group);
        }
    }

    /** One area's own figure. What difference is worth a word is still told by the spread in the group. */
    record One(Area area, List<Area> group) implements Against {
        public One {
            group = List.copyOf(group);
        }
    }

    /** Which middle of a group's figures. */
    enum Middle {
        /** Half lie below: no single municipality moves it. */
        MEDIAN,
        /** The sum divided by the count; each municipality counts as one, whatever its size. */
        MEAN
    }
}
