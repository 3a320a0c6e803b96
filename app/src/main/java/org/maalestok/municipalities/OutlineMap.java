package org.maalestok.municipalities;

import java.util.List;

/**
 * Outlines in one plane of whole numbers, x to the right and y down.
 *
 * @param width the whole country reaches from x = 0 to here, whichever of its areas are shown
 * @param height and from y = 0 to here
 */
public record OutlineMap(int width, int height, List<Outline> outlines) {

    static final OutlineMap EMPTY = new OutlineMap(0, 0, List.of());

    public OutlineMap {
        outlines = List.copyOf(outlines);
    }

    /** A part of the plane, as an SVG's {@code viewBox} wants it. */
    public record Box(int left, int top, int width, int height) {}

    /** The smallest part of the plane that holds all the outlines; the whole plane when there are none. */
    public Box box() {
        if (outlines.isEmpty()) {
            return new Box(0, 0, width, height);
        }
        int left = Integer.MAX_VALUE;
        int right = Integer.MIN_VALUE;
        int top = Integer.MAX_VALUE;
        int bottom = Integer.MIN_VALUE;
        for (Outline outline : outlines) {
            for (int[] ring : outline.rings()) {
                for (int i = 0; i < ring.length; i += 2) {
                    left = Math.min(left, ring[i]);
                    right = Math.max(right, ring[i]);
                    top = Math.min(top, ring[i + 1]);
                    bottom = Math.max(bottom, ring[i + 1]);
                }
            }
        }
        return new Box(left, top, right - left, bottom - top);
    }
}
