package org.maalestok.comparison.web;

import java.util.Optional;
import org.maalestok.keyfigures.Period;
import org.maalestok.ui.chart.Figure;
import org.maalestok.ui.chart.Svg;
import org.springframework.stereotype.Component;

/** Draws the map of an indicator page. */
@Component
class MapMaker {

    Optional<Figure> map(Scene scene, Period period, IndicatorCharts charts) {
        return Optional.empty();
    }

    Optional<Svg> legend(Scene scene, Period period, IndicatorCharts charts) {
        return Optional.empty();
    }
}
