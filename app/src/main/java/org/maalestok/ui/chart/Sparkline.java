package org.maalestok.ui.chart;

import java.util.List;

/**
 * A trend in the size of a word: own line, grey median, nothing written. For rows of a table, where the numbers stand beside it.
 *
 * @param subject what and who
 * @param periods labels of the periods
 * @param own the own readings, one a period
 * @param peers the others, one a period
 */
public record Sparkline(Subject subject, List<String> periods, List<Reading> own, List<PeerPeriod> peers) {

    public Sparkline {
        Check.sameLength("own readings", own.size(), periods.size());
        Check.sameLength("peer periods", peers.size(), periods.size());
    }

    /** One drawing of 136 × 40. */
    public Svg draw(String prefix) {
        return SparklineDrawing.draw(this, prefix);
    }
}
