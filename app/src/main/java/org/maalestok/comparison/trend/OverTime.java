package org.maalestok.comparison.trend;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.Retold;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Observation.NotApplicable;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Spread;
import org.maalestok.keyfigures.Unit;
import org.maalestok.ui.Text;

/**
 * Two other ways to look at the same years: how far each has come since a base year, and how far each lies from the peers. Both are tables of figures, so
 * that everything that reads a table reads them.
 *
 * <pre>
 * index of an area in a year = 100 · value / value of the same area in the base year
 * gap of an area in a year   = value − median of the peers in the same year
 * </pre>
 *
 * <p>An index needs a base above zero and figures that stay there: after zero everything is infinitely more, and after a debt a rise would look like a fall. Who falls below zero in any year has an
 * index that is <i>not applicable</i>, and so has who stood at zero in the base year; where the base year has no number, the index has none for the same reason. Whether the measure can have an index at all
 * says {@link NoIndex}.
 */
public final class OverTime {

    public static final int INDEX_DECIMALS = 1;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL64;
    private static final Observation NO_BASE = new NotApplicable(".");

    private OverTime() {}

    /** Whether an index can begin there: a number above zero. */
    public static boolean canBeBase(Observation observation) {
        return observation.number().filter(value -> value.signum() > 0).isPresent();
    }

    /** Whether an area has an index from there on: a number above zero, and none below it in any year. */
    public static boolean hasIndex(FigureTable table, int areaId, Period base) {
        return canBeBase(table.at(areaId, base)) && !NoIndex.fallsBelowZero(table, areaId);
    }

    /** All figures with the base year as 100. */
    public static FigureTable indexed(FigureTable table, Period base) {
        Indicator indicator = table.indicator();
        var told = Retold.as(
                indicator,
                Unit.COUNT,
                INDEX_DECIMALS,
                Indicator.Kind.RATIO,
                null,
                new Text(
                        "indeks, %s = 100".formatted(base),
                        "indeks, %s = 100".formatted(base),
                        "index, %s = 100".formatted(base)));
        return new Recast(
                table,
                told,
                Optional.of(base),
                (figure, area, period, reading) ->
                        index(figure, reading.of(table, area, base), NoIndex.fallsBelowZero(table, area)));
    }

    private static Observation index(Measured figure, Observation base, boolean fallsBelowZero) {
        if (!(base instanceof Measured begin)) {
            return base;
        }
        return begin.value().signum() > 0 && !fallsBelowZero
                ? new Measured(
                        figure.value().multiply(HUNDRED).divide(begin.value(), EXACT_ENOUGH),
                        figure.quality().and(begin.quality()))
                : NO_BASE;
    }

    /** All figures as distances from the peers' median of the year; without one where no peer has a number. */
    public static FigureTable gaps(Comparison comparison) {
        Indicator indicator = comparison.indicator();
        var told = Retold.as(
                indicator,
                indicator.measure(),
                indicator.decimals(),
                indicator.kind(),
                null,
                new Text("afstand til medianen", "avstand til medianen", "distance from the median"));
        return new Recast(comparison.table(), told, Optional.empty(), (figure, area, period, reading) -> comparison
                .spread(period)
                .<Observation>map(spread ->
                        new Measured(figure.value().subtract(BigDecimal.valueOf(spread.median())), figure.quality()))
                .orElse(Observation.NONE));
    }

    /** The own gap in per cent of the peers' median; empty when either is missing, or when the median is not above zero. */
    public static Optional<Double> gapInPercent(Comparison comparison, Period period) {
        return comparison.gap(period).flatMap(gap -> comparison
                .spread(period)
                .map(Spread::median)
                .filter(median -> median > 0)
                .map(median -> 100 * gap / median));
    }
}
