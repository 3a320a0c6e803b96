package org.maalestok.municipalities;

import org.maalestok.ui.Text;

/**
 * A stretch of an area's life with one code and one name.
 *
 * @param name the official name
 * @param names the name in the languages of the pages; the official one where a language has none of its own
 */
record Spell(String code, String name, Text names, Validity time) {

    Spell during(Validity other) {
        return new Spell(code, name, names, other);
    }

    boolean sameCodeAndName(Spell other) {
        return code.equals(other.code) && name.equals(other.name) && names.equals(other.names);
    }
}
