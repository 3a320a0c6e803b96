package org.maalestok.ui.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Names beside the dots of own and the named ones, of everybody where they are few, and at the country's cross. */
final class ScatterLabels {

    private static final int MOST = 5;

    /** So many have room for their names, and a dot without one says little where there are so few. */
    private static final int FEW = 12;

    private ScatterLabels() {}

    static void draw(Pen pen, Scatter scatter, Plot plot, Scale x, ToDoubleFunction<Scatter.Point> radius) {
        var place = new Placement(new Box(plot.left(), plot.top() - 12, plot.right() + 14, plot.bottom()));
        for (var point : scatter.points()) {
            double at = x.at(point.across());
            double high = plot.y().at(point.up());
            double reach = Math.max(5, radius.applyAsDouble(point));
            place.avoid(new Box(at - reach, high - reach, at + reach, high + reach));
        }
        boolean few = scatter.points().size() <= FEW;
        scatter.points().stream()
                .filter(point -> few || isNamed(point))
                .sorted(Comparator.comparing((Scatter.Point point) -> point.role() != Role.OWN)
                        .thenComparing(point -> !isNamed(point)))
                .limit(few ? FEW : MOST)
                .forEach(point -> label(
                        pen,
                        place,
                        point,
                        x.at(point.across()),
                        plot.y().at(point.up()),
                        Math.max(6, radius.applyAsDouble(point)) + (point.footnote() == Footnote.NONE ? 6 : 10)));
        if (scatter.whole() != null) {
            double high = plot.y().at(scatter.whole().up());
            double width = TextWidth.of(scatter.whole().name(), TextWidth.TICK);
            var box = place.place(List.of(
                    Box.ofText(plot.right(), high - 5, width, TextWidth.TICK, 1),
                    Box.ofText(plot.right(), high + 14, width, TextWidth.TICK, 1),
                    Box.ofText(plot.left() + 4, high - 5, width, TextWidth.TICK, 0)));
            if (box != null) {
                pen.text(
                        box.left(),
                        box.bottom() - 0.22 * TextWidth.TICK,
                        "t-sm halo",
                        scatter.whole().name());
            }
        }
    }

    private static boolean isNamed(Scatter.Point point) {
        return point.role() == Role.OWN || point.role() == Role.NAMED;
    }

    /** @param gap from the middle of the dot to its name */
    private static void label(Pen pen, Placement place, Scatter.Point point, double x, double y, double gap) {
        boolean own = point.role() == Role.OWN;
        boolean named = isNamed(point);
        double size = own ? TextWidth.OWN : named ? TextWidth.LABEL : TextWidth.TICK;
        double width = named ? TextWidth.bold(point.name(), size) : TextWidth.of(point.name(), size);
        var places = new ArrayList<Box>();
        for (double away : new double[] {gap, gap + 8, gap + 18}) {
            places.add(Box.ofText(x + away, y + 4.5, width, size, 0));
            places.add(Box.ofText(x - away, y + 4.5, width, size, 1));
            places.add(Box.ofText(x, y - away - 1, width, size, 0.5));
            places.add(Box.ofText(x, y + away + 10, width, size, 0.5));
            places.add(Box.ofText(x + away, y - away, width, size, 0));
            places.add(Box.ofText(x - away, y - away, width, size, 1));
        }
        var box = place.place(places);
        if (box != null) {
            if (own) {
                leader(pen, box, x, y, gap);
            }
            String style = own ? "t-own halo" : named ? "t-b halo" : "t-sm halo";
            pen.text(box.left(), box.bottom() - 0.22 * size, style, point.name());
        }
    }

    /** A line from a name to its dot, where there was no room beside it. */
    private static void leader(Pen pen, Box box, double x, double y, double gap) {
        double fromX = Math.clamp(x, box.left(), box.right());
        double fromY = Math.clamp(y, box.top(), box.bottom());
        double distance = Math.hypot(fromX - x, fromY - y);
        if (distance > gap + 4) {
            double rim = (gap - 6) / distance;
            pen.line(fromX, fromY, x + (fromX - x) * rim, y + (fromY - y) * rim, "own-leader");
        }
    }
}
