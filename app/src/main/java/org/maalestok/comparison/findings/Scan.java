package org.maalestok.comparison.findings;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.Judge;
import org.maalestok.comparison.Judgement;
import org.maalestok.comparison.NotShown;
import org.maalestok.comparison.Recency;
import org.maalestok.comparison.Verdict;
import org.maalestok.comparison.findings.Finding.Kind;
import org.maalestok.comparison.trend.Trend;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Quality;

/**
 * One indicator over one cohort: reads columns of bare numbers when they are asked for, and makes an object only for what stands apart.
 * For one thread.
 */
final class Scan {

    private final FigureTable table;
    private final Indicator indicator;
    private final Cohort cohort;
    private final Ingredients ingredients;
    private final List<Period> periods;
    private final Recency recency;
    private final double[] @Nullable [] numbers;
    private final @Nullable Column[] columns;

    /**
     * What else is needed of an indicator, found once for all cohorts.
     *
     * @param judge who says whether a figure stands apart
     * @param worth in kroner; null when it isn't money per something
     * @param volume what the distance is worth is counted in; null without worth
     */
    record Ingredients(
            Judge judge, @Nullable Worth worth, @Nullable FigureTable volume) {}

    /** What became of a member. */
    enum Fate {
        WITHOUT_FIGURE,
        TOO_FEW_PEERS,
        /** It should be judged by an interval, and none can be given. */
        NOT_COMPARED,
        ALIKE,
        /** By interval: chance may explain the difference. */
        CHANCE,
        /** By interval: a significant difference that is no larger than what is usual among the others. */
        SMALL,
        APART;

        boolean isCompared() {
            return this == ALIKE || this == CHANCE || this == SMALL || this == APART;
        }
    }

    Scan(Cohort cohort, Ingredients ingredients) {
        this(cohort, ingredients, Recency.OF_ALL_YEARS);
    }

    /** @param recency by the service's newest figures */
    Scan(Cohort cohort, Ingredients ingredients, Recency recency) {
        this.table = ingredients.judge().table();
        this.recency = recency;
        this.indicator = table.indicator();
        this.cohort = cohort;
        this.ingredients = ingredients;
        this.periods = table.periods();
        this.numbers = new double[periods.size()][];
        this.columns = new Column[periods.size()];
    }

    /** Which figures of the service tell of today. */
    Recency recency() {
        return recency;
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

    /** The index of the period that speaks for a member: its latest number, the same that every other page judges; −1 when there is none. */
    private int latest(int member) {
        for (int period = periods.size() - 1; period >= 0; period--) {
            if (!Double.isNaN(numbers(period)[member])) {
                return period;
            }
        }
        return -1;
    }

    /** Whether the figure that is judged lies before the three latest periods of the indicator, or three years or more before the service's newest figures. */
    boolean isOlder(int member) {
        int period = latest(member);
        return period >= 0 && !isRecent(period);
    }

    private boolean isRecent(int period) {
        return recency.isRecent(periods.get(period), periods);
    }

    /** The distance in usual distances; the farthest that counts where all others are the same, NaN where there are too few of them. */
    private double z(int member, int period) {
        double own = numbers(period)[member];
        Column column = column(period);
        if (Double.isNaN(own) || column.others() < Verdict.FEWEST_PEERS) {
            return Double.NaN;
        }
        double median = column.median(own);
        return Verdict.usualDistances(own - median, column.usual(own, median));
    }

    /** What becomes of a member; a finding only when it is judged to stand apart, farther than is usual, by a figure that isn't older. */
    Fate look(int member, List<Finding> found) {
        int period = latest(member);
        if (period < 0) {
            return Fate.WITHOUT_FIGURE;
        }
        Column column = column(period);
        if (column.others() < Verdict.FEWEST_PEERS) {
            return Fate.TOO_FEW_PEERS;
        }
        double own = numbers(period)[member];
        double median = column.median(own);
        double usual = column.usual(own, median);
        Judgement judgement = ingredients
                .judge()
                .judge(cohort.areaIds()[member], periods.get(period), median, usual, column.others());
        if (!judgement.standsApart()) {
            return alike(judgement);
        }
        if (Math.abs(own - median) <= usual) {
            return Fate.SMALL;
        }
        if (isRecent(period)) {
            found.add(finding(member, period, median, Verdict.usualDistances(own - median, usual), judgement));
        }
        return Fate.APART;
    }

    private static Fate alike(Judgement judgement) {
        if (!judgement.compared()) {
            return Fate.NOT_COMPARED;
        }
        return judgement instanceof Judgement.ByInterval ? Fate.CHANCE : Fate.ALIKE;
    }

    private Finding finding(int member, int period, double median, double z, Judgement judgement) {
        double value = numbers(period)[member];
        int area = cohort.areaIds()[member];
        Period when = periods.get(period);
        OptionalDouble kroner = kroner(value - median, area, when);
        return new Finding(
                kind(judgement),
                indicator,
                when,
                value,
                median,
                column(period).others(),
                cohort.key(),
                z,
                Weighing.lasting(z, before(member, period)),
                judgement,
                quality(area, when),
                NotShown.after(table, area, when),
                Trend.of(periods, i -> numbers(i)[member]),
                kroner,
                kroner.isPresent() ? Objects.requireNonNull(ingredients.worth()).currency() : "",
                0);
    }

    private static Kind kind(Judgement judgement) {
        return switch (judgement.standing()) {
            case BETTER -> Kind.STRENGTH;
            case WORSE -> Kind.CHALLENGE;
            default -> Kind.DIFFERENCE;
        };
    }

    /** The distance in the latest earlier period in which it can be told. */
    private double before(int member, int period) {
        for (int earlier = period - 1; earlier >= Math.max(0, period - Recency.RECENT); earlier--) {
            double z = z(member, earlier);
            if (!Double.isNaN(z)) {
                return z;
            }
        }
        return Double.NaN;
    }

    private Quality quality(int area, Period when) {
        return table.at(area, when) instanceof Measured measured ? measured.quality() : Quality.FINAL;
    }

    private OptionalDouble kroner(double gap, int area, Period when) {
        Worth worth = ingredients.worth();
        FigureTable counted = ingredients.volume();
        if (worth == null || counted == null) {
            return OptionalDouble.empty();
        }
        double volume = counted.number(area, when);
        return Double.isNaN(volume) ? OptionalDouble.empty() : OptionalDouble.of(gap * volume * worth.kronerPerOne());
    }
}
