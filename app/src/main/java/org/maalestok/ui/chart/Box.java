package org.maalestok.ui.chart;

/** A rectangle on the drawing, in pixels, y downwards. */
record Box(double left, double top, double right, double bottom) {

    /** The room that a line of text takes; {@code anchor} is 0 for start, 0.5 for middle, 1 for end. */
    static Box ofText(double x, double baseline, double width, double size, double anchor) {
        double left = x - anchor * width;
        return new Box(left, baseline - 0.78 * size, left + width, baseline + 0.22 * size);
    }

    boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean within(Box other) {
        return left >= other.left && right <= other.right && top >= other.top && bottom <= other.bottom;
    }

    boolean contains(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    Box grown(double by) {
        return new Box(left - by, top - by, right + by, bottom + by);
    }

    double middle() {
        return (left + right) / 2;
    }
}
