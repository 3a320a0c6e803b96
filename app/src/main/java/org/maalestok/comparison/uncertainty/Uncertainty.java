package org.maalestok.comparison.uncertainty;

import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.springframework.stereotype.Component;

/** The front door: intervals and verdicts for figures of the catalogue, merged municipalities included. */
@Component
public class Uncertainty {

    private final Catalogue catalogue;
    private final JoinedFigures figures;

    Uncertainty(KeyFigures keyFigures, JoinedFigures figures) {
        this.catalogue = keyFigures.catalogue();
        this.figures = figures;
    }

    /** What a figure rests on. */
    public Basis basis(Indicator indicator, Area area, Period period, AsOf asOf) {
        Recipe recipe = Recipe.of(indicator, catalogue);
        double value = figures.table(indicator, asOf).number(area.id(), period);
        return recipe.basis(
                value,
                number(recipe.numerator(), area, period, asOf),
                number(recipe.denominator(), area, period, asOf));
    }

    private double number(@Nullable String code, Area area, Period period, AsOf asOf) {
        if (code == null) {
            return Double.NaN;
        }
        return catalogue
                .findIndicator(code)
                .map(part -> figures.table(part, asOf).number(area.id(), period))
                .orElse(Double.NaN);
    }

    /** The verdict at the usual level against a point value, such as the peers' median or the country's figure. */
    public IntervalVerdict verdict(Indicator indicator, Area area, Period period, double benchmark, AsOf asOf) {
        double value = figures.table(indicator, asOf).number(area.id(), period);
        Basis basis = basis(indicator, area, period, asOf);
        return IntervalVerdict.of(value, basis, benchmark, indicator.polarity(), Interval.USUAL_LEVEL);
    }
}
