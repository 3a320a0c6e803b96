package org.maalestok.comparison.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.comparison.prices.Per;
import org.maalestok.comparison.prices.PriceOptions;
import org.maalestok.comparison.prices.PriceView;
import org.maalestok.comparison.prices.Prices;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.springframework.stereotype.Component;

/** Figures told as the reader wants, where that can be done; as they are published where it cannot, and for what isn't money. */
@Component
class Amounts {

    private final Prices prices;
    private final JoinedFigures figures;

    Amounts(Prices prices, JoinedFigures figures) {
        this.prices = prices;
        this.figures = figures;
    }

    Told told(Indicator indicator, Look look) {
        PriceOptions options = prices.options(indicator);
        List<Period> bases = prices.bases(indicator, look.asOf());
        Telling wanted = look.telling();
        Optional<PriceView> view = Prices.isAmount(indicator) ? view(options, bases, wanted) : Optional.empty();
        boolean refused = Prices.isAmount(indicator) && view.isEmpty();
        return new Told(Prices.isAmount(indicator), view.orElse(PriceView.NOMINAL), options, bases, refused);
    }

    private static Optional<PriceView> view(PriceOptions options, List<Period> bases, Telling wanted) {
        Optional<Per> per = options.per().stream().filter(wanted::wants).findFirst();
        Optional<Period> base = wanted.base().filter(bases::contains);
        boolean unknownYear =
                base.isEmpty() && wanted.prices() != null && !wanted.prices().isEmpty();
        return per.filter(one -> !unknownYear)
                .map(one -> new PriceView(one, base.orElse(null), wanted.isNeedAdjusted()))
                .filter(options::allows);
    }

    /**
     * How the amounts among several indicators are told together: what any of them can be told per can be chosen. Refused when none of them can be told as
     * asked; no amounts at all when none is money.
     */
    Told toldTogether(Collection<Indicator> indicators, Look look) {
        List<Told> each = indicators.stream()
                .filter(Prices::isAmount)
                .map(indicator -> told(indicator, look))
                .toList();
        if (each.isEmpty()) {
            return Told.NO_AMOUNT;
        }
        List<Per> per = each.stream()
                .flatMap(one -> one.options().per().stream())
                .distinct()
                .toList();
        PriceOptions any = each.getFirst().options();
        boolean perInhabitant = each.stream().anyMatch(one -> one.options().perInhabitant());
        PriceView view = each.stream()
                .filter(one -> !one.refused())
                .map(Told::view)
                .findFirst()
                .orElse(PriceView.NOMINAL);
        boolean refused = each.stream().allMatch(Told::refused);
        return new Told(
                true,
                view,
                new PriceOptions(per, perInhabitant, any.deflator(), any.needIndex()),
                each.getFirst().bases(),
                refused);
    }

    /** The figures as they are told. */
    FigureTable table(Indicator indicator, Told told, Look look) {
        return told.view().equals(PriceView.NOMINAL)
                ? figures.table(indicator, look.asOf())
                : prices.table(indicator, told.view(), look.asOf());
    }
}
