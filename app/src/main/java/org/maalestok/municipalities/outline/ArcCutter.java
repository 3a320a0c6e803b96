package org.maalestok.municipalities.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts rings on the grid into arcs, as TopoJSON does: wherever rings meet or part is a junction, the line between two junctions is an arc, and
 * the same line in two rings is the same arc.
 *
 * <p>A point is a junction when two rings pass it with different neighbours. A ring without junctions is one closed arc that begins at its
 * smallest point, so that an enclave and the hole around it have theirs in common. Cost is linear in the points.
 */
final class ArcCutter {

    /** The two points next to a point, smaller one first. */
    private record Neighbours(long one, long other) {

        static Neighbours of(long before, long after) {
            return before < after ? new Neighbours(before, after) : new Neighbours(after, before);
        }
    }

    private final Map<Long, Neighbours> passed = new HashMap<>();
    private final Set<Long> junctions = new HashSet<>();
    private final Map<List<Long>, Integer> numbers = new HashMap<>();
    private final List<int[]> arcs = new ArrayList<>();

    ArcCutter(List<int[]> rings) {
        rings.forEach(this::pass);
    }

    List<int[]> arcs() {
        return arcs;
    }

    private void pass(int[] ring) {
        long[] points = packed(ring);
        for (int i = 0; i < points.length; i++) {
            long before = points[(i + points.length - 1) % points.length];
            long after = points[(i + 1) % points.length];
            var neighbours = Neighbours.of(before, after);
            if (!neighbours.equals(passed.computeIfAbsent(points[i], it -> neighbours))) {
                junctions.add(points[i]);
            }
        }
    }

    /** The arcs of a ring that was announced before, {@code ~number} for one that lies backwards in it. */
    int[] cut(int[] ring) {
        long[] points = packed(ring);
        int first = firstJunction(points);
        if (first < 0) {
            return new int[] {number(rotated(points, smallest(points)))};
        }
        var references = new ArrayList<Integer>();
        long[] line = rotated(points, first);
        int begin = 0;
        for (int i = 1; i < line.length; i++) {
            if (junctions.contains(line[i])) {
                references.add(number(Arrays.copyOfRange(line, begin, i + 1)));
                begin = i;
            }
        }
        return references.stream().mapToInt(Integer::intValue).toArray();
    }

    private int firstJunction(long[] points) {
        for (int i = 0; i < points.length; i++) {
            if (junctions.contains(points[i])) {
                return i;
            }
        }
        return -1;
    }

    private static int smallest(long[] points) {
        int smallest = 0;
        for (int i = 1; i < points.length; i++) {
            smallest = points[i] < points[smallest] ? i : smallest;
        }
        return smallest;
    }

    /** The ring as a closed line that begins and ends with the given point. */
    private static long[] rotated(long[] points, int first) {
        long[] line = new long[points.length + 1];
        for (int i = 0; i < line.length; i++) {
            line[i] = points[(first + i) % points.length];
        }
        return line;
    }

    private int number(long[] line) {
        var forwards = Arrays.stream(line).boxed().toList();
        Integer known = numbers.get(forwards);
        if (known != null) {
            return known;
        }
        Integer backwards = numbers.get(forwards.reversed());
        if (backwards != null) {
            return ~backwards;
        }
        int number = arcs.size();
        numbers.put(forwards, number);
        arcs.add(unpacked(line));
        return number;
    }

    private static long[] packed(int[] ring) {
        long[] points = new long[ring.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = (long) ring[2 * i] << 32 | ring[2 * i + 1] & 0xffff_ffffL;
        }
        return points;
    }

    private static int[] unpacked(long[] points) {
        int[] line = new int[2 * points.length];
        for (int i = 0; i < points.length; i++) {
            line[2 * i] = (int) (points[i] >> 32);
            line[2 * i + 1] = (int) points[i];
        }
        return line;
    }
}
