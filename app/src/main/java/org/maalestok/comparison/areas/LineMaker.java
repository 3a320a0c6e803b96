package org.maalestok.comparison.areas;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.Verdict;
import org.maalestok.comparison.areas.Against.Middle;
import org.maalestok.comparison.areas.Line.Cell;
import org.maalestok.comparison.uncertainty.Basis;
import org.maalestok.comparison.uncertainty.Interval;
import org.maalestok.comparison.uncertainty.IntervalVerdict;
import org.maalestok.comparison.uncertainty.Recipe;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Spread;
import org.maalestok.municipalities.Area;

/** Makes the line of one indicator. */
final class LineMaker {

    private final Indicator indicator;
    private final Recipe recipe;
    private final Map<String, FigureTable> tables;
    private final FigureTable table;

    LineMaker(Indicator indicator, Recipe recipe, Map<String, FigureTable> tables) {
        this.indicator = indicator;
        this.recipe = recipe;
        this.tables = tables;
        this.table = requireNonNull(tables.get(indicator.code()));
    }

    Line line(List<Area> areas, Against against, @Nullable Integer year) {
        Optional<Period> latest = latest(areas, 1);
        Optional<Period> period =
                year == null ? latest(areas, (areas.size() + 1) / 2).or(() -> latest) : ofYear(areas, year);
        return period.map(one -> line(areas, against, one, latest))
                .orElseGet(() ->
                        new Line(indicator, period, latest, recipe.possible(), OptionalDouble.empty(), List.of()));
    }

    private Optional<Period> latest(List<Area> areas, int atLeast) {
        return table.periods().reversed().stream()
                .filter(period -> known(areas, period) >= atLeast)
                .findFirst();
    }

    /** The last period of the year of which anything at all is known, be it why there is no figure. */
    private Optional<Period> ofYear(List<Area> areas, int year) {
        return table.periods().reversed().stream()
                .filter(period -> period.start().getYear() == year)
                .filter(period -> areas.stream().anyMatch(area -> table.at(area.id(), period) != Observation.NONE))
                .findFirst();
    }

    private long known(List<Area> areas, Period period) {
        return areas.stream()
                .filter(area -> table.at(area.id(), period) instanceof Measured)
                .count();
    }

    private Line line(List<Area> areas, Against against, Period period, Optional<Period> latest) {
        List<Cell> cells =
                areas.stream().map(area -> cell(area, against, period)).toList();
        OptionalDouble benchmark =
                switch (against) {
                    case Against.Group group ->
                        middle(
                                numbers(group.group(), areas.isEmpty() ? null : areas.getFirst(), period),
                                group.middle());
                    case Against.One one -> known(one.area(), period);
                };
        return new Line(indicator, Optional.of(period), latest, recipe.possible(), benchmark, cells);
    }

    private Cell cell(Area area, Against against, Period period) {
        double[] others = numbers(against.group(), area, period);
        OptionalDouble benchmark =
                switch (against) {
                    case Against.Group group -> middle(others, decisive(group));
                    case Against.One one -> known(one.area(), period);
                };
        Basis basis = basis(area, period);
        Optional<Interval> interval = basis instanceof Basis.Given given
                ? Optional.of(given.evidence().interval(Interval.USUAL_LEVEL))
                : Optional.empty();
        boolean itself = against instanceof Against.One one && one.area().equals(area);
        Judgement judgement = itself ? new Judgement.Itself() : judged(area, period, benchmark, basis, others);
        return new Cell(
                area, table.at(area.id(), period), interval, benchmark, judgement, table.remarksAt(area.id(), period));
    }

    /** The spread is measured around the median: whatever middle a reader wants to see, a verdict by spread is about the distance from that. */
    private Middle decisive(Against.Group group) {
        return recipe.possible() ? group.middle() : Middle.MEDIAN;
    }

    private Judgement judged(Area area, Period period, OptionalDouble benchmark, Basis basis, double[] others) {
        double value = table.number(area.id(), period);
        if (recipe.possible()) {
            return new Judgement.ByInterval(IntervalVerdict.of(
                    value, basis, benchmark.orElse(Double.NaN), indicator.polarity(), Interval.USUAL_LEVEL));
        }
        if (Double.isNaN(value)) {
            return new Judgement.BySpread(Verdict.NO_FIGURE);
        }
        if (others.length == 0 || benchmark.isEmpty()) {
            return new Judgement.BySpread(Verdict.TOO_FEW_PEERS);
        }
        return new Judgement.BySpread(
                Verdict.against(benchmark.getAsDouble(), value, Spread.of(others), indicator.polarity()));
    }

    private Basis basis(Area area, Period period) {
        return recipe.basis(
                table.number(area.id(), period),
                number(recipe.numerator(), area, period),
                number(recipe.denominator(), area, period));
    }

    private double number(@Nullable String code, Area area, Period period) {
        FigureTable part = code == null ? null : tables.get(code);
        return part == null ? Double.NaN : part.number(area.id(), period);
    }

    private OptionalDouble known(Area area, Period period) {
        double number = table.number(area.id(), period);
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /** Of all members but one. */
    private double[] numbers(List<Area> group, @Nullable Area without, Period period) {
        return group.stream()
                .filter(area -> !area.equals(without))
                .mapToDouble(area -> table.number(area.id(), period))
                .filter(Double::isFinite)
                .toArray();
    }

    private static OptionalDouble middle(double[] numbers, Middle middle) {
        if (numbers.length == 0) {
            return OptionalDouble.empty();
        }
        return switch (middle) {
            case MEDIAN -> OptionalDouble.of(Spread.of(numbers).median());
            case MEAN -> Arrays.stream(numbers).average();
        };
    }
}
