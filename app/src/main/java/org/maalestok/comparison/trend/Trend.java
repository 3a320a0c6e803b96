package org.maalestok.comparison.trend;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.maalestok.keyfigures.Period;

/**
 * Whether a series of years rises or falls.
 *
 * <p>At most the latest {@value #LONGEST} years count, and at least {@value #FEWEST} of them must have a number. Eight years are two terms of office
 * in both countries: long enough for a test, short enough to be about today. With four points even the steadiest rise happens by chance once in twelve,
 * so nothing can be said at the level of {@value #SIGNIFICANT}.
 */
public sealed interface Trend {

    int LONGEST = 8;
    int FEWEST = 5;
    int MONTHS_OF_A_YEAR = 12;

    /** One steady-looking series in twenty without any true trend. */
    double SIGNIFICANT = 0.05;

    /**
     * There were enough years.
     *
     * @param firstYear the first year with a number in the window
     * @param lastYear the last one
     * @param points how many years have a number
     * @param s Kendall's S: pairs of years that rise, less those that fall
     * @param p the exact two-sided p-value
     * @param slope Theil's and Sen's: the typical change in a year, in the indicator's unit
     * @param lower the lower end of its 95 % interval
     * @param upper the upper end
     * @param holdsWithoutAny whether the slope keeps its sign when any one year is left out
     */
    record Tested(
            int firstYear,
            int lastYear,
            int points,
            int s,
            double p,
            double slope,
            double lower,
            double upper,
            boolean holdsWithoutAny)
            implements Trend {}

    /** Too few years have a number. */
    record TooFew(int points) implements Trend {}

    /** Quarters and months swing with the seasons; this test is for years. */
    record NotYearly() implements Trend {}

    enum Direction {
        RISING,
        FALLING,
        NONE
    }

    /** Rising or falling when the test says so and no single year decides. */
    default Direction direction() {
        if (!(this instanceof Tested tested) || tested.p() > SIGNIFICANT || !tested.holdsWithoutAny()) {
            return Direction.NONE;
        }
        return tested.s() > 0 ? Direction.RISING : Direction.FALLING;
    }

    /**
     * The trend at the end of a series.
     *
     * @param years in order of time, each once
     * @param values as many; NaN for a year without a number
     */
    static Trend of(int[] years, double[] values) {
        double[] times = new double[LONGEST];
        double[] known = new double[LONGEST];
        int points = 0;
        int last = lastKnown(values);
        for (int i = 0; i <= last; i++) {
            if (years[i] > years[last] - LONGEST && !Double.isNaN(values[i])) {
                times[points] = years[i];
                known[points++] = values[i];
            }
        }
        return points < FEWEST
                ? new TooFew(points)
                : tested(Arrays.copyOf(times, points), Arrays.copyOf(known, points));
    }

    /**
     * The trend at the end of a series of periods; a school year is of the year in which it ends. Not yearly when one of the periods that count is no year, or when two of them are of
     * the same: what lies before the latest {@value #LONGEST} years with a number, or after them, doesn't matter.
     *
     * @param periods in order of time
     * @param number of the period with this index; NaN for none
     */
    static Trend of(List<Period> periods, IntToDoubleFunction number) {
        int last = periods.size() - 1;
        while (last >= 0 && Double.isNaN(number.applyAsDouble(last))) {
            last--;
        }
        int first = last;
        while (first > 0 && year(periods, first - 1) > year(periods, last) - LONGEST) {
            first--;
        }
        List<Period> counting = last < 0 ? periods : periods.subList(first, last + 1);
        int[] years = counting.stream().mapToInt(Period::endYear).toArray();
        if (counting.stream().anyMatch(period -> period.months() != MONTHS_OF_A_YEAR)
                || IntStream.of(years).distinct().count() < years.length) {
            return new NotYearly();
        }
        return last < 0
                ? new TooFew(0)
                : of(
                        years,
                        IntStream.rangeClosed(first, last).mapToDouble(number).toArray());
    }

    private static int year(List<Period> periods, int index) {
        return periods.get(index).endYear();
    }

    private static int lastKnown(double[] values) {
        int last = values.length - 1;
        while (last >= 0 && Double.isNaN(values[last])) {
            last--;
        }
        return last;
    }

    private static Tested tested(double[] times, double[] values) {
        int s = MannKendall.s(values);
        TheilSen slope = TheilSen.of(times, values, 1 - SIGNIFICANT);
        return new Tested(
                (int) times[0],
                (int) times[times.length - 1],
                times.length,
                s,
                MannKendall.p(s, values),
                slope.slope(),
                slope.lower(),
                slope.upper(),
                holdsWithoutAny(times, values, Integer.signum(s)));
    }

    private static boolean holdsWithoutAny(double[] times, double[] values, int sign) {
        for (int left = 0; left < values.length; left++) {
            if (Math.signum(TheilSen.without(left, times, values)) != sign) {
                return false;
            }
        }
        return true;
    }
}
