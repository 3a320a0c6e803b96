package org.maalestok.ui.chart;

/**
 * A name with its value, where a line of a trend ends.
 *
 * @param name whose line it is
 * @param value as written, with its period in front when the line ends early
 * @param x where the line ends
 * @param y where the line ends
 * @param cls CSS class of the text
 * @param size of the text
 * @param leader CSS class of the line from mark to label when it had to move; empty for what has no mark of its own, the band
 */
record EndLabel(String name, String value, double x, double y, String cls, double size, String leader) {

    /** From one line of text to the next. */
    static final double LINE = 17;

    double width() {
        return Math.max(TextWidth.bold(name, size), TextWidth.bold(value, size));
    }

    /** In one line; the band by its name only. */
    String line() {
        return leader.isEmpty() ? name : name + " " + value;
    }
}
