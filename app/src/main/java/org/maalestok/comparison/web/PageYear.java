package org.maalestok.comparison.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maalestok.comparison.Recency;
import org.maalestok.keyfigures.Period;
import org.maalestok.ui.Texts;

/**
 * The year that more of a page's recent figures are about than any other; of equally many, the latest. What is older is marked, so that nobody holds beds of 2018 for this year's,
 * not even where most figures are as old as that.
 *
 * @param year 0 on a page without figures
 */
record PageYear(int year) {

    private static final Comparator<Map.Entry<Integer, Long>> MOST_THEN_LATEST =
            Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey());

    static PageYear of(List<Period> periods) {
        Recency recency = Recency.of(periods);
        return new PageYear(periods.stream()
                .filter(recency::isRecent)
                .map(Period::endYear)
                .collect(Collectors.groupingBy(year -> year, Collectors.counting()))
                .entrySet()
                .stream()
                .max(MOST_THEN_LATEST)
                .map(Map.Entry::getKey)
                .orElse(0));
    }

    /** How many years older than the page's year a figure is; 0 when it isn't. */
    int behind(Period period) {
        return Math.max(0, year - period.endYear());
    }

    /** That a figure is older, and of when; empty when it isn't. */
    String mark(Period period, Texts texts) {
        return behind(period) == 0 ? "" : texts.get("row.older", period);
    }

    /** That some are older; empty when none is. */
    String note(List<Period> periods, Texts texts) {
        long older = periods.stream().filter(period -> behind(period) > 0).count();
        return older == 0 ? "" : texts.count("row.older.note", older, older, String.valueOf(year));
    }
}
