package org.maalestok.comparison;

import java.util.Collection;
import java.util.List;
import org.maalestok.keyfigures.Period;

/**
 * Which figures tell of today. What is older is judged like any other, but describes another municipality: it is no finding, and has no say in which year a page is about or
 * whom it compares with.
 *
 * @param newest the year in which the newest figures end that are looked at together; {@link Integer#MIN_VALUE} when there are none
 */
public record Recency(int newest) {

    /** So many years count, and so many periods of a series. */
    public static final int RECENT = 3;

    /** Every year counts. */
    public static final Recency OF_ALL_YEARS = new Recency(Integer.MIN_VALUE);

    /** By the newest of the periods. */
    public static Recency of(Collection<Period> periods) {
        return new Recency(periods.stream().mapToInt(Period::endYear).max().orElse(Integer.MIN_VALUE));
    }

    /** Whether a figure is of one of the three latest years. */
    public boolean isRecent(Period period) {
        return period.endYear() + RECENT > newest;
    }

    /**
     * Whether a figure of a series is of one of the three latest years and of the series' three latest periods.
     *
     * @param periods of the series, in order of time
     */
    public boolean isRecent(Period period, List<Period> periods) {
        return periods.indexOf(period) >= periods.size() - RECENT && isRecent(period);
    }
}
