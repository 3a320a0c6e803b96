package org.maalestok.ui.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names beside the dots of own and the named ones, and at the country's cross. */
final class ScatterLabels {

    private static final int MOST = 5;

    private ScatterLabels() {}

    static void draw(Pen pen, Scatter scatter, Plot plot, Scale x) {
        var place = new Placement(new Box(plot.left(), plot.top() - 12, plot.right() + 14, plot.bottom()));
        for (var point : scatter.points()) {
            double at = x.at(point.across());
            double high = plot.y().at(point.up());
            place.avoid(new Box(at - 5, high - 5, at + 5, high + 5));
        }
        scatter.points().stream()
                .filter(point -> point.role() == Role.OWN || point.role() == Role.NAMED)
                .sorted(Comparator.comparing(point -> point.role() != Role.OWN))
                .limit(MOST)
                .forEach(point ->
                        label(pen, place, point, x.at(point.across()), plot.y().at(point.up())));
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

    private static void label(Pen pen, Placement place, Scatter.Point point, double x, double y) {
        boolean own = point.role() == Role.OWN;
        double size = own ? TextWidth.OWN : TextWidth.LABEL;
        double width = TextWidth.bold(point.name(), size);
        var places = new ArrayList<Box>();
        for (double away : new double[] {10, 18, 28}) {
            places.add(Box.ofText(x + away, y + 4.5, width, size, 0));
            places.add(Box.ofText(x - away, y + 4.5, width, size, 1));
            places.add(Box.ofText(x, y - away - 1, width, size, 0.5));
            places.add(Box.ofText(x, y + away + 10, width, size, 0.5));
            places.add(Box.ofText(x + away, y - away, width, size, 0));
            places.add(Box.ofText(x - away, y - away, width, size, 1));
        }
        var box = place.place(places);
        if (box != null) {
            pen.text(box.left(), box.bottom() - 0.22 * size, own ? "t-own halo" : "t-b halo", point.name());
        }
    }
}
