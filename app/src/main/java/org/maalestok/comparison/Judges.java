package org.maalestok.comparison;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.uncertainty.Recipe;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.springframework.stereotype.Component;

/**
 * The front door to every verdict: a {@link Judge} for each indicator, with its figures and the counts behind them fetched together, merged municipalities
 * included.
 */
@Component
public class Judges {

    private final Catalogue catalogue;
    private final JoinedFigures figures;

    Judges(KeyFigures keyFigures, JoinedFigures figures) {
        this.catalogue = keyFigures.catalogue();
        this.figures = figures;
    }

    public Judge of(Indicator indicator, AsOf asOf) {
        return requireNonNull(of(List.of(indicator), asOf).get(indicator));
    }

    /** In the order asked for. */
    public Map<Indicator, Judge> of(Collection<Indicator> indicators, AsOf asOf) {
        var recipes = new LinkedHashMap<Indicator, Recipe>();
        indicators.forEach(indicator -> recipes.put(indicator, Recipe.of(indicator, catalogue)));
        var needed = new LinkedHashMap<String, Indicator>();
        recipes.forEach((indicator, recipe) -> {
            needed.put(indicator.code(), indicator);
            need(recipe, needed);
        });
        Map<String, FigureTable> tables = tables(needed.values(), asOf);
        var judges = new LinkedHashMap<Indicator, Judge>();
        recipes.forEach((indicator, recipe) ->
                judges.put(indicator, new Judge(requireNonNull(tables.get(indicator.code())), recipe, tables)));
        return judges;
    }

    /** For figures that are not published: those of a draft. The counts behind them are. */
    public Judge of(FigureTable draft) {
        Recipe recipe = Recipe.of(draft.indicator(), catalogue);
        var needed = new LinkedHashMap<String, Indicator>();
        need(recipe, needed);
        return new Judge(draft, recipe, tables(needed.values(), AsOf.LATEST));
    }

    private Map<String, FigureTable> tables(Collection<Indicator> needed, AsOf asOf) {
        var tables = new HashMap<String, FigureTable>();
        figures.tables(needed, asOf).forEach((indicator, table) -> tables.put(indicator.code(), table));
        return tables;
    }

    private void need(Recipe recipe, Map<String, Indicator> needed) {
        if (recipe.possible()) {
            need(recipe.numerator(), needed);
            need(recipe.denominator(), needed);
        }
    }

    private void need(@Nullable String code, Map<String, Indicator> needed) {
        if (code != null) {
            catalogue.findIndicator(code).ifPresent(part -> needed.putIfAbsent(code, part));
        }
    }
}
