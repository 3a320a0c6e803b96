package org.maalestok.ui.chart;

/** The mark of own: filled, hollow when provisional, a broken outline when estimated. */
final class OwnDot {

    private OwnDot() {}

    static void draw(Pen pen, Subject subject, String name, Reading.Known known, double x, double y, double radius) {
        pen.open("dot", new Marks().add(name, known.spoken(subject.measure())));
        pen.circle(x, y, radius, known.certainty() == Certainty.ESTIMATED ? "own-p est" : "own-d");
        pen.close();
        known.footnote().ring(pen, x, y, radius);
    }
}
