package org.maalestok.keyfigures.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.Catalogue.Facet;
import org.maalestok.keyfigures.Catalogue.Found;
import org.maalestok.keyfigures.Catalogue.Query;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Service;

/** Narrows hits by the facets that were chosen, and counts what each value of each facet would give beside the other two. */
final class Facets {

    private final Query query;
    private final Predicate<Indicator> service;
    private final Predicate<Indicator> perspective;
    private final Predicate<Indicator> country;

    Facets(Query query) {
        this.query = query;
        service = chosen(query.service(), indicator -> indicator.service().code());
        perspective = chosen(query.perspective(), Facets::perspectiveOf);
        country = chosen(query.country(), Facets::countryOf);
    }

    private static Predicate<Indicator> chosen(String code, Function<Indicator, String> facet) {
        return indicator -> code.isEmpty() || facet.apply(indicator).equalsIgnoreCase(code);
    }

    Found narrow(List<Indicator> hits) {
        List<Indicator> kept =
                hits.stream().filter(service.and(perspective).and(country)).toList();
        return new Found(page(kept), kept.size(), listServices(hits), listPerspectives(hits), listCountries(hits));
    }

    private List<Indicator> page(List<Indicator> kept) {
        return kept.stream()
                .skip(Math.max(0, query.offset()))
                .limit(Math.max(0, query.limit()))
                .toList();
    }

    private List<Facet> listServices(List<Indicator> hits) {
        return count(
                hits,
                perspective.and(country),
                Indicator::service,
                Comparator.comparing(Service::position),
                Service::code);
    }

    private List<Facet> listPerspectives(List<Indicator> hits) {
        return count(hits, service.and(country), Indicator::perspective, Comparator.naturalOrder(), Facets::codeOf);
    }

    private List<Facet> listCountries(List<Indicator> hits) {
        return count(hits, service.and(perspective), Facets::countryOf, Comparator.naturalOrder(), Function.identity())
                .stream()
                .filter(facet -> !facet.code().isEmpty())
                .toList();
    }

    private static <V> List<Facet> count(
            List<Indicator> hits,
            Predicate<Indicator> others,
            Function<Indicator, V> value,
            Comparator<? super V> order,
            Function<V, String> code) {
        Map<V, Long> counts = hits.stream().filter(others).collect(Collectors.groupingBy(value, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(order))
                .map(entry ->
                        new Facet(code.apply(entry.getKey()), entry.getValue().intValue()))
                .toList();
    }

    private static String perspectiveOf(Indicator indicator) {
        return codeOf(indicator.perspective());
    }

    private static String codeOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The two letters before the first point of the code; empty for an indicator of no country. */
    private static String countryOf(Indicator indicator) {
        return indicator.code().indexOf('.') == 2 ? indicator.code().substring(0, 2) : "";
    }
}
