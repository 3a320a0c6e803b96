package org.maalestok.keyfigures.figures;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.formula.Formula;
import org.springframework.stereotype.Component;

/** How derived indicators are put together. */
@Component
class Recipes {

    private final Catalogue catalogue;

    Recipes(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Formula formula(Indicator derived) {
        return Formula.parse(Objects.requireNonNull(derived.formula()));
    }

    /** The indicators that stand in the formula; none for an imported indicator. */
    List<Indicator> parts(Indicator indicator) {
        return indicator.isDerived()
                ? formula(indicator).codes().stream()
                        .flatMap(code -> catalogue.findIndicator(code).stream())
                        .toList()
                : List.of();
    }

    /** Everything that the indicators are computed from, and they themselves, parts before wholes. The catalogue has no cycles. */
    Set<Indicator> withParts(Iterable<Indicator> indicators) {
        var all = new LinkedHashSet<Indicator>();
        indicators.forEach(indicator -> collect(indicator, all));
        return all;
    }

    private void collect(Indicator indicator, Set<Indicator> all) {
        if (!all.contains(indicator)) {
            parts(indicator).forEach(part -> collect(part, all));
            all.add(indicator);
        }
    }

    /** The imported indicators that it comes from in the end; itself when it is imported. */
    List<Indicator> roots(Indicator indicator) {
        return indicator.isDerived()
                ? withParts(List.of(indicator)).stream()
                        .filter(part -> !part.isDerived())
                        .toList()
                : List.of(indicator);
    }
}
