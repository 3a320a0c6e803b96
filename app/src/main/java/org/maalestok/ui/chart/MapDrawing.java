package org.maalestok.ui.chart;

import java.util.ArrayList;
import java.util.List;

/** Draws an {@link AreaMap}: land, areas in their classes, own outlined on top, names where they fit. */
final class MapDrawing {

    private static final int WIDE = 540;
    private static final int WIDE_TALLEST = 620;
    private static final int NARROW = 328;
    private static final int NARROW_TALLEST = 440;

    /** An area on the drawing, and the box around it in pixels. */
    record Placed(Item item, List<int[]> rings, String cls, Box box) {

        /** How much of the label lies in the area. */
        double share(Box label) {
            return label.overlaps(box) ? Territory.share(rings, label) : 0;
        }
    }

    private MapDrawing() {}

    static Svg draw(AreaMap map, String prefix) {
        var classes = classes(map);
        return Frame.pair(
                prefix,
                Frame.Walk.NEAREST,
                MapWords.title(map),
                MapWords.description(map),
                (wide, id) -> wide
                        ? body(map, classes, id, WIDE, WIDE_TALLEST)
                        : body(map, classes, id, NARROW, NARROW_TALLEST));
    }

    static Classes classes(AreaMap map) {
        double[] values = map.shapes().stream()
                .map(AreaMap.Shape::item)
                .filter(item -> item.role() != Role.OUTSIDE && item.reading() instanceof Reading.Known)
                .mapToDouble(Count::number)
                .toArray();
        return Classes.of(values, map.subject().measure().decimals());
    }

    private static Frame.Body body(AreaMap map, Classes classes, String id, int width, int tallest) {
        var view = new MapView(map.shapes(), width, tallest);
        var land = new ArrayList<Placed>();
        var areas = new ArrayList<Placed>();
        for (var shape : map.shapes()) {
            var rings = view.project(shape);
            if (!rings.isEmpty()) {
                boolean outside = shape.item().role() == Role.OUTSIDE;
                (outside ? land : areas)
                        .add(new Placed(shape.item(), rings, cls(shape.item(), classes), Territory.box(rings)));
            }
        }
        areas.sort((a, b) -> Boolean.compare(a.item.isOwn(), b.item.isOwn()));
        var pen = new Pen(60_000);
        paint(pen, map.subject(), id, land, areas);
        MapLabels.draw(pen, areas, width, view.height());
        return new Frame.Body(width, view.height(), pen);
    }

    private static String cls(Item item, Classes classes) {
        return switch (item.reading()) {
            case Reading.Known known -> item.role() == Role.OUTSIDE ? "" : classes.css(classes.of(known.value()));
            case Reading.Blank blank ->
                switch (blank.reason()) {
                    case SUPPRESSED -> "supp";
                    case NOT_APPLICABLE -> "land";
                    case MISSING, NOT_YET_REPORTED, LEFT_OUT, HELD_BACK -> "miss";
                };
        };
    }

    private static void paint(Pen pen, Subject subject, String id, List<Placed> land, List<Placed> areas) {
        if (areas.stream().anyMatch(area -> area.cls.equals("miss"))) {
            Hatch.pattern(pen, id);
        }
        pen.raw("<g class=\"land\" transform=\"scale(.5)\">");
        for (var area : land) {
            outline(pen, area.rings, "");
        }
        pen.raw(areas.size() > 60 ? "</g><g class=\"mun many\"" : "</g><g class=\"mun\"")
                .raw(" transform=\"scale(.5)\" data-m=\"")
                .words(marks(subject, areas))
                .raw("\">");
        for (var area : areas) {
            outline(pen, area.rings, area.cls.equals("miss") ? "miss" + Hatch.fill(id) : area.cls);
        }
        pen.raw("</g>");
        if (!areas.isEmpty() && areas.getLast().item.isOwn()) {
            pen.raw("<g class=\"munown\" transform=\"scale(.5)\">");
            outline(pen, areas.getLast().rings, "");
            outline(pen, areas.getLast().rings, "munown2");
            pen.raw("</g>");
        }
    }

    private static String marks(Subject subject, List<Placed> areas) {
        var words = Words.in(subject.language());
        var marks = new Marks();
        for (var area : areas) {
            marks.add(
                    area.item.name(),
                    switch (area.item.reading()) {
                        case Reading.Known known -> known.spoken(subject.measure());
                        case Reading.Blank blank -> words.spoken(blank);
                    });
        }
        return marks.text();
    }

    /** All rings of an area in one path, each point relative to the one before: whole numbers, mostly of one digit. */
    private static void outline(Pen pen, List<int[]> rings, String cls) {
        pen.raw("<path d=\"");
        for (var ring : rings) {
            pen.raw("M").raw(ring[0]).raw(" ").raw(ring[1]).raw("l");
            for (int i = 2; i < ring.length; i += 2) {
                pen.step(i > 2, ring[i] - ring[i - 2]).step(true, ring[i + 1] - ring[i - 1]);
            }
            pen.raw("z");
        }
        pen.end(cls);
    }
}
