package org.maalestok.keyfigures.figures;

import java.util.Collection;
import java.util.Map;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.springframework.stereotype.Component;

/** Figures straight from the database, past the memory: inside a transaction that has written a release which nobody else can see yet. */
@Component
public class FreshFigures {

    /** In the place of a release: as things would stand if the difference that the present transaction has found were published. */
    public static final int TRIED = Integer.MAX_VALUE;

    private final FigureCache cache;
    private final Recipes recipes;

    FreshFigures(FigureCache cache, Recipes recipes) {
        this.cache = cache;
        this.recipes = recipes;
    }

    /** The tables as they stand after the release, with all decisions that hold now; derived ones are computed. */
    public Map<Indicator, FigureTable> read(Collection<Indicator> indicators, int release) {
        return cache.fresh(indicators, release);
    }

    /** The indicators that it is computed from, directly; none for an imported one. */
    public Collection<Indicator> partsOf(Indicator indicator) {
        return recipes.parts(indicator);
    }

    /** The imported indicators that it comes from in the end; itself when it is imported. */
    public Collection<Indicator> rootsOf(Indicator indicator) {
        return recipes.roots(indicator);
    }
}
