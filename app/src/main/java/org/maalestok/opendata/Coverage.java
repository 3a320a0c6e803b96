package org.maalestok.opendata;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Period;

/**
 * Where figures are: the areas and periods that have one, or a reason for none that says more than that it is missing. An indicator may have periods of several lengths, and figures of schools in other
 * years than those of municipalities; a table has neither a row nor a column that is empty all through.
 *
 * @param areaIds of those with any figure
 * @param periods with a figure of any of the areas
 */
record Coverage(BitSet areaIds, TreeSet<Period> periods) {

    /**
     * @param wanted the areas that count
     * @param unit the length of the periods that count
     */
    static Coverage of(Collection<FigureTable> tables, IntPredicate wanted, TimeUnit unit) {
        var coverage = new Coverage(new BitSet(), new TreeSet<>());
        for (FigureTable table : tables) {
            coverage.add(table, Arrays.stream(table.areaIds()).filter(wanted).toArray(), unit);
        }
        return coverage;
    }

    /** Of the cells, only those are looked at whose area or period has not been met. */
    private void add(FigureTable table, int[] areas, TimeUnit unit) {
        List<Period> all = table.periods();
        for (Period period : all.reversed()) {
            if (TimeUnit.of(period) == unit) {
                add(table, areas, period);
            }
        }
    }

    private void add(FigureTable table, int[] areas, Period period) {
        boolean met = periods.contains(period);
        for (int area : areas) {
            if ((!met || !areaIds.get(area)) && isSomething(table.at(area, period))) {
                areaIds.set(area);
                met = true;
                periods.add(period);
            }
        }
    }

    /** That a source has no figure is no news where it has none at all; that one is hidden, impossible or still to come is. */
    private static boolean isSomething(Observation observation) {
        return !(observation instanceof Observation.Missing);
    }

    boolean isEmpty() {
        return periods.isEmpty();
    }
}
