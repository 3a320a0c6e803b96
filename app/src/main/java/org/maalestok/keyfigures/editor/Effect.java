package org.maalestok.keyfigures.editor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;

/**
 * What a draft would do to the figures.
 *
 * @param same how many cells stay as they are; cells are compared as they are shown, decimals included
 * @param changed how many have another number or reason
 * @param added how many have a number that have none now
 * @param lost how many have none that have one now
 * @param examples the largest changes, the newest first among equals
 */
record Effect(int same, int changed, int added, int lost, List<Example> examples) {

    private static final int MOST_EXAMPLES = 10;

    /** @param before as it is written, with the decimals of the present definition */
    record Example(String area, String period, String before, String after) {}

    private record Cell(int area, Period period, Observation before, Observation after) {

        /** Numbers that come and go count as changed most. */
        double size() {
            if (!(before instanceof Measured was) || !(after instanceof Measured becomes)) {
                return Double.MAX_VALUE;
            }
            double from = Math.abs(was.value().doubleValue());
            double by = becomes.value().subtract(was.value()).abs().doubleValue();
            return from == 0 ? by : by / from;
        }
    }

    boolean isNone() {
        return changed + added + lost == 0;
    }

    int all() {
        return same + changed + added + lost;
    }

    static Effect between(FigureTable now, FigureTable then, Areas areas, Language language) {
        var changed = new ArrayList<Cell>();
        int same = 0;
        for (Cell cell : cells(now, then)) {
            if (isSame(cell, now.indicator(), then.indicator())) {
                same++;
            } else {
                changed.add(cell);
            }
        }
        int added = (int) changed.stream().filter(cell -> isGained(cell)).count();
        int lost = (int) changed.stream().filter(cell -> isLost(cell)).count();
        List<Example> examples = changed.stream()
                .sorted(Comparator.comparingDouble(Cell::size)
                        .thenComparing(Cell::period)
                        .reversed())
                .limit(MOST_EXAMPLES)
                .map(cell -> example(cell, now.indicator(), then.indicator(), areas, language))
                .toList();
        return new Effect(same, changed.size() - added - lost, added, lost, examples);
    }

    private static boolean isGained(Cell cell) {
        return !(cell.before() instanceof Measured) && cell.after() instanceof Measured;
    }

    private static boolean isLost(Cell cell) {
        return cell.before() instanceof Measured && !(cell.after() instanceof Measured);
    }

    private static List<Cell> cells(FigureTable now, FigureTable then) {
        int[] areas = IntStream.concat(IntStream.of(now.areaIds()), IntStream.of(then.areaIds()))
                .sorted()
                .distinct()
                .toArray();
        var periods = new TreeSet<Period>();
        Stream.of(now, then).forEach(table -> periods.addAll(table.periods()));
        var cells = new ArrayList<Cell>();
        for (int area : areas) {
            for (Period period : periods) {
                var cell = new Cell(area, period, now.at(area, period), then.at(area, period));
                if (cell.before() != Observation.NONE || cell.after() != Observation.NONE) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    private static boolean isSame(Cell cell, Indicator now, Indicator then) {
        if (cell.before() instanceof Measured was && cell.after() instanceof Measured becomes) {
            return rounded(was.value(), now).compareTo(rounded(becomes.value(), then)) == 0;
        }
        return cell.before().equals(cell.after());
    }

    private static BigDecimal rounded(BigDecimal value, Indicator indicator) {
        return value.setScale(indicator.decimals(), java.math.RoundingMode.HALF_UP);
    }

    private static Example example(Cell cell, Indicator now, Indicator then, Areas areas, Language language) {
        return new Example(
                areas.get(cell.area()).name().in(language),
                cell.period().toString(),
                words(cell.before(), now, language),
                words(cell.after(), then, language));
    }

    private static String words(Observation observation, Indicator indicator, Language language) {
        return observation
                .number()
                .map(number -> Numbers.in(language).format(number, indicator.decimals()))
                .orElseGet(() -> ObservationText.sign(observation));
    }
}
