package org.maalestok.ui.chart;

/** The sign for "no figure": slanting lines in a dashed frame. */
final class Hatch {

    private static final double GAP = 7;

    private Hatch() {}

    /** A hatched field, lines cut at its edges, so that no pattern with an id is needed. */
    static void field(Pen pen, double x, double y, double width, double height) {
        pen.rect(x, y, width, height, "miss");
        boolean begun = false;
        for (double c = GAP; c < width + height; c += GAP) {
            double x1 = x + Math.max(0, c - height);
            double x2 = x + Math.min(width, c);
            double y1 = y + Math.min(height, c);
            double y2 = y + Math.max(0, c - width);
            if (begun) {
                pen.jump(x1, y1);
            } else {
                pen.move(x1, y1);
                begun = true;
            }
            pen.to(x2, y2);
        }
        if (begun) {
            pen.end("hl");
        }
    }

    /** A pattern for outlines that aren't rectangles. */
    static void pattern(Pen pen, String id) {
        pen.raw("<pattern id=\"")
                .raw(id)
                .raw("h\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\"")
                .raw(" patternTransform=\"rotate(45)\"><path d=\"M0 0V5\" class=\"hl\"/></pattern>");
    }

    /** The attribute that fills with the pattern. */
    static String fill(String id) {
        return "\" fill=\"url(#" + id + "h)";
    }
}
