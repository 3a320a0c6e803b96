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

    private final JoinedFigures figures;

    Trends(JoinedFigures figures) {
        this.figures = figures;
    }

    public Trend of(Indicator indicator, Area area, AsOf asOf) {
        return of(figures.table(indicator, asOf), area.id());
    }

    /** The trend of an area's figures in a table. */
    public static Trend of(FigureTable table, int areaId) {
        List<Period> periods = table.periods();
        return Trend.of(periods, i -> table.number(areaId, periods.get(i)));
    }
}
