package org.maalestok.comparison.findings;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.Verdict;
import org.maalestok.comparison.findings.Finding.Kind;
import org.maalestok.comparison.trend.Trend;
import org.maalestok.comparison.uncertainty.Interval;
import org.maalestok.comparison.uncertainty.IntervalVerdict;
import org.maalestok.comparison.uncertainty.Recipe;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Polarity;

/**
 * One indicator over one cohort: reads columns of bare numbers when they are asked for, and makes an object only for what stands apart.
 * For one thread.
 */
final class Scan {

    /** What is older describes another municipality. */
    private static final int RECENT_PERIODS = 3;

    private static final int MONTHS_OF_A_YEAR = 12;

    private final FigureTable table;
    private final Indicator indicator;
    private final Cohort cohort;
    private final Ingredients ingredients;
    private final List<Period> periods;
    private final int newest;
    private final double[] @Nullable [] numbers;
    private final @Nullable Column[] columns;

    /**
     * What else is needed of an indicator, found once for all cohorts.
     *
     * @param recipe for an interval
     * @param worth in kroner; null when it isn't money per something
     * @param parts the tables of the parts, by code
     */
    record Ingredients(Recipe recipe, @Nullable Worth worth, Map<String, FigureTable> parts) {

        double part(@Nullable String code, int areaId, Period period) {
            FigureTable part = code == null ? null : parts.get(code);
            return part == null ? Double.NaN : part.number(areaId, period);
        }
    }

    /** What became of a member. */
    enum Fate {
        WITHOUT_FIGURE,
        TOO_FEW_PEERS,
        ALIKE,
        CHANCE,
        APART
    }

    Scan(FigureTable table, Cohort cohort, Ingredients ingredients) {
        this(table, cohort, ingredients, Integer.MIN_VALUE);
    }

    /** @param newest the year in which the service's newest figures begin */
    Scan(FigureTable table, Cohort cohort, Ingredients ingredients, int newest) {
        this.table = table;
        this.newest = newest;
        this.indicator = table.indicator();
        this.cohort = cohort;
        this.ingredients = ingredients;
        this.periods = table.periods();
        this.numbers = new double[periods.size()][];
        this.columns = new Column[periods.size()];
    }

    private double[] numbers(int period) {
        double[] known = numbers[period];
        if (known == null) {
            known = table.numbers(cohort.areaIds(), periods.get(period));
            numbers[period] = known;
        }
        return known;
    }

    private Column column(int period) {
        Column known = columns[period];
        if (known == null) {
            known = new Column(numbers(period));
            columns[period] = known;
        }
        return known;
    }

    /** The index of the period that speaks for a member: its latest number within the three latest periods and years; −1 when there is none. */
    private int latest(int member) {
        for (int period = periods.size() - 1; period >= Math.max(0, periods.size() - RECENT_PERIODS); period--) {
            boolean recent = periods.get(period).start().getYear() + RECENT_PERIODS > newest;
            if (recent && !Double.isNaN(numbers(period)[member])) {
                return period;
            }
        }
        return -1;
    }

    /** The distance in usual distances; NaN when there are too few others or they are all the same. */
    private double z(int member, int period) {
        double own = numbers(period)[member];
        Column column = column(period);
        if (Double.isNaN(own) || column.others() < Verdict.FEWEST_PEERS) {
            return Double.NaN;
        }
        double median = column.median(own);
        double usual = column.usual(own, median);
        return usual > 0 ? (own - median) / usual : Double.NaN;
    }

    /** What becomes of a member; a finding only when it stands apart and not by chance alone. */
    Fate look(int member, List<Finding> found) {
        int period = latest(member);
        if (period < 0) {
            return Fate.WITHOUT_FIGURE;
        }
        if (column(period).others() < Verdict.FEWEST_PEERS) {
            return Fate.TOO_FEW_PEERS;
        }
        double z = z(member, period);
        if (!(Math.abs(z) > 1)) {
            return Fate.ALIKE;
        }
        IntervalVerdict certainty = certainty(member, period);
        if (certainty instanceof IntervalVerdict.Compared && !certainty.standsApart()) {
            return Fate.CHANCE;
        }
        found.add(finding(member, period, z, certainty));
        return Fate.APART;
    }

    private IntervalVerdict certainty(int member, int period) {
        Recipe recipe = ingredients.recipe();
        double value = numbers(period)[member];
        int area = cohort.areaIds()[member];
        Period when = periods.get(period);
        var basis = recipe.basis(
                value,
                ingredients.part(recipe.numerator(), area, when),
                ingredients.part(recipe.denominator(), area, when));
        return IntervalVerdict.of(
                value, basis, column(period).median(value), indicator.polarity(), Interval.USUAL_LEVEL);
    }

    private Finding finding(int member, int period, double z, IntervalVerdict certainty) {
        double value = numbers(period)[member];
        int area = cohort.areaIds()[member];
        double median = column(period).median(value);
        Period when = periods.get(period);
        OptionalDouble kroner = kroner(value - median, area, when);
        return new Finding(
                kind(z),
                indicator,
                when,
                value,
                median,
                column(period).others(),
                cohort.key(),
                z,
                Weighing.lasting(z, before(member, period)),
                certainty,
                isProvisional(area, when),
                trend(member, period),
                kroner,
                kroner.isPresent() ? Objects.requireNonNull(ingredients.worth()).currency() : "",
                0);
    }

    private Kind kind(double z) {
        if (indicator.polarity() == Polarity.NEUTRAL) {
            return Kind.DIFFERENCE;
        }
        return z > 0 == (indicator.polarity() == Polarity.HIGHER_IS_BETTER) ? Kind.STRENGTH : Kind.CHALLENGE;
    }

    /** The distance in the latest earlier period in which it can be told. */
    private double before(int member, int period) {
        for (int earlier = period - 1; earlier >= Math.max(0, period - RECENT_PERIODS); earlier--) {
            double z = z(member, earlier);
            if (!Double.isNaN(z)) {
                return z;
            }
        }
        return Double.NaN;
    }

    private boolean isProvisional(int area, Period when) {
        return table.at(area, when) instanceof Measured measured
                && (measured.quality().provisional() || measured.quality().estimated());
    }

    private Trend trend(int member, int last) {
        int first = Math.max(0, last - Trend.LONGEST + 1);
        int[] years = new int[last - first + 1];
        double[] values = new double[years.length];
        for (int i = 0; i < years.length; i++) {
            Period period = periods.get(first + i);
            if (period.months() != MONTHS_OF_A_YEAR) {
                return new Trend.NotYearly();
            }
            years[i] = period.start().getYear();
            values[i] = numbers(first + i)[member];
        }
        return Trend.of(years, values);
    }

    private OptionalDouble kroner(double gap, int area, Period when) {
        Worth worth = ingredients.worth();
        if (worth == null) {
            return OptionalDouble.empty();
        }
        double volume = ingredients.part(worth.denominator(), area, when);
        return Double.isNaN(volume) ? OptionalDouble.empty() : OptionalDouble.of(gap * volume * worth.kronerPerOne());
    }
}
