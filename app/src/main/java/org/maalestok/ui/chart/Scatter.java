package org.maalestok.ui.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.ui.Language;

/**
 * Two measures against each other, a dot for each area, with a fitted line and its 95 % band from ten areas on.
 *
 * @param language the language of labels, title and description
 * @param across the measure along the horizontal axis
 * @param up the measure along the vertical axis
 * @param party who is shown
 * @param period for title and description: {@code 2025}
 * @param points those that have both values
 * @param without how many have only one of the two, or none
 * @param whole the value of the whole country, drawn as a dotted cross; null when there is none
 */
public record Scatter(
        Language language,
        Measure across,
        Measure up,
        Party party,
        String period,
        List<Point> points,
        int without,
        @Nullable Point whole) {

    /**
     * One area.
     *
     * @param name as the reader knows it
     * @param across its value along the horizontal axis
     * @param up its value along the vertical axis
     * @param acrossLabel as written
     * @param upLabel as written
     * @param role own and named ones get a label; {@link Role#OUTSIDE} is drawn faintly, in the comparison but not among the peers
     * @param size a third quantity that the dot's area shows, such as the population; 0 for dots of one size
     * @param footnote what was said of either value
     */
    public record Point(
            String name,
            double across,
            double up,
            String acrossLabel,
            String upLabel,
            Role role,
            double size,
            Footnote footnote) {

        public Point {
            Check.finite("value across", across);
            Check.finite("value up", up);
            if (!(size >= 0 && size < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("A dot's size must not be below 0: " + size);
            }
        }

        /** A dot of the usual size. */
        public Point(String name, double across, double up, String acrossLabel, String upLabel, Role role) {
            this(name, across, up, acrossLabel, upLabel, role, 0);
        }

        /** A dot of which nothing was said. */
        public Point(
                String name, double across, double up, String acrossLabel, String upLabel, Role role, double size) {
            this(name, across, up, acrossLabel, upLabel, role, size, Footnote.NONE);
        }
    }

    public Scatter {
        points = List.copyOf(points);
    }

    /** The fitted line for the caption, or null with fewer than ten areas or when all lie on one vertical line. */
    public @Nullable Fit fit() {
        return Fit.of(points);
    }

    /** Both drawings, with ids that begin with the prefix. */
    public Svg draw(String prefix) {
        return ScatterDrawing.draw(this, prefix);
    }
}
