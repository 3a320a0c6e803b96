package org.maalestok.opendata.kolada;

import java.util.List;
import java.util.Optional;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Text;

/**
 * What a value can be about.
 *
 * @param id {@code NO-3911}; a group's with {@code G-} in front
 * @param country {@code NO}, {@code DK}
 * @param type {@code K} for a municipality, {@code L} for a region or a country; empty for the rest
 * @param area whose published figures it has; none for a group that somebody has made
 * @param municipality the municipality that a unit is in; empty for all others
 * @param members those of a group, today; none for all others
 */
record Place(
        String id,
        Text title,
        String country,
        String type,
        Optional<Area> area,
        String municipality,
        List<Place> members) {

    /** {@code 3911}, as its country numbers municipalities and regions; empty for all others. */
    String number() {
        return type.isEmpty() || !id.contains("-") ? "" : id.substring(id.indexOf('-') + 1);
    }

    /** Whether the unit is in the municipality with this code, {@code DK-223} or {@code 223}. */
    boolean isIn(String code) {
        return municipality.equalsIgnoreCase(code) || municipality.equalsIgnoreCase(country + "-" + code);
    }

    static Place of(String id, Text title, String type, Area area, String municipality, List<Place> members) {
        return new Place(id, title, area.country(), type, Optional.of(area), municipality, members);
    }
}
