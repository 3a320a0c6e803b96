package org.maalestok.statistics.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.maalestok.statistics.formats.SourceCell;

/**
 * Cells of a table that say why there is no number, under a code that is not their area's code in that period. Sources have empty lines for every code that
 * there ever was; so such a cell is the area's only where no other cell of the delivery is, which is known after the last one.
 */
final class Waiting {

    /**
     * @param found where the cell's measures begin
     * @param sign what stands in place of the number
     */
    record Cell(Place place, int found, String sign) {}

    private final List<Place> places = new ArrayList<>();
    private final List<String> signs = new ArrayList<>();
    private int[] found = new int[16];

    void add(Place place, int foundAt, SourceCell cell) {
        if (places.size() == found.length) {
            found = Arrays.copyOf(found, 2 * found.length);
        }
        found[places.size()] = foundAt;
        places.add(place);
        signs.add(cell.status);
    }

    int count() {
        return places.size();
    }

    /** In the order in which they came. */
    Cell get(int i) {
        return new Cell(places.get(i), found[i], signs.get(i));
    }
}
