package org.maalestok.comparison.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Origins;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Release;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.municipalities.SeriesJoin;
import org.springframework.stereotype.Component;

/** Source, licence and release of one figure, as files name them: of the very figure in the row, not of all that the indicator is made from. */
@Component
class FigureSources {

    private final KeyFigures keyFigures;
    private final Areas areas;

    FigureSources(KeyFigures keyFigures, Areas areas) {
        this.keyFigures = keyFigures;
        this.areas = areas;
    }

    /** Several sources are separated by {@code "; "}, several releases by a space, the newest first; all are empty where no source has said anything. */
    record Named(String source, String licence, String release) {

        static Named of(Collection<Release> releases) {
            return new Named(
                    releases.stream()
                            .map(release -> release.dataSet().source())
                            .distinct()
                            .collect(Collectors.joining("; ")),
                    releases.stream()
                            .map(release -> release.dataSet().licence())
                            .distinct()
                            .collect(Collectors.joining("; ")),
                    releases.stream()
                            .map(release -> String.valueOf(release.number()))
                            .collect(Collectors.joining(" ")));
        }

        List<Object> cells() {
            return List.of(source, licence, release);
        }
    }

    /** The sources of an indicator's figures. */
    @FunctionalInterface
    interface OfIndicator {
        Named of(Area area, Period period);
    }

    OfIndicator of(Indicator indicator, AsOf asOf) {
        Origins origins = keyFigures.origins(indicator, asOf);
        return (area, period) -> Named.of(releases(origins, area, period));
    }

    /** The sources of many indicators' figures in a few municipalities. */
    @FunctionalInterface
    interface OfMany {
        Named of(Indicator indicator, Area area, Period period);
    }

    /** @param periods those that are asked about later, as they tell who had merged by then */
    OfMany of(Collection<Indicator> indicators, Collection<Area> areas, Collection<Period> periods, AsOf asOf) {
        Set<Integer> ids = areas.stream()
                .flatMap(area -> Stream.concat(
                        Stream.of(area), periods.stream().flatMap(period -> merged(area, period).stream())))
                .map(Area::id)
                .collect(Collectors.toSet());
        Map<Indicator, Origins> origins = keyFigures.origins(indicators, ids, periods, asOf);
        return (indicator, area, period) ->
                Named.of(releases(Objects.requireNonNull(origins.get(indicator)), area, period));
    }

    /** A figure from before a merger is made from those of the municipalities that merged. */
    private List<Release> releases(Origins origins, Area area, Period period) {
        List<Release> own = origins.of(area.id(), period);
        List<Area> merged = merged(area, period);
        return merged.isEmpty()
                ? own
                : Stream.concat(own.stream(), merged.stream().flatMap(part -> origins.of(part.id(), period).stream()))
                        .distinct()
                        .sorted(Comparator.comparingInt(Release::number).reversed())
                        .toList();
    }

    /** The municipalities that the figure of a period is made from, where there was no such municipality yet. */
    private List<Area> merged(Area area, Period period) {
        return area.validity().from().isAfter(period.start())
                        && areas.joinBackTo(area, period.start()) instanceof SeriesJoin.SumOf sum
                ? List.copyOf(sum.parts())
                : List.of();
    }
}
