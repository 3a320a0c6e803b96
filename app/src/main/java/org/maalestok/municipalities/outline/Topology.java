package org.maalestok.municipalities.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Figures on a grid whose common borders are common arcs.
 *
 * @param width the grid reaches from x = 0 to x = width
 * @param height and from y = 0 to y = height
 * @param arcs lines x, y, x, y … from junction to junction, or closed
 */
public record Topology(Grid grid, int width, int height, List<int[]> arcs, List<Figure> figures) {

    /** The points of a ring, the first one not repeated. */
    int[] ring(int[] references) {
        int length = 0;
        for (int reference : references) {
            length += arc(reference).length - 2;
        }
        int[] ring = new int[length];
        int end = 0;
        for (int reference : references) {
            int[] arc = reference < 0 ? Lines.reversed(arc(reference)) : arc(reference);
            System.arraycopy(arc, 0, ring, end, arc.length - 2);
            end += arc.length - 2;
        }
        return ring;
    }

    int[] arc(int reference) {
        return arcs.get(reference < 0 ? ~reference : reference);
    }

    /**
     * The rings of a figure for drawing: outer ones clockwise on a screen, holes the other way round, the largest first. Rings that have no area on
     * this grid are left out; if that leaves none, the figure is a square of two units, as nobody may vanish from the map.
     */
    public List<int[]> draw(Figure figure) {
        var rings = new ArrayList<int[]>();
        for (List<int[]> polygon : figure.polygons()) {
            for (int i = 0; i < polygon.size(); i++) {
                int[] ring = Lines.cleanRing(ring(polygon.get(i)));
                long area = Lines.doubleArea(ring);
                if (area != 0) {
                    rings.add(area > 0 == (i == 0) ? ring : Lines.reversed(ring));
                }
            }
        }
        rings.sort(Comparator.comparingLong((int[] it) -> -Math.abs(Lines.doubleArea(it))));
        return rings.isEmpty() ? List.of(square(figure)) : rings;
    }

    private int[] square(Figure figure) {
        int[] arc = arc(figure.polygons().getFirst().getFirst()[0]);
        int x = arc[0];
        int y = arc[1];
        return new int[] {x - 1, y - 1, x + 1, y - 1, x + 1, y + 1, x - 1, y + 1};
    }
}
