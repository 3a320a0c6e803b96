package org.maalestok.ui.chart;

import java.util.Arrays;

/** Cuts a ring at the edges of a rectangle (Sutherland and Hodgman 1974), one edge after the other. */
final class Clip {

    private Clip() {}

    static int[] to(int[] ring, int left, int top, int right, int bottom) {
        boolean inside = true;
        for (int i = 0; i < ring.length && inside; i += 2) {
            inside = ring[i] >= left && ring[i] <= right && ring[i + 1] >= top && ring[i + 1] <= bottom;
        }
        if (inside) {
            return ring;
        }
        var cut = half(ring, 0, 1, left);
        cut = half(cut, 0, -1, -right);
        cut = half(cut, 1, 1, top);
        return half(cut, 1, -1, -bottom);
    }

    /** Keeps where {@code sign · coordinate >= limit}; axis 0 is x, 1 is y. */
    private static int[] half(int[] ring, int axis, int sign, int limit) {
        int[] kept = new int[ring.length * 2 + 4];
        int n = 0;
        for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
            boolean in = sign * ring[i + axis] >= limit;
            boolean wasIn = sign * ring[j + axis] >= limit;
            if (in != wasIn) {
                double part = (double) (limit * sign - ring[j + axis]) / (ring[i + axis] - ring[j + axis]);
                int other = 1 - axis;
                kept[n + axis] = limit * sign;
                kept[n + other] = (int) Math.round(ring[j + other] + part * (ring[i + other] - ring[j + other]));
                n += 2;
            }
            if (in) {
                kept[n++] = ring[i];
                kept[n++] = ring[i + 1];
            }
        }
        return Arrays.copyOf(kept, n);
    }
}
