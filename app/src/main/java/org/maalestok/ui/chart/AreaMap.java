package org.maalestok.ui.chart;

import java.util.List;

/**
 * Values on a map in at most four round classes. Missing is hatched, hidden is outlined, land outside the comparison is pale.
 *
 * @param subject what and who
 * @param period the period that all readings are of
 * @param shapes the areas; those in the comparison decide what part of the map is shown
 */
public record AreaMap(Subject subject, String period, List<Shape> shapes) {

    /**
     * One area.
     *
     * @param item name, value and role; {@link Role#OUTSIDE} for land that only helps to find one's way
     * @param rings its outline as closed rings of x, y, x, y … in any square grid with y growing downwards, the first point repeated or not;
     *     holes are rings as well
     */
    public record Shape(Item item, List<int[]> rings) {}

    public AreaMap {
        shapes = List.copyOf(shapes);
        for (var shape : shapes) {
            for (var ring : shape.rings()) {
                if (ring.length % 2 != 0) {
                    throw new IllegalArgumentException("A ring of %s has %d numbers, which aren't pairs"
                            .formatted(shape.item().name(), ring.length));
                }
            }
        }
    }

    /** Both drawings, with ids that begin with the prefix. */
    public Svg draw(String prefix) {
        return MapDrawing.draw(this, prefix);
    }

    /** The classes as a list, to stand below the map. */
    public Svg legend() {
        return MapLegend.draw(this);
    }
}
