package org.maalestok.ui.chart;

/**
 * That something was said of a value which a reader should know. The value gets a ring, its label a raised sign, and descriptions say it in words.
 *
 * @param sign digits that a list beside the chart has too, or an asterisk; empty where nothing was said
 * @param words for those who hear the chart: {@code merknad 2: rettet}
 */
public record Footnote(String sign, String words) {

    /** Nothing was said. */
    public static final Footnote NONE = new Footnote("", "");

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final double REACH = 3.5;

    boolean isNone() {
        return sign.isEmpty();
    }

    /** A label as it is drawn: {@code 20 276²}. */
    String after(String label) {
        var written = new StringBuilder(label);
        sign.chars().forEach(c -> written.append(Character.isDigit(c) ? RAISED.charAt(c - '0') : (char) c));
        return written.toString();
    }

    /** A label as it is read aloud: {@code 20 276 kr (merknad 2: rettet)}. */
    String told(String label) {
        return isNone() ? label : label + " (" + words + ")";
    }

    /** A ring around a dot; nothing where nothing was said. */
    void ring(Pen pen, double x, double y, double radius) {
        if (!isNone()) {
            pen.circle(x, y, radius + REACH, "noted");
        }
    }
}
