package org.maalestok.ui.chart;

import java.util.List;

/**
 * One area's line over time against the median and middle half of the others.
 *
 * @param subject what and who
 * @param periods labels of the periods, evenly spaced: {@code 2018} … {@code 2025}
 * @param own the own readings, one a period; an empty list when nobody is marked
 * @param peers the others, one a period
 * @param named up to four others by name
 */
public record Trend(
        Subject subject, List<String> periods, List<Reading> own, List<PeerPeriod> peers, List<Line> named) {

    private static final int MOST_NAMED = 4;

    public Trend {
        periods = List.copyOf(periods);
        own = List.copyOf(own);
        peers = List.copyOf(peers);
        named = List.copyOf(named);
        Check.sameLength("own readings", own.isEmpty() ? periods.size() : own.size(), periods.size());
        Check.sameLength("peer periods", peers.size(), periods.size());
        for (var line : named) {
            Check.sameLength("readings of " + line.name(), line.readings().size(), periods.size());
        }
        if (named.size() > MOST_NAMED) {
            throw new IllegalArgumentException("At most 4 lines are named, not " + named.size());
        }
    }

    /** The drawings for three widths, with ids that begin with the prefix. */
    public Svg draw(String prefix) {
        return TrendDrawing.draw(this, prefix);
    }
}
