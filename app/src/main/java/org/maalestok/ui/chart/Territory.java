package org.maalestok.ui.chart;

import java.util.List;

/** Questions about an area on the drawing. Rings are in half pixels, answers and questions in pixels. */
final class Territory {

    private static final int GRID = 14;

    private Territory() {}

    static double size(MapDrawing.Placed area) {
        return area.rings().stream().mapToDouble(MapView::area).sum();
    }

    /** A point deep inside the area's largest ring, where its name belongs: the one of a grid that lies farthest from all its points. */
    static double[] heart(List<int[]> rings) {
        int[] ring = largest(rings);
        int left = min(ring, 0);
        int top = min(ring, 1);
        int right = max(ring, 0);
        int bottom = max(ring, 1);
        double[] heart = {(left + right) / 2.0, (top + bottom) / 2.0};
        double deepest = -1;
        for (int i = 1; i < GRID; i++) {
            for (int j = 1; j < GRID; j++) {
                double x = left + (right - left) * (double) i / GRID;
                double y = top + (bottom - top) * (double) j / GRID;
                if (inside(rings, x, y)) {
                    double depth = nearest(ring, x, y);
                    if (depth > deepest) {
                        deepest = depth;
                        heart = new double[] {x, y};
                    }
                }
            }
        }
        return new double[] {heart[0] / MapView.FINE, heart[1] / MapView.FINE};
    }

    /** The box around all rings, in pixels. */
    static Box box(List<int[]> rings) {
        double left = rings.stream().mapToInt(ring -> min(ring, 0)).min().orElse(0);
        double top = rings.stream().mapToInt(ring -> min(ring, 1)).min().orElse(0);
        double right = rings.stream().mapToInt(ring -> max(ring, 0)).max().orElse(0);
        double bottom = rings.stream().mapToInt(ring -> max(ring, 1)).max().orElse(0);
        double fine = MapView.FINE;
        return new Box(left / fine, top / fine, right / fine, bottom / fine);
    }

    /** How much of the box lies in the area, from 0 to 1, by fifteen samples. */
    static double share(List<int[]> rings, Box box) {
        int hits = 0;
        for (int i = 0; i <= 4; i++) {
            for (int j = 0; j <= 2; j++) {
                double x = box.left() + (box.right() - box.left()) * i / 4;
                double y = box.top() + (box.bottom() - box.top()) * j / 2;
                hits += inside(rings, x * MapView.FINE, y * MapView.FINE) ? 1 : 0;
            }
        }
        return hits / 15.0;
    }

    /** Even–odd rule over all rings, so holes are holes. */
    private static boolean inside(List<int[]> rings, double x, double y) {
        boolean inside = false;
        for (var ring : rings) {
            for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
                if (ring[i + 1] > y != ring[j + 1] > y
                        && x
                                < (double) (ring[j] - ring[i]) * (y - ring[i + 1]) / (ring[j + 1] - ring[i + 1])
                                        + ring[i]) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    private static double nearest(int[] ring, double x, double y) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ring.length; i += 2) {
            // Names are wide and low: room to the sides counts less.
            nearest = Math.min(nearest, Math.hypot((ring[i] - x) * 0.6, ring[i + 1] - y));
        }
        return nearest;
    }

    private static int[] largest(List<int[]> rings) {
        int[] largest = rings.getFirst();
        for (var ring : rings) {
            largest = MapView.area(ring) > MapView.area(largest) ? ring : largest;
        }
        return largest;
    }

    private static int min(int[] ring, int axis) {
        int min = Integer.MAX_VALUE;
        for (int i = axis; i < ring.length; i += 2) {
            min = Math.min(min, ring[i]);
        }
        return min;
    }

    private static int max(int[] ring, int axis) {
        int max = Integer.MIN_VALUE;
        for (int i = axis; i < ring.length; i += 2) {
            max = Math.max(max, ring[i]);
        }
        return max;
    }
}
