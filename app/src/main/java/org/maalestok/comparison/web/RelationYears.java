package org.maalestok.comparison.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.relations.Correlation;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;

/**
 * Which period of each of two key figures is held against which: the same, or, where one counts school years and the other calendar years, those that end in the same year.
 *
 * @param across of the one that might explain
 * @param up of the one that might be explained
 */
record RelationYears(Period across, Period up) {

    private static final int MONTHS_OF_A_YEAR = 12;

    /** The one asked for, else the usual one, else the latest of each. */
    static RelationYears of(FigureTable across, FigureTable up, String asked, @Nullable Area own) {
        return Period.parse(asked)
                .filter(up.periods()::contains)
                .flatMap(period -> pair(across, period))
                .or(() -> usual(across, up, own))
                .orElseGet(() -> new RelationYears(latest(across), latest(up)));
    }

    /** Those in which enough have both, the latest first. */
    static List<RelationYears> list(FigureTable across, FigureTable up) {
        return pairs(across, up)
                .filter(years -> years.both(across, up) >= Correlation.FEWEST)
                .toList();
    }

    /** The same period of a table, else the one that ends in the same year, where enough are known; else the latest in which enough are. */
    static Period near(FigureTable table, Period wanted) {
        return same(table, wanted)
                .filter(period -> known(table, period) >= Correlation.FEWEST)
                .orElseGet(() -> latest(table));
    }

    private static Stream<RelationYears> pairs(FigureTable across, FigureTable up) {
        return up.periods().reversed().stream().flatMap(period -> pair(across, period).stream());
    }

    private static Optional<RelationYears> pair(FigureTable across, Period up) {
        return same(across, up).map(period -> new RelationYears(period, up));
    }

    /** Only years are told by where they end: the third quarter is no match for the first of the same year. */
    private static Optional<Period> same(FigureTable table, Period wanted) {
        return table.periods().contains(wanted)
                ? Optional.of(wanted)
                : table.periods().stream()
                        .filter(period -> isYear(period) && isYear(wanted) && period.endYear() == wanted.endYear())
                        .findFirst();
    }

    private static boolean isYear(Period period) {
        return period.months() == MONTHS_OF_A_YEAR;
    }

    /**
     * The latest in which the marked municipality has both, among those in which at least half as many have both as in the fullest; the latest of these when it never has
     * both. A year for which only a few have reported says nothing about a relation.
     */
    private static Optional<RelationYears> usual(FigureTable across, FigureTable up, @Nullable Area own) {
        List<RelationYears> some = list(across, up);
        int most = some.stream().mapToInt(years -> years.both(across, up)).max().orElse(0);
        List<RelationYears> full = some.stream()
                .filter(years -> 2 * years.both(across, up) >= most)
                .toList();
        return full.stream()
                .filter(years -> own != null && years.isKnown(own.id(), across, up))
                .findFirst()
                .or(() -> full.stream().findFirst());
    }

    /** Whether an area has both. */
    boolean isKnown(int area, FigureTable ofAcross, FigureTable ofUp) {
        return !Double.isNaN(ofUp.number(area, up)) && !Double.isNaN(ofAcross.number(area, across));
    }

    private int both(FigureTable ofAcross, FigureTable ofUp) {
        int count = 0;
        for (int area : ofUp.areaIds()) {
            count += isKnown(area, ofAcross, ofUp) ? 1 : 0;
        }
        return count;
    }

    private static int known(FigureTable table, Period period) {
        return new RelationYears(period, period).both(table, table);
    }

    private static Period latest(FigureTable table) {
        return table.periods().reversed().stream()
                .filter(period -> known(table, period) >= Correlation.FEWEST)
                .findFirst()
                .orElse(Period.year(LocalDate.EPOCH.getYear()));
    }
}
