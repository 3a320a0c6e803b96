package org.maalestok.comparison.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.Period;
import org.maalestok.ui.Texts;

/**
 * The year that more of a page's recent figures are about than any other; of equally many, the latest. What is older is marked, so that nobody holds beds of 2018 for this year's,
 * not even where most figures are as old as that.
 *
 * @param year 0 on a page without figures
 */
record PageYear(int year) {

    /** As the findings have it: what is older describes another municipality, and has no say in which year the page is about. */
    private static final int RECENT_YEARS = 3;

    private static final Comparator<Map.Entry<Integer, Long>> MOST_THEN_LATEST =
            Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey());

    static PageYear of(List<Period> periods) {
        int newest = newest(periods).year();
        return new PageYear(periods.stream()
                .map(PageYear::year)
                .filter(year -> year + RECENT_YEARS > newest)
                .collect(Collectors.groupingBy(year -> year, Collectors.counting()))
                .entrySet()
                .stream()
                .max(MOST_THEN_LATEST)
                .map(Map.Entry::getKey)
                .orElse(0));
    }

    /** The newest, where few figures stand together. */
    static PageYear newest(List<Period> periods) {
        return new PageYear(periods.stream().mapToInt(PageYear::year).max().orElse(0));
    }

    /** A school year counts as the year in which it ends. */
    private static int year(Period period) {
        return period.end().minusDays(1).getYear();
    }

    /** How many years older than the page's year a figure is; 0 when it isn't. */
    int behind(Period period) {
        return Math.max(0, year - year(period));
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
