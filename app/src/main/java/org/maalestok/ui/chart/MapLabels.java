package org.maalestok.ui.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names and values on a map of few areas; on a crowded one only own and the named. */
final class MapLabels {

    /** With more areas than this only own and the named are labelled. */
    private static final int FEW = 25;

    /** A label that isn't needed stays away when its best place costs more: too far off, or over others. */
    private static final double TOO_MUCH = 9;

    private static final double LINE = 16;

    private final Pen pen;
    private final List<MapDrawing.Placed> areas;
    private final Placement place;

    private MapLabels(Pen pen, List<MapDrawing.Placed> areas, int width, int height) {
        this.pen = pen;
        this.areas = areas;
        place = new Placement(new Box(0, 0, width, height));
    }

    static void draw(Pen pen, List<MapDrawing.Placed> areas, int width, int height) {
        var labels = new MapLabels(pen, areas, width, height);
        areas.stream()
                .filter(area -> areas.size() <= FEW
                        || area.item().isOwn()
                        || area.item().role() == Role.NAMED)
                .sorted(Comparator.comparing(
                                (MapDrawing.Placed area) -> !area.item().isOwn())
                        .thenComparing(Comparator.comparingDouble(Territory::size)))
                .forEach(labels::label);
    }

    private void label(MapDrawing.Placed area) {
        boolean own = area.item().isOwn();
        var value = Count.written(area.item());
        double size = own ? TextWidth.OWN : TextWidth.LABEL;
        double width = Math.max(TextWidth.bold(area.item().name(), size), TextWidth.bold(value, size));
        double height = value.isEmpty() ? LINE : 2 * LINE;
        var anchor = Territory.heart(area.rings());
        var box = best(area, anchor, width, height);
        if (box != null) {
            write(area, box, anchor, size);
        }
    }

    private void write(MapDrawing.Placed area, Box box, double[] anchor, double size) {
        boolean inside = area.share(box) > 0.6;
        var cls = inside && area.cls().equals("q4")
                ? "m halo-d t-w"
                : area.item().isOwn() ? "m t-own halo" : "m t-b halo";
        if (!box.grown(6).contains(anchor[0], anchor[1])) {
            double x = Math.clamp(anchor[0], box.left(), box.right());
            double y = Math.clamp(anchor[1], box.top(), box.bottom());
            pen.line(anchor[0], anchor[1], x, y, area.item().isOwn() ? "own-leader" : "lead");
        }
        pen.text(box.middle(), box.top() + 12.5, cls, area.item().name());
        var value = Count.written(area.item());
        if (!value.isEmpty()) {
            pen.text(box.middle(), box.top() + 12.5 + LINE, cls, value);
        }
    }

    /** In the area itself when it fits there, else as near as the sea or pale land allows. */
    private @Nullable Box best(MapDrawing.Placed area, double[] anchor, double width, double height) {
        var places = new ArrayList<Box>();
        places.add(around(anchor[0], anchor[1], width, height));
        for (int ring = 1; ring <= 5; ring++) {
            for (int turn = 0; turn < 16; turn++) {
                double angle = Math.PI * turn / 8;
                double x = anchor[0] + Math.cos(angle) * (width / 2 + 8) * ring * 0.6;
                double y = anchor[1] + Math.sin(angle) * (height / 2 + 6) * ring * 0.75;
                places.add(around(x, y, width, height));
            }
        }
        boolean needed = area.item().isOwn() || area.item().role() == Role.NAMED;
        return place.place(places, box -> far(anchor, box), box -> {
            double cost = cost(area, anchor, box);
            return needed || cost <= TOO_MUCH ? cost : Double.POSITIVE_INFINITY;
        });
    }

    private static double far(double[] anchor, Box box) {
        return Math.hypot(box.middle() - anchor[0], (box.top() + box.bottom()) / 2 - anchor[1]) / 12;
    }

    private double cost(MapDrawing.Placed area, double[] anchor, Box box) {
        double own = area.share(box);
        double others = 0;
        for (var other : areas) {
            if (other != area) {
                others += (other.item().isOwn() ? 3 : 1) * other.share(box);
            }
        }
        return far(anchor, box)
                + 14 * others
                + (own > 0.99 ? 0 : own > 0 && area.item().isOwn() ? 16 : 3);
    }

    private static Box around(double x, double y, double width, double height) {
        return new Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
    }
}
