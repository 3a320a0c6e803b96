package org.maalestok.ui.chart;

/** What the kit refuses at the door. */
final class Check {

    /** Beyond this a double no longer holds every whole number, and differences would be drawn wrongly. */
    private static final double REACH = 1e15;

    private Check() {}

    static void finite(String name, double value) {
        if (!(Math.abs(value) <= REACH)) {
            throw new IllegalArgumentException(
                    "A chart can't draw the " + name + " " + value + ": it must lie within ±1e15");
        }
    }

    static void ordered(double lower, double median, double upper) {
        if (!(lower <= median && median <= upper)) {
            throw new IllegalArgumentException(
                    "Quartiles must be in order, not %s, %s, %s".formatted(lower, median, upper));
        }
    }

    static void sameLength(String what, int found, int periods) {
        if (found != periods) {
            throw new IllegalArgumentException("%d %s for %d periods".formatted(found, what, periods));
        }
    }

    /** An id must be usable in XML, in CSS and in {@code aria-labelledby}, a list separated by spaces. */
    static void prefix(String prefix) {
        boolean letter = !prefix.isEmpty() && Character.isLetter(prefix.charAt(0));
        if (!letter || !prefix.chars().allMatch(c -> c == '-' || c == '_' || Character.isLetterOrDigit(c))) {
            throw new IllegalArgumentException(
                    "An id prefix is a letter followed by letters, digits and hyphens, not '" + prefix + "'");
        }
    }
}
