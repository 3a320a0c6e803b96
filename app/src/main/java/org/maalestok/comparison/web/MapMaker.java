package org.maalestok.comparison.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.municipalities.Detail;
import org.maalestok.municipalities.Outline;
import org.maalestok.municipalities.OutlineMap;
import org.maalestok.municipalities.Outlines;
import org.maalestok.ui.Texts;
import org.maalestok.ui.chart.AreaMap;
import org.maalestok.ui.chart.Figure;
import org.maalestok.ui.chart.Item;
import org.maalestok.ui.chart.Reading;
import org.maalestok.ui.chart.Role;
import org.maalestok.ui.chart.Svg;
import org.springframework.stereotype.Component;

/** Draws the map of an indicator page. */
@Component
class MapMaker {

    /** With more areas than this the whole country is seen, and coarse outlines will do. */
    private static final int DETAILED = 60;

    private final Outlines outlines;
    private final Areas areas;
    private final Clock clock;

    MapMaker(Outlines outlines, Areas areas, Clock clock) {
        this.outlines = outlines;
        this.areas = areas;
        this.clock = clock;
    }

    /** The picture and the list of its classes. */
    record Drawn(Figure figure, Svg legend) {}

    /** Empty when there are no outlines that fit the areas, or when only one area would be coloured. */
    Optional<Drawn> map(Scene scene, Period period, IndicatorCharts charts, IndicatorText text, Texts texts) {
        String country = scene.areas().isEmpty() ? "" : scene.areas().getFirst().country();
        // Those without a figure too: they are compared with, and their gap is shown as a gap.
        List<Area> compared = scene.areas().stream()
                .filter(area -> area.country().equals(country))
                .toList();
        if (compared.size() < 2) {
            return Optional.empty();
        }
        Detail detail = compared.size() > DETAILED ? Detail.OVERVIEW : Detail.FULL;
        var everywhere = new LinkedHashSet<>(compared);
        everywhere.addAll(areas.listMunicipalities(country, LocalDate.now(clock)));
        OutlineMap map = outlines.of(everywhere, period.start(), detail);
        return map.outlines().isEmpty()
                ? Optional.empty()
                : Optional.of(draw(map, scene, period, compared, charts, text, texts));
    }

    private Drawn draw(
            OutlineMap map,
            Scene scene,
            Period period,
            List<Area> compared,
            IndicatorCharts charts,
            IndicatorText text,
            Texts texts) {
        var shapes = shapes(map, scene, period, compared, charts);
        var drawing = new AreaMap(charts.subject(), period.toString(), shapes);
        String source =
                texts.get("chart.map.source." + compared.getFirst().country().toLowerCase(Locale.ROOT))
                        + notDrawn(map, compared, texts);
        var figure = new Figure("", texts.get("chart.map.what", text.unit(), period), drawing.draw("k"), source);
        return new Drawn(figure, drawing.legend());
    }

    /** Municipalities of the past have no outlines of their own; that some are missing is said. */
    private static String notDrawn(OutlineMap map, List<Area> compared, Texts texts) {
        Set<Integer> drawn = map.outlines().stream().map(Outline::areaId).collect(Collectors.toSet());
        long missing =
                compared.stream().filter(area -> !drawn.contains(area.id())).count();
        return missing == 0 ? "" : " " + texts.count("map.older", missing, missing);
    }

    /** All of the country: those compared with their values, the others as land to find one's way by. */
    private List<AreaMap.Shape> shapes(
            OutlineMap map, Scene scene, Period period, List<Area> compared, IndicatorCharts charts) {
        Map<Integer, Area> byId = new HashMap<>();
        compared.forEach(area -> byId.put(area.id(), area));
        return map.outlines().stream()
                .map(outline -> shape(outline, byId, scene, period, charts))
                .toList();
    }

    private AreaMap.Shape shape(
            Outline outline, Map<Integer, Area> compared, Scene scene, Period period, IndicatorCharts charts) {
        Area area = compared.get(outline.areaId());
        Item item;
        if (area == null) {
            item = new Item(
                    areas.get(outline.areaId()).name().in(charts.subject().language()), Reading.MISSING, Role.OUTSIDE);
        } else {
            item = charts.drawing().item(area, period, area.equals(scene.own()) ? Role.OWN : Role.PEER);
        }
        return new AreaMap.Shape(item, outline.rings());
    }
}
