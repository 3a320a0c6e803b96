package org.maalestok.municipalities;

import java.util.List;

/**
 * Where an area lies on a map.
 *
 * @param rings the largest first, each x, y, x, y … without the first point repeated; outer rings clockwise on a screen, holes the other way round.
 *     Not to be written to.
 */
public record Outline(int areaId, List<int[]> rings) {

    public Outline {
        rings = List.copyOf(rings);
    }

    /** The text of an SVG path ({@code d="…"}), with relative steps because they are short. */
    public String path() {
        var path = new StringBuilder();
        rings.forEach(it -> append(path, it));
        return path.toString();
    }

    private static void append(StringBuilder path, int[] ring) {
        path.append('M').append(ring[0]).append(' ').append(ring[1]).append('l');
        for (int i = 2; i < ring.length; i += 2) {
            append(path, ring[i] - ring[i - 2], i > 2);
            append(path, ring[i + 1] - ring[i - 1], true);
        }
        path.append('z');
    }

    /** A minus sign separates numbers as well as a space does. */
    private static void append(StringBuilder path, int step, boolean separate) {
        if (separate && step >= 0) {
            path.append(' ');
        }
        path.append(step);
    }
}
