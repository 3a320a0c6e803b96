package org.maalestok.municipalities.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Makes light outlines of shapes in degrees, and lighter ones of these. */
public final class OutlineMaker {

    /** The longer side of the grid: 92 m a unit in Norway, 29 m in Denmark, less than a pixel on any screen. */
    private static final int SIDE = 16_384;

    private final TransverseMercator projection;
    private final List<Shape> shapes;

    private OutlineMaker(List<Shape> shapes) {
        this.projection = TransverseMercator.around(middle(shapes));
        this.shapes = shapes.stream()
                .map(it -> new Shape(it.code(), each(it.polygons(), projection::project)))
                .toList();
    }

    /** The outlines in the UTM zone that the middle of the shapes lies in, with what is lost on no screen left out. */
    public static Outlined make(List<Shape> shapes) {
        var maker = new OutlineMaker(shapes);
        return new Outlined(maker.projection.name(), Simplification.FULL.of(maker.topology()));
    }

    /** Outlines and the projection of their plane. */
    public record Outlined(String projection, Topology topology) {}

    private static double middle(List<Shape> shapes) {
        var box = new Box();
        shapes.forEach(box::include);
        return (box.left + box.right) / 2;
    }

    private Topology topology() {
        var box = new Box();
        shapes.forEach(box::include);
        double unit = Math.max(box.right - box.left, box.top - box.bottom) / SIDE;
        var grid = new Grid(box.left, box.top, unit);
        int width = (int) Math.ceil((box.right - box.left) / unit);
        int height = (int) Math.ceil((box.top - box.bottom) / unit);
        var snapped = shapes.stream().map(it -> snap(it, grid)).toList();
        var cutter = new ArcCutter(snapped.stream()
                .flatMap(it -> it.polygons.stream())
                .flatMap(List::stream)
                .toList());
        var figures = snapped.stream()
                .map(it -> new Figure(it.code, each(it.polygons, cutter::cut)))
                .toList();
        return new Topology(grid, width, height, cutter.arcs(), figures);
    }

    private record Snapped(String code, List<List<int[]>> polygons) {}

    /** Rings that have no area on the grid go, unless the shape has no other. */
    private static Snapped snap(Shape shape, Grid grid) {
        var polygons = new ArrayList<List<int[]>>();
        for (List<double[]> polygon : shape.polygons()) {
            var rings =
                    polygon.stream().map(it -> Lines.cleanRing(grid.snap(it))).toList();
            if (Lines.doubleArea(rings.getFirst()) != 0) {
                polygons.add(
                        rings.stream().filter(it -> Lines.doubleArea(it) != 0).toList());
            }
        }
        if (polygons.isEmpty()) {
            double[] point = Arrays.copyOf(shape.polygons().getFirst().getFirst(), 2);
            polygons.add(List.of(square(grid.snap(point))));
        }
        return new Snapped(shape.code(), polygons);
    }

    private static int[] square(int[] point) {
        return new int[] {point[0], point[1], point[0] + 2, point[1], point[0] + 2, point[1] + 2, point[0], point[1] + 2
        };
    }

    private static <T> List<List<T>> each(List<List<T>> polygons, UnaryOperator<T> ring) {
        return polygons.stream().map(it -> it.stream().map(ring).toList()).toList();
    }

    private static final class Box {
        private double left = Double.POSITIVE_INFINITY;
        private double right = Double.NEGATIVE_INFINITY;
        private double bottom = Double.POSITIVE_INFINITY;
        private double top = Double.NEGATIVE_INFINITY;

        private void include(Shape shape) {
            shape.polygons().forEach(it -> it.forEach(this::include));
        }

        private void include(double[] ring) {
            for (int i = 0; i < ring.length; i += 2) {
                left = Math.min(left, ring[i]);
                right = Math.max(right, ring[i]);
                bottom = Math.min(bottom, ring[i + 1]);
                top = Math.max(top, ring[i + 1]);
            }
        }
    }
}
