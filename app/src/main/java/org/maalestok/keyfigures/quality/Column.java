package org.maalestok.keyfigures.quality;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;

/** One indicator's numbers of municipalities as arrays, for tests that go through all of them; {@code NaN} where there is no number. */
final class Column {

    private static final int NONE = -1;

    final FigureTable table;
    final List<Period> periods;
    final Area[] areas;
    private final double[][] byPeriod;
    private final int[] rows;

    private Column(FigureTable table, Area[] areas) {
        this.table = table;
        this.periods = table.periods();
        this.areas = areas;
        this.rows = rows(areas);
        this.byPeriod = new double[periods.size()][areas.length];
        for (int p = 0; p < periods.size(); p++) {
            for (int a = 0; a < areas.length; a++) {
                byPeriod[p][a] = table.at(areas[a].id(), periods.get(p)) instanceof Measured measured
                        ? measured.value().doubleValue()
                        : Double.NaN;
            }
        }
    }

    static Column of(FigureTable table, Areas areas) {
        return new Column(
                table,
                Arrays.stream(table.areaIds())
                        .mapToObj(areas::get)
                        .filter(area -> area.kind() == AreaKind.MUNICIPALITY)
                        .toArray(Area[]::new));
    }

    private static int[] rows(Area[] areas) {
        int most = Arrays.stream(areas).mapToInt(Area::id).max().orElse(0);
        int[] rows = new int[most + 1];
        Arrays.fill(rows, NONE);
        for (int a = 0; a < areas.length; a++) {
            rows[areas[a].id()] = a;
        }
        return rows;
    }

    Indicator indicator() {
        return table.indicator();
    }

    double value(int period, int area) {
        return byPeriod[period][area];
    }

    LocalDate day(int period) {
        return periods.get(period).start();
    }

    /** An area's number in a period, by its id. */
    double valueOf(int period, int areaId) {
        int row = areaId < rows.length ? rows[areaId] : NONE;
        return row == NONE ? Double.NaN : byPeriod[period][row];
    }

    /** The period right before, as long as this one; −1 when it has no figures. */
    int before(int period) {
        Period now = periods.get(period);
        return periods.indexOf(new Period(now.start().minusMonths(now.months()), now.months()));
    }

    /** The newest period in which any municipality has a number; −1 when there is none. */
    int last() {
        for (int p = periods.size() - 1; p >= 0; p--) {
            if (Arrays.stream(byPeriod[p]).anyMatch(value -> !Double.isNaN(value))) {
                return p;
            }
        }
        return NONE;
    }

    /** The first of the last so many periods. */
    int firstOf(int looksBack) {
        return Math.max(0, periods.size() - looksBack);
    }
}
