package org.maalestok.municipalities.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much is left out. Each arc is simplified by itself, so borders stay common. An arc keeps as many points as its rings need to enclose
 * something: two inner ones when it is closed, one when it is one of two. Islands and empty holes below a size go, but never a figure's largest ring.
 */
public enum Simplification {

    /** What a source has, but for points and islands that no screen shows. */
    FULL(1, 48, 24),
    /** A whole country on a page: an eighth of the grid. */
    OVERVIEW(8, 6, 8);

    private final int factor;
    private final long pointDoubleArea;
    private final long islandDoubleArea;

    /**
     * @param factor so many units of the grid before become one
     * @param point a point stays when its triangle covers half as many square units of the new grid
     * @param island an island stays when it covers half as many
     */
    Simplification(int factor, long point, long island) {
        this.factor = factor;
        this.pointDoubleArea = point * factor * factor;
        this.islandDoubleArea = island * factor * factor;
    }

    /** The simplified topology; the one before stays as it was. */
    public Topology of(Topology before) {
        int[] uses = uses(before);
        var figures = before.figures().stream()
                .map(it -> withoutSmallRings(it, before, uses))
                .toList();
        var kept = new Topology(before.grid(), before.width(), before.height(), before.arcs(), figures);
        return compact(kept, simplified(kept));
    }

    private Figure withoutSmallRings(Figure figure, Topology topology, int[] uses) {
        long largest = figure.rings().mapToLong(it -> size(topology, it)).max().orElse(0);
        var polygons = new ArrayList<List<int[]>>();
        for (List<int[]> polygon : figure.polygons()) {
            var rings = polygon.stream()
                    .filter(it -> size(topology, it) == largest || !isSmallAndAlone(it, uses, topology))
                    .toList();
            if (!rings.isEmpty() && rings.getFirst() == polygon.getFirst()) {
                polygons.add(rings);
            }
        }
        return new Figure(figure.code(), polygons);
    }

    private boolean isSmallAndAlone(int[] ring, int[] uses, Topology topology) {
        return ring.length == 1
                && uses[ring[0] < 0 ? ~ring[0] : ring[0]] == 1
                && size(topology, ring) < islandDoubleArea;
    }

    private static long size(Topology topology, int[] ring) {
        return Math.abs(Lines.doubleArea(topology.ring(ring)));
    }

    private static int[] uses(Topology topology) {
        int[] uses = new int[topology.arcs().size()];
        topology.figures().stream().flatMap(Figure::rings).forEach(ring -> {
            for (int reference : ring) {
                uses[reference < 0 ? ~reference : reference]++;
            }
        });
        return uses;
    }

    private List<int[]> simplified(Topology topology) {
        int[] needed = innerPointsNeeded(topology);
        var simplified = new ArrayList<int[]>();
        for (int i = 0; i < needed.length; i++) {
            int[] line = Visvalingam.simplify(topology.arcs().get(i), pointDoubleArea, needed[i]);
            simplified.add(coarser(line));
        }
        return simplified;
    }

    private static int[] innerPointsNeeded(Topology topology) {
        int[] needed = new int[topology.arcs().size()];
        topology.figures().stream()
                .flatMap(Figure::rings)
                .filter(it -> it.length <= 2)
                .forEach(
                        ring -> Arrays.stream(ring).map(it -> it < 0 ? ~it : it).forEach(it -> needed[it] = 1));
        for (int i = 0; i < needed.length; i++) {
            needed[i] = Lines.isClosed(topology.arcs().get(i)) ? 2 : needed[i];
        }
        return needed;
    }

    /** The line on the coarser grid; one that shrinks to a point keeps its two ends. */
    private int[] coarser(int[] line) {
        if (factor == 1) {
            return line;
        }
        int[] scaled = new int[line.length];
        for (int i = 0; i < line.length; i++) {
            scaled[i] = Math.floorDiv(line[i] + factor / 2, factor);
        }
        int[] kept = Lines.withoutRepeats(scaled);
        return kept.length > 2 ? kept : new int[] {kept[0], kept[1], kept[0], kept[1]};
    }

    /** The same with arcs that nobody uses gone. */
    private Topology compact(Topology topology, List<int[]> simplified) {
        int[] uses = uses(topology);
        int[] numbers = new int[uses.length];
        var arcs = new ArrayList<int[]>();
        for (int i = 0; i < uses.length; i++) {
            numbers[i] = arcs.size();
            if (uses[i] > 0) {
                arcs.add(simplified.get(i));
            }
        }
        var figures =
                topology.figures().stream().map(it -> renumbered(it, numbers)).toList();
        var grid = new Grid(
                topology.grid().left(), topology.grid().top(), topology.grid().unit() * factor);
        int width = Math.ceilDiv(topology.width(), factor);
        return new Topology(grid, width, Math.ceilDiv(topology.height(), factor), arcs, figures);
    }

    private static Figure renumbered(Figure figure, int[] numbers) {
        var polygons = figure.polygons().stream()
                .map(polygon ->
                        polygon.stream().map(it -> renumbered(it, numbers)).toList())
                .toList();
        return new Figure(figure.code(), polygons);
    }

    private static int[] renumbered(int[] ring, int[] numbers) {
        return Arrays.stream(ring)
                .map(it -> it < 0 ? ~numbers[~it] : numbers[it])
                .toArray();
    }
}
