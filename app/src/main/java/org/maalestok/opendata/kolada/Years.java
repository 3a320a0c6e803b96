package org.maalestok.opendata.kolada;

import java.time.LocalDate;
import java.util.List;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Period;
import org.maalestok.opendata.TimeUnit;

/** Kolada knows calendar years only. A school year counts as the year in which it ends, when its results are there; the calendar year goes before it. */
final class Years {

    private static final int SCHOOL_BEGINS = 8;
    private static final int MONTHS = 12;

    private Years() {}

    /** The year as which Kolada has figures of this period. */
    static int of(Period period) {
        return period.endYear();
    }

    static boolean has(TimeUnit unit) {
        return unit == TimeUnit.YEAR || unit == TimeUnit.SCHOOL_YEAR;
    }

    /** From the first. */
    static List<Integer> list(FigureTable table) {
        return table.periods().stream()
                .filter(period -> period.months() == MONTHS)
                .map(Years::of)
                .distinct()
                .sorted()
                .toList();
    }

    static Observation at(FigureTable table, int areaId, int year) {
        return table.at(areaId, periodOf(table, areaId, year));
    }

    /** The period that stands as this year in an area's figures. */
    static Period periodOf(FigureTable table, int areaId, int year) {
        Period calendar = Period.year(year);
        return table.at(areaId, calendar) == Observation.NONE
                ? new Period(LocalDate.of(year - 1, SCHOOL_BEGINS, 1), MONTHS)
                : calendar;
    }
}
