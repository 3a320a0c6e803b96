package org.maalestok.comparison.areas;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.comparison.uncertainty.Recipe;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.municipalities.Area;
import org.springframework.stereotype.Component;

/** The front door: chosen areas × chosen indicators against a benchmark. */
@Component
public class SideBySide {

    private final Catalogue catalogue;
    private final JoinedFigures figures;

    SideBySide(KeyFigures keyFigures, JoinedFigures figures) {
        this.catalogue = keyFigures.catalogue();
        this.figures = figures;
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
        Map<Indicator, Recipe> recipes = new LinkedHashMap<>();
        indicators.forEach(indicator -> recipes.put(indicator, Recipe.of(indicator, catalogue)));
        Map<String, FigureTable> tables = tables(recipes, asOf);
        return recipes.entrySet().stream()
                .map(one -> new LineMaker(one.getKey(), one.getValue(), tables).line(areas, against, year))
                .toList();
    }

    /** Of the indicators and of all that their intervals rest on, fetched together. */
    private Map<String, FigureTable> tables(Map<Indicator, Recipe> recipes, AsOf asOf) {
        var needed = new LinkedHashMap<String, Indicator>();
        recipes.forEach((indicator, recipe) -> {
            needed.put(indicator.code(), indicator);
            need(recipe.numerator(), needed);
            need(recipe.denominator(), needed);
        });
        var tables = new LinkedHashMap<String, FigureTable>();
        figures.tables(needed.values(), asOf).forEach((indicator, table) -> tables.put(indicator.code(), table));
        return tables;
    }

    private void need(@Nullable String code, Map<String, Indicator> needed) {
        if (code != null) {
            catalogue.findIndicator(code).ifPresent(part -> needed.put(code, part));
        }
    }
}
