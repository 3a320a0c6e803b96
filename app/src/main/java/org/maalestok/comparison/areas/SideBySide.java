package org.maalestok.comparison.areas;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.Judges;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.municipalities.Area;
import org.springframework.stereotype.Component;

/** The front door: chosen areas × chosen indicators against a benchmark. */
@Component
public class SideBySide {

    private final Judges judges;

    SideBySide(Judges judges) {
        this.judges = judges;
    }

    /**
     * A line for each indicator, in their order.
     *
     * @param areas side by side
     * @param year the year that all figures are to be of, the one in which a period begins; null for each indicator's latest, which is the latest period in
     *     which at least half of the areas have a figure, else the latest in which any has
     */
    public List<Line> lines(
            List<Area> areas, Collection<Indicator> indicators, Against against, @Nullable Integer year, AsOf asOf) {
        return judges.of(indicators, asOf).values().stream()
                .map(judge -> new LineMaker(judge).line(areas, against, year))
                .toList();
    }
}
