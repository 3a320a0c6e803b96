package org.maalestok.municipalities;

import java.util.List;
import org.maalestok.ui.Text;

/**
 * One area through all its codes and names.
 *
 * @param id its number; in a book read from files only a provisional one
 * @param spells without gaps, earliest first, at least one
 */
record AreaHistory(int id, AreaKind kind, List<Spell> spells) {

    AreaHistory {
        spells = List.copyOf(spells);
    }

    AreaHistory withId(int other) {
        return new AreaHistory(other, kind, spells);
    }

    Spell first() {
        return spells.getFirst();
    }

    Spell last() {
        return spells.getLast();
    }

    Validity life() {
        return new Validity(first().time().from(), last().time().to());
    }

    Area toArea() {
        Text name = last().names();
        return new Area(id, kind, AreaCode.countryOf(last().code()), last().code(), name, life());
    }
}
