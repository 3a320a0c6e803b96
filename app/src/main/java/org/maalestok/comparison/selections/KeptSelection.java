package org.maalestok.comparison.selections;

import org.maalestok.comparison.OwnChoice;

/**
 * A selection that somebody keeps.
 *
 * @param id stable number
 * @param country of all its municipalities
 * @param choice the name and the municipalities, as they stand in an address
 * @param note what the group is for; may be empty
 * @param openKey under which everybody sees it; empty when nobody else does
 * @param takenAway whether the secretariat has taken it out of the open data
 */
public record KeptSelection(long id, String country, OwnChoice choice, String note, String openKey, boolean takenAway) {

    public boolean isOpen() {
        return !openKey.isEmpty();
    }
}
