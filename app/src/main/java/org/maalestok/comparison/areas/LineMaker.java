package org.maalestok.comparison.areas;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.Judge;
import org.maalestok.comparison.Judgement;
import org.maalestok.comparison.areas.Against.Middle;
import org.maalestok.comparison.areas.Line.Cell;
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
    private final Judge judge;
    private final FigureTable table;
    private final Map<Area, List<Area>> rest;

    /** @param rest whom each area is held against */
    LineMaker(Judge judge, Map<Area, List<Area>> rest) {
        this.rest = rest;
        this.indicator = judge.indicator();
        this.judge = judge;
        this.table = judge.table();
    }

    Line line(List<Area> areas, Against against, @Nullable Integer year) {
        Optional<Period> latest = latest(areas, 1);
        Optional<Period> period =
                year == null ? latest(areas, (areas.size() + 1) / 2).or(() -> latest) : ofYear(areas, year);
        return period.map(one -> line(areas, against, one, latest))
                .orElseGet(() ->
                        new Line(indicator, period, latest, judge.byInterval(), OptionalDouble.empty(), List.of()));
    }

    private Optional<Period> latest(List<Area> areas, int atLeast) {
        return table.periods().reversed().stream()
                .filter(period -> known(areas, period) >= atLeast)
                .findFirst();
    }

    /** The last period that ends in the year of which anything at all is known, be it why there is no figure. */
    private Optional<Period> ofYear(List<Area> areas, int year) {
        return table.periods().reversed().stream()
                .filter(period -> period.endYear() == year)
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
                                areas.isEmpty() ? numbers(group.group(), period) : others(areas.getFirst(), period),
                                group.middle());
                    case Against.One one -> known(one.area(), period);
                };
        return new Line(indicator, Optional.of(period), latest, judge.byInterval(), benchmark, cells);
    }

    private Cell cell(Area area, Against against, Period period) {
        double[] others = others(area, period);
        OptionalDouble benchmark =
                switch (against) {
                    case Against.Group group -> middle(others, decisive(group));
                    case Against.One one -> known(one.area(), period);
                };
        boolean itself = against instanceof Against.One one && one.area().equals(area);
        Judgement judgement =
                itself ? new Judgement.Itself() : judged(area, period, benchmark.orElse(Double.NaN), others, against);
        return new Cell(
                area,
                table.at(area.id(), period),
                judge.interval(area.id(), period),
                benchmark,
                judgement,
                table.remarksAt(area.id(), period));
    }

    /** The spread is measured around the median: whatever middle a reader wants to see, a verdict by spread is about the distance from that. */
    private Middle decisive(Against.Group group) {
        return judge.byInterval() ? group.middle() : Middle.MEDIAN;
    }

    /** By interval, how many the benchmark rests on is told only where it is theirs. */
    private Judgement judged(Area area, Period period, double benchmark, double[] others, Against against) {
        if (judge.byInterval()) {
            int of = against instanceof Against.Group ? others.length : 0;
            return judge.judge(area.id(), period, benchmark, Double.NaN, of);
        }
        double usual = others.length == 0 ? Double.NaN : Spread.of(others).usual();
        return judge.judge(area.id(), period, benchmark, usual, others.length);
    }

    private OptionalDouble known(Area area, Period period) {
        double number = table.number(area.id(), period);
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    private double[] others(Area area, Period period) {
        return numbers(requireNonNull(rest.get(area)), period);
    }

    private double[] numbers(List<Area> some, Period period) {
        return some.stream()
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
