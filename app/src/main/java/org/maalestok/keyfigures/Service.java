package org.maalestok.keyfigures;

import org.maalestok.ui.Text;

/**
 * A service area such as primary and lower-secondary school.
 *
 * @param code stable, lower case
 * @param name in three languages
 * @param group the heading that it stands under
 * @param position order on pages, from 0
 */
public record Service(String code, Text name, Group group, int position) {

    /** By the code alone, which equal services share. */
    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** A heading over several services: <i>Children and young people</i>. */
    public record Group(String code, Text name, int position) {}
}
