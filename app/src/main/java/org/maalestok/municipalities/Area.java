package org.maalestok.municipalities;

import org.jspecify.annotations.Nullable;
import org.maalestok.ui.Text;

/**
 * An area that figures can be about. Its identity ({@link #id}) survives renumberings and new names, not mergers and splits.
 *
 * @param id stable number in this database, small and dense enough to index arrays and bit sets
 * @param kind what it is
 * @param country {@code NO} or {@code DK}
 * @param code its latest code, written as {@code docs/exchange-format.md} says: {@code NO-3911}
 * @param name its latest name
 * @param validity the time in which the area exists, over all its codes
 */
public record Area(int id, AreaKind kind, String country, String code, Text name, Validity validity) {

    /** The same area is the same id, whatever it is called. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Area area && area.id == id;
    }

    @Override
    public int hashCode() {
        return id;
    }
}
