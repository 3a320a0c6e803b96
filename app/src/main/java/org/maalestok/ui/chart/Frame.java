package org.maalestok.ui.chart;

/** The {@code <svg>} element with what assistive technology reads: role, title, description. */
final class Frame {

    /** How the script finds the mark under the pointer: by column, or the nearest one. */
    enum Walk {
        COLUMNS("x"),
        NEAREST("n");

        private final String code;

        Walk(String code) {
            this.code = code;
        }
    }

    /** A finished drawing without its frame. */
    record Body(int width, int height, Pen pen) {}

    /** Draws one of the two widths; {@code id} is unique to the drawing. */
    interface Sheet {
        Body draw(boolean wide, String id);
    }

    /** Draws a chart for one of the three widths. */
    interface Sized {
        Body draw(int width, String id);
    }

    private Frame() {}

    /** Both widths; the style sheet shows one. */
    static Svg pair(String prefix, Walk walk, String title, String description, Sheet sheet) {
        Check.prefix(prefix);
        var pen = new Pen(8192);
        wrap(pen, prefix + "w", "c wide", walk, title, description, sheet.draw(true, prefix + "w"));
        wrap(pen, prefix + "n", "c narrow", walk, title, description, sheet.draw(false, prefix + "n"));
        return new Svg(pen.toString());
    }

    /** Three widths, for a chart that may fill a page: between two of them a drawing would be scaled until its text is too small. */
    static Svg triple(String prefix, Walk walk, String title, String description, Sized sheet) {
        Check.prefix(prefix);
        var pen = new Pen(16_384);
        wrap(pen, prefix + "f", "c full", walk, title, description, sheet.draw(680, prefix + "f"));
        wrap(pen, prefix + "w", "c wide mid", walk, title, description, sheet.draw(540, prefix + "w"));
        wrap(pen, prefix + "n", "c narrow", walk, title, description, sheet.draw(328, prefix + "n"));
        return new Svg(pen.toString());
    }

    /** One drawing for all widths. */
    static Svg single(String prefix, String title, String description, Body body) {
        Check.prefix(prefix);
        var pen = new Pen(body.pen().length() + 400);
        wrap(pen, prefix, "c", Walk.NEAREST, title, description, body);
        return new Svg(pen.toString());
    }

    private static void wrap(Pen pen, String id, String cls, Walk walk, String title, String description, Body body) {
        pen.raw("<svg class=\"").raw(cls);
        pen.raw("\" viewBox=\"0 0 ").raw(body.width()).raw(" ").raw(body.height());
        pen.raw("\" role=\"img\" aria-labelledby=\"")
                .raw(id)
                .raw("t ")
                .raw(id)
                .raw("d\" data-walk=\"")
                .raw(walk.code);
        pen.raw("\"><title id=\"").raw(id).raw("t\">").words(title);
        pen.raw("</title><desc id=\"").raw(id).raw("d\">").words(description).raw("</desc>");
        pen.raw(body.pen()).raw("</svg>");
    }
}
