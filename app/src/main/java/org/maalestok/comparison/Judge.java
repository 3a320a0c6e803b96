package org.maalestok.comparison;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.uncertainty.Basis;
import org.maalestok.comparison.uncertainty.Interval;
import org.maalestok.comparison.uncertainty.IntervalVerdict;
import org.maalestok.comparison.uncertainty.Recipe;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Spread;

/**
 * Judges the figures of one indicator, for any area and period, by one of the two engines: by their intervals when the catalogue knows the counts that
 * they are made of, else by the spread among the others. Which of the two is a property of the indicator and never of the figure: where an interval cannot be given for one
 * figure, that figure is not compared. Totals are not compared either: they follow the size of the municipality, as the findings know ({@code
 * docs/decisions/0644-totals-are-not-judged.md}).
 *
 * <p>The benchmark is the median of the others, the area itself left out, unless the caller holds the figure against something else. By spread a verdict needs {@value
 * Verdict#FEWEST_PEERS} others; by interval the benchmark is a point and one is enough, and how many there were is told. {@code docs/decisions/0410-one-front-door-to-verdicts.md}.
 *
 * <p>Works on bare numbers, makes one object for each judgement, and is safe for many threads. {@link Judges} makes it.
 */
public final class Judge {

    private final FigureTable table;
    private final Indicator indicator;
    private final Recipe recipe;
    private final @Nullable FigureTable above;
    private final @Nullable FigureTable below;

    /** @param parts tables by code: those that the recipe names, as far as there are any */
    public Judge(FigureTable table, Recipe recipe, Map<String, FigureTable> parts) {
        this.table = table;
        this.indicator = table.indicator();
        this.recipe = recipe;
        this.above = recipe.numerator() == null ? null : parts.get(recipe.numerator());
        this.below = parts.get(recipe.denominator());
    }

    /** For amounts that are told another way, in other prices or per something else: they were amounts before, and are judged by spread. */
    public static Judge ofAmounts(FigureTable told) {
        return new Judge(told, Recipe.refused(Recipe.Refusal.AMOUNT), Map.of());
    }

    public FigureTable table() {
        return table;
    }

    public Indicator indicator() {
        return indicator;
    }

    /** Which engine: by interval, or by spread. */
    public boolean byInterval() {
        return recipe.possible() && !indicator.isTotal();
    }

    /** Why not by interval; empty when it is, and for totals, which no engine judges. */
    public Optional<Recipe.Refusal> whyBySpread() {
        return indicator.isTotal() ? Optional.empty() : Optional.ofNullable(recipe.refusal());
    }

    /** The figure against the median of the others. */
    public Judgement judge(int areaId, Period period, Optional<Spread> others) {
        return others.map(spread -> judge(areaId, period, spread.median(), spread.usual(), spread.count()))
                .orElseGet(() -> judge(areaId, period, Double.NaN, Double.NaN, 0));
    }

    /**
     * The figure against any point.
     *
     * @param benchmark what it is held against; NaN when there is none
     * @param usual the others' usual distance from their median ({@link Spread#usual()}), which the interval doesn't ask for
     * @param others how many of them have a figure
     */
    public Judgement judge(int areaId, Period period, double benchmark, double usual, int others) {
        double value = table.number(areaId, period);
        return byInterval()
                ? new Judgement.ByInterval(
                        IntervalVerdict.of(
                                value, basis(areaId, period), benchmark, indicator.polarity(), Interval.USUAL_LEVEL),
                        others)
                : new Judgement.BySpread(verdict(value, benchmark, usual, others), value, benchmark, usual, others);
    }

    private Verdict verdict(double value, double benchmark, double usual, int others) {
        return indicator.isTotal() && !Double.isNaN(value)
                ? Verdict.FOLLOWS_SIZE
                : Verdict.against(benchmark, value, usual, others, indicator.polarity());
    }

    /** Around the figure; empty by spread, and where none can be given. */
    public Optional<Interval> interval(int areaId, Period period) {
        return byInterval() && basis(areaId, period) instanceof Basis.Given given
                ? Optional.of(given.evidence().interval(Interval.USUAL_LEVEL))
                : Optional.empty();
    }

    private Basis basis(int areaId, Period period) {
        return recipe.basis(table.number(areaId, period), number(above, areaId, period), number(below, areaId, period));
    }

    private static double number(@Nullable FigureTable part, int areaId, Period period) {
        return part == null ? Double.NaN : part.number(areaId, period);
    }
}
