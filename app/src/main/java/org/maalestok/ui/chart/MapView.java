package org.maalestok.ui.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Brings outlines onto the drawing: scaled so that the areas in the comparison fill it, snapped to half pixels, cut at its edges. Neighbours
 * share their border points and are snapped alike, so no gaps open between them.
 */
final class MapView {

    /** Units of the drawing's own grid in a pixel. */
    static final int FINE = 2;

    /** From so many areas on points are snapped to whole pixels: they halve in number, and nobody sees the difference. */
    private static final int MANY = 60;

    private static final double MARGIN = 8;

    /** Room at the sides for names of islands and coasts. */
    private static final double SEA = 52;

    private static final double SEA_OF_MANY = 24;

    private final double scale;
    private final double offX;
    private final double offY;
    private final int snap;
    private final int width;
    private final int height;

    MapView(List<AreaMap.Shape> shapes, int width, int tallest) {
        double[] bounds = bounds(shapes);
        double w = Math.max(1, bounds[2] - bounds[0]);
        double h = Math.max(1, bounds[3] - bounds[1]);
        double sea = inside(shapes) >= MANY ? SEA_OF_MANY : Math.min(SEA, width / 8.0);
        double fit = Math.min((width - 2 * sea) / w, (tallest - 2 * MARGIN) / h);
        this.width = width;
        snap = inside(shapes) >= MANY ? FINE : 1;
        height = (int) Math.ceil(Math.max(h * fit + 2 * MARGIN, width * 0.5));
        scale = fit * FINE;
        offX = (width - w * fit) / 2 * FINE - bounds[0] * scale;
        offY = (height - h * fit) / 2 * FINE - bounds[1] * scale;
    }

    private static long inside(List<AreaMap.Shape> shapes) {
        return shapes.stream()
                .filter(shape -> shape.item().role() != Role.OUTSIDE)
                .count();
    }

    int height() {
        return height;
    }

    private static double[] bounds(List<AreaMap.Shape> shapes) {
        double[] bounds = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        boolean any = shapes.stream().anyMatch(shape -> shape.item().role() != Role.OUTSIDE);
        for (var shape : shapes) {
            if (!any || shape.item().role() != Role.OUTSIDE) {
                for (var ring : shape.rings()) {
                    for (int i = 0; i < ring.length; i += 2) {
                        bounds[0] = Math.min(bounds[0], ring[i]);
                        bounds[1] = Math.min(bounds[1], ring[i + 1]);
                        bounds[2] = Math.max(bounds[2], ring[i]);
                        bounds[3] = Math.max(bounds[3], ring[i + 1]);
                    }
                }
            }
        }
        return bounds[0] > bounds[2] ? new double[] {0, 0, 1, 1} : bounds;
    }

    /** The rings on the grid of half pixels, without repeated points; those too small to see are left out unless all are. */
    List<int[]> project(AreaMap.Shape shape) {
        var rings = new ArrayList<int[]>();
        int[] largest = new int[0];
        double most = -1;
        for (var ring : shape.rings()) {
            if (shape.item().role() == Role.OUTSIDE && !near(ring)) {
                continue;
            }
            var placed = placed(ring);
            double area = area(placed);
            if (area > (snap == 1 ? 6 : 10)) {
                rings.add(placed);
            }
            if (area > most && placed.length > 0) {
                most = area;
                largest = placed;
            }
        }
        if (rings.isEmpty() && largest.length > 0 && shape.item().role() != Role.OUTSIDE) {
            rings.add(dot(largest[0], largest[1]));
        }
        return rings;
    }

    /** Whether the box around the ring reaches into the drawing: most land outside doesn't, and needn't be placed. */
    private boolean near(int[] ring) {
        double left = -offX / scale;
        double top = -offY / scale;
        double right = left + width * FINE / scale;
        double bottom = top + height * FINE / scale;
        boolean[] sides = new boolean[4];
        for (int i = 0; i < ring.length; i += 2) {
            sides[0] |= ring[i] >= left;
            sides[1] |= ring[i] <= right;
            sides[2] |= ring[i + 1] >= top;
            sides[3] |= ring[i + 1] <= bottom;
        }
        return sides[0] && sides[1] && sides[2] && sides[3];
    }

    /** An area smaller than a pixel is still there. */
    private static int[] dot(int x, int y) {
        return new int[] {x - 2, y, x, y - 2, x + 2, y, x, y + 2};
    }

    private int[] placed(int[] ring) {
        int[] placed = new int[ring.length];
        int n = 0;
        for (int i = 0; i < ring.length; i += 2) {
            int x = snapped(ring[i] * scale + offX);
            int y = snapped(ring[i + 1] * scale + offY);
            if (n < 2 || placed[n - 2] != x || placed[n - 1] != y) {
                n = straight(placed, n, x, y) ? n - 2 : n;
                placed[n++] = x;
                placed[n++] = y;
            }
        }
        if (n > 2 && placed[0] == placed[n - 2] && placed[1] == placed[n - 1]) {
            n -= 2;
        }
        return Clip.to(Arrays.copyOf(placed, n), 0, 0, width * FINE, height * FINE);
    }

    /** Whether the last point lies on the way from the one before it to here: it isn't needed then, whichever way the border is walked. */
    private static boolean straight(int[] placed, int n, int x, int y) {
        if (n < 4) {
            return false;
        }
        long dx = placed[n - 2] - placed[n - 4];
        long dy = placed[n - 1] - placed[n - 3];
        long ex = x - placed[n - 2];
        long ey = y - placed[n - 1];
        return dx * ey == dy * ex && dx * ex + dy * ey > 0;
    }

    private int snapped(double at) {
        return snap * (int) Math.round(Math.clamp(at, -1e6, 1e6) / snap);
    }

    static double area(int[] ring) {
        double sum = 0;
        for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
            sum += (double) ring[j] * ring[i + 1] - (double) ring[i] * ring[j + 1];
        }
        return Math.abs(sum) / 2;
    }
}
