package org.maalestok.ui.chart;

import java.util.List;

/**
 * Where one area lies on its way from the others' median to their ends: every row has its own scale, and all rows share the middle, so that many key
 * figures can be read down the page. The light bar goes from the lowest to the highest of the others, the dark one over their middle half.
 *
 * @param subject what and who
 * @param period the period that all readings are of
 * @param items own and others, in any order
 * @param spread where the others lie
 * @param good which end is the good one: that stands to the right
 */
public record Spine(Subject subject, String period, List<Item> items, Spread spread, Good good) {

    /** Which way is good. */
    public enum Good {
        HIGH,
        /** The scale is turned around. */
        LOW,
        /** Neither: the ends are called lowest and highest. */
        NEITHER
    }

    public Spine {
        items = List.copyOf(items);
    }

    /** One drawing of 300 × 46; without others there is nothing to measure from, and the field is hatched. */
    public Svg draw(String prefix) {
        return SpineDrawing.draw(this, prefix);
    }
}
