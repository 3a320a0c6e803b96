package org.maalestok.comparison.areas;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.Descent;
import org.maalestok.comparison.Judges;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.springframework.stereotype.Component;

/** The front door: chosen areas × chosen indicators against a benchmark. */
@Component
public class SideBySide {

    private final Judges judges;
    private final Areas areas;

    SideBySide(Judges judges, Areas areas) {
        this.judges = judges;
        this.areas = areas;
    }

    /**
     * A line for each indicator, in their order.
     *
     * @param chosen the areas side by side
     * @param year the year that all figures are to be of, the one in which a period begins; null for each indicator's latest, which is the latest period in
     *     which at least half of the areas have a figure, else the latest in which any has
     */
    public List<Line> lines(
            List<Area> chosen, Collection<Indicator> indicators, Against against, @Nullable Integer year, AsOf asOf) {
        Map<Area, List<Area>> rest =
                chosen.stream().distinct().collect(Collectors.toMap(area -> area, area -> rest(area, against)));
        return judges.of(indicators, asOf).values().stream()
                .map(judge -> new LineMaker(judge, rest).line(chosen, against, year))
                .toList();
    }

    /** Whom each is held against: the group without the area itself, and without what it was made of or what became of it. */
    private List<Area> rest(Area area, Against against) {
        return against.group().stream()
                .filter(member -> !Descent.isShared(area, member, areas))
                .toList();
    }
}
