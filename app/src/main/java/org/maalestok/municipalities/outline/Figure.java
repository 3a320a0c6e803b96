package org.maalestok.municipalities.outline;

import java.util.List;
import java.util.stream.Stream;

/**
 * One code's polygons, each an outer ring and its holes; a ring is the numbers of its arcs in order, {@code ~number} for one that is walked
 * backwards.
 */
public record Figure(String code, List<List<int[]>> polygons) {

    Stream<int[]> rings() {
        return polygons.stream().flatMap(List::stream);
    }
}
