package org.maalestok.comparison.prices;

import java.util.List;
import java.util.Optional;
import org.maalestok.keyfigures.Indicator;

/**
 * The ways in which an indicator's amount can be told.
 *
 * @param per as published first; only that for what isn't money
 * @param perInhabitant whether it is published per inhabitant
 * @param deflator the country's index of municipal prices, when the catalogue has one
 * @param needIndex the index of the need for the service, when the catalogue has one; adjusts amounts per inhabitant
 */
public record PriceOptions(
        List<Per> per, boolean perInhabitant, Optional<Indicator> deflator, Optional<Indicator> needIndex) {

    static final PriceOptions NONE = new PriceOptions(List.of(Per.AS_IS), false, Optional.empty(), Optional.empty());

    public PriceOptions {
        per = List.copyOf(per);
    }

    /** Whether an amount can be told this way. */
    public boolean allows(PriceView view) {
        return per.contains(view.per())
                && (!view.real() || deflator.isPresent())
                && (!view.needAdjusted() || needIndex.isPresent() && isPerInhabitant(view.per()));
    }

    private boolean isPerInhabitant(Per one) {
        return one.kind() == Per.Kind.INHABITANT || one.kind() == Per.Kind.AS_IS && perInhabitant;
    }
}
