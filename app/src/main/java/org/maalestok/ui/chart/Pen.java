package org.maalestok.ui.chart;

/**
 * Writes SVG elements as short as they go: coordinates with at most one decimal, lines as paths, no attribute that a class can carry. All
 * text passes {@link #escape}.
 */
final class Pen {

    private final StringBuilder out;

    Pen() {
        this(1024);
    }

    Pen(int capacity) {
        out = new StringBuilder(capacity);
    }

    /** A straight line. */
    Pen line(double x1, double y1, double x2, double y2, String cls) {
        move(x1, y1);
        if (same(y1, y2)) {
            out.append('H');
            number(x2);
        } else if (same(x1, x2)) {
            out.append('V');
            number(y2);
        } else {
            to(x2, y2);
        }
        return end(cls);
    }

    Pen rect(double x, double y, double width, double height, String cls) {
        out.append("<rect x=\"");
        number(x);
        attribute("y", y);
        attribute("width", width);
        attribute("height", height);
        return classEnd(cls);
    }

    Pen circle(double x, double y, double radius, String cls) {
        out.append("<circle cx=\"");
        number(x);
        attribute("cy", y);
        attribute("r", radius);
        return classEnd(cls);
    }

    /** Text; {@code cls} holds the size and colour, and the anchor: none is start, {@code m} middle, {@code e} end. */
    Pen text(double x, double y, String cls, String words) {
        out.append("<text x=\"");
        number(x);
        attribute("y", y);
        out.append("\" class=\"").append(cls).append("\">");
        escape(out, words);
        out.append("</text>");
        return this;
    }

    /** Begins a path. */
    Pen move(double x, double y) {
        out.append("<path d=\"M");
        return pair(x, y);
    }

    /** Lifts the pen inside a path. */
    Pen jump(double x, double y) {
        out.append('M');
        return pair(x, y);
    }

    /** A line to; after a {@code move} no letter is needed. */
    Pen to(double x, double y) {
        out.append(' ');
        return pair(x, y);
    }

    /** Straight down or up to. */
    Pen down(double y) {
        out.append('V');
        number(y);
        return this;
    }

    Pen closePath() {
        out.append('Z');
        return this;
    }

    /** Ends a path. */
    Pen end(String cls) {
        return classEnd(cls);
    }

    Pen open(String cls) {
        out.append("<g class=\"").append(cls).append("\">");
        return this;
    }

    /** Opens a group of marks that the script can walk through. */
    Pen open(String cls, Marks marks) {
        out.append("<g class=\"").append(cls).append("\" data-m=\"");
        escape(out, marks.text());
        out.append("\">");
        return this;
    }

    Pen close() {
        out.append("</g>");
        return this;
    }

    Pen raw(CharSequence markup) {
        out.append(markup);
        return this;
    }

    Pen raw(Pen other) {
        out.append(other.out);
        return this;
    }

    int length() {
        return out.length();
    }

    /** A number in a path; a minus is separator enough. */
    Pen step(boolean separated, int number) {
        if (separated && number >= 0) {
            out.append(' ');
        }
        out.append(number);
        return this;
    }

    Pen raw(int number) {
        out.append(number);
        return this;
    }

    Pen words(String words) {
        escape(out, words);
        return this;
    }

    private Pen pair(double x, double y) {
        number(x);
        out.append(' ');
        number(y);
        return this;
    }

    private void attribute(String name, double value) {
        out.append("\" ").append(name).append("=\"");
        number(value);
    }

    private Pen classEnd(String cls) {
        if (!cls.isEmpty()) {
            out.append("\" class=\"").append(cls);
        }
        out.append("\"/>");
        return this;
    }

    private void number(double value) {
        long tenths = Math.round(value * 10);
        if (tenths < 0) {
            out.append('-');
            tenths = -tenths;
        }
        out.append(tenths / 10);
        if (tenths % 10 != 0) {
            out.append('.').append((char) ('0' + tenths % 10));
        }
    }

    private static boolean same(double a, double b) {
        return Math.round(a * 10) == Math.round(b * 10);
    }

    /** Escapes for text and double-quoted attributes; characters that XML forbids become a replacement mark. */
    static void escape(StringBuilder out, String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n', '\r', '\t' -> out.append(' ');
                default -> out.append(allowed(words, i) ? c : '\ufffd');
            }
        }
    }

    private static boolean allowed(String words, int at) {
        char c = words.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < words.length() && Character.isLowSurrogate(words.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(words.charAt(at - 1));
        }
        return c >= ' ' && c < '\ufffe';
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
