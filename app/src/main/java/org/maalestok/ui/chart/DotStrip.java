package org.maalestok.ui.chart;

import java.util.List;

/**
 * Where one area lies among the others, in the height of a table row: band, median tick, a dot for each, own above.
 *
 * @param subject what and who
 * @param period the period that all readings are of
 * @param items own and others, in any order
 * @param spread where the others lie
 */
public record DotStrip(Subject subject, String period, List<Item> items, Spread spread) {

    /** One drawing of 300 × 46. */
    public Svg draw(String prefix) {
        return DotStripDrawing.draw(this, prefix);
    }
}
