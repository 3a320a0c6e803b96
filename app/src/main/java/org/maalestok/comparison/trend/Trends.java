package org.maalestok.comparison.trend;

import java.util.List;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.springframework.stereotype.Component;

/** The front door: the trend of an area's figures, continued across mergers where that is exact. */
@Component
public class Trends {

    private static final int MONTHS_OF_A_YEAR = 12;

    private final JoinedFigures figures;

    Trends(JoinedFigures figures) {
        this.figures = figures;
    }

    public Trend of(Indicator indicator, Area area, AsOf asOf) {
        return of(figures.table(indicator, asOf), area.id());
    }

    /** The trend of an area's figures in a table. School years count by the year in which they begin. */
    public static Trend of(FigureTable table, int areaId) {
        List<Period> periods = table.periods();
        int[] years = new int[periods.size()];
        double[] values = new double[periods.size()];
        for (int i = 0; i < years.length; i++) {
            Period period = periods.get(i);
            if (period.months() != MONTHS_OF_A_YEAR) {
                return new Trend.NotYearly();
            }
            years[i] = period.start().getYear();
            values[i] = table.number(areaId, period);
        }
        return Trend.of(years, values);
    }
}
