package org.maalestok.comparison.prices;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Denominators;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Unit;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The front door. Indexes are found by their codes: {@code no.economy.deflator} and {@code no.economy.need_index.school}, and the same with
 * {@code dk}. The deflator's figures are the country's, the need index's the municipalities'.
 */
@Component
public class Prices {

    private static final Set<String> MONEY = Set.of("NOK", "DKK");
    private static final Set<String> HEADS = Set.of("person", "pupil", "child");

    private final Catalogue catalogue;
    private final BiFunction<Indicator, AsOf, FigureTable> figures;
    private final Areas areas;

    /** By the amounts as published, which are other ones whenever a figure behind them changes; let go when memory is needed, as what is told holds them itself. */
    private final Cache<FigureTable, Map<PriceView, PriceTable>> remembered =
            Caffeine.newBuilder().weakKeys().softValues().build();

    @Autowired
    Prices(KeyFigures keyFigures, JoinedFigures figures, Areas areas) {
        this(keyFigures.catalogue(), figures::table, areas);
    }

    Prices(Catalogue catalogue, BiFunction<Indicator, AsOf, FigureTable> figures, Areas areas) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.areas = areas;
    }

    /** The ways in which the indicator can be told; only as published for what isn't money. */
    public PriceOptions options(Indicator indicator) {
        if (!isAmount(indicator)) {
            return PriceOptions.NONE;
        }
        String country = indicator.code().substring(0, 2);
        var per = new ArrayList<>(List.of(Per.AS_IS));
        boolean perInhabitant = isPerInhabitant(indicator);
        if (hasTotal(indicator)) {
            ways(indicator, country).stream()
                    .filter(way -> !perInhabitant || way.kind() != Per.Kind.INHABITANT)
                    .forEach(per::add);
        }
        return new PriceOptions(
                per,
                perInhabitant,
                catalogue.findIndicator(country + ".economy.deflator"),
                catalogue.findIndicator(
                        country + ".economy.need_index." + indicator.service().code()));
    }

    /** Whether it is an amount of money. */
    public static boolean isAmount(Indicator indicator) {
        return indicator.measure().bases().entrySet().stream()
                .anyMatch(base -> MONEY.contains(base.getKey()) && base.getValue() == 1);
    }

    private boolean isPerInhabitant(Indicator indicator) {
        return indicator.parts() != null
                && catalogue
                        .findIndicator(indicator.parts().denominator())
                        .filter(denominator -> Per.of(denominator).kind() == Per.Kind.INHABITANT)
                        .isPresent();
    }

    /** A total itself, or one per something that the catalogue counts. */
    private boolean hasTotal(Indicator indicator) {
        return total(indicator).isPresent();
    }

    /** The whole amount as a formula; empty when it cannot be had. */
    private Optional<String> total(Indicator indicator) {
        if (isTotal(indicator)) {
            return Optional.of(indicator.code());
        }
        Indicator.Parts parts = indicator.parts();
        if (parts == null) {
            return Optional.empty();
        }
        if (parts.numerator() != null
                && catalogue
                        .findIndicator(parts.numerator())
                        .filter(Prices::isTotal)
                        .isPresent()) {
            return Optional.of(parts.numerator());
        }
        return catalogue
                .findIndicator(parts.denominator())
                .filter(denominator ->
                        indicator.measure().times(denominator.measure()).bases().size() == 1)
                .map(denominator -> indicator.code() + " * " + denominator.code());
    }

    private static boolean isTotal(Indicator indicator) {
        return indicator.measure().bases().size() == 1
                && isAmount(indicator)
                && indicator.kind() != Indicator.Kind.RATIO;
    }

    /** The total, and everything that the country's population and the service's own ratios are told per; inhabitants of another day are no other way. */
    private List<Per> ways(Indicator indicator, String country) {
        var denominators = new LinkedHashSet<Indicator>();
        catalogue.findIndicator(Denominators.populationOf(country)).ifPresent(denominators::add);
        for (Indicator sibling : catalogue.listIndicators(indicator.service())) {
            if (sibling.isOf(country) && sibling.parts() != null) {
                catalogue
                        .findIndicator(sibling.parts().denominator())
                        .filter(Prices::countsHeads)
                        .filter(denominator -> Per.of(denominator).kind() != Per.Kind.INHABITANT)
                        .ifPresent(denominators::add);
            }
        }
        var ways = new ArrayList<Per>();
        if (!isTotal(indicator)) {
            ways.add(Per.TOTAL);
        }
        denominators.stream().map(Per::of).forEach(ways::add);
        return ways;
    }

    private static boolean countsHeads(Indicator denominator) {
        Unit unit = denominator.measure();
        return unit.bases().size() == 1 && HEADS.contains(unit.bases().firstKey()) && unit.tens() == 0;
    }

    /**
     * The figures told another way. Where a part has no number the result has none, for the part's reason; what was worked out here is marked as estimated.
     *
     * @throws IllegalArgumentException when {@link #options} does not allow the view, or the deflator has no number in its base year
     */
    public FigureTable table(Indicator indicator, PriceView view, AsOf asOf) {
        if (view.equals(PriceView.NOMINAL)) {
            return figures.apply(indicator, asOf);
        }
        PriceOptions options = options(indicator);
        boolean knownBase = view.base() == null || bases(indicator, asOf).contains(view.base());
        if (!options.allows(view) || !knownBase) {
            throw new IllegalArgumentException("%s cannot be told as %s".formatted(indicator.code(), view));
        }
        String amount = view.per().kind() == Per.Kind.AS_IS
                ? indicator.code()
                : total(indicator).orElseThrow();
        Function<String, FigureTable> tableOf = code -> figures.apply(get(code), asOf);
        Map<PriceView, PriceTable> told =
                remembered.get(figures.apply(indicator, asOf), ignored -> new ConcurrentHashMap<>());
        return told.compute(
                view,
                (ignored, known) -> known != null && known.isFrom(tableOf)
                        ? known
                        : new PriceTable(indicator, view, options, amount, country(indicator), tableOf));
    }

    /** The years whose prices amounts can be told in, in order of time: those in which the deflator has a number above zero. None without a deflator. */
    public List<Period> bases(Indicator indicator, AsOf asOf) {
        return options(indicator)
                .deflator()
                .map(deflator -> figures.apply(deflator, asOf))
                .map(prices -> prices.periods().stream()
                        .filter(period -> prices.at(country(indicator).id(), period)
                                .number()
                                .filter(price -> price.signum() > 0)
                                .isPresent())
                        .toList())
                .orElse(List.of());
    }

    private Indicator get(String code) {
        return catalogue.findIndicator(code).orElseThrow();
    }

    private Area country(Indicator indicator) {
        String country = indicator.code().substring(0, 2);
        return areas.listCountries().stream()
                .filter(area -> area.country().equalsIgnoreCase(country))
                .findFirst()
                .orElseThrow();
    }
}
