package org.maalestok.ui.chart;

import java.util.List;

/** A stretch of periods in words: {@code 2018–2025}. */
final class Span {

    private Span() {}

    static String of(List<String> periods) {
        return periods.isEmpty() ? "" : of(periods, 0, periods.size() - 1);
    }

    static String of(List<String> periods, int from, int to) {
        return from == to ? periods.get(from) : periods.get(from) + "\u2013" + periods.get(to);
    }

    /** Each stretch by itself: {@code 2018–2019, 2022}. */
    static List<String> each(List<String> periods, List<Run> runs) {
        return runs.stream().map(run -> of(periods, run.from(), run.to())).toList();
    }
}
