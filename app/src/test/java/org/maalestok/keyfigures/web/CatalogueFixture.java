package org.maalestok.keyfigures.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Perspective;
import org.maalestok.keyfigures.Polarity;
import org.maalestok.keyfigures.Service;
import org.maalestok.ui.Text;

/** A catalogue in memory. Its search finds what contains the typed words; how well the real one searches is tested where it lives. */
final class CatalogueFixture implements Catalogue {

    static final Service SCHOOL = service("school", "Folkeskole", "Grunnskole", "School", 1);
    static final Service CARE = service("elderly_care", "Ældrepleje", "Eldreomsorg", "Elderly care", 2);
    private final List<Indicator> indicators = new ArrayList<>();

    private static Service service(String code, String da, String nb, String en, int position) {
        var group = new Service.Group("group" + position, Text.same("Group " + position), position);
        return new Service(code, new Text(da, nb, en), group, position);
    }

    Indicator add(String code, Service service, Perspective perspective, String name) {
        return add(code, service, perspective, name, null);
    }

    Indicator add(String code, Service service, Perspective perspective, String name, String formula) {
        Text words = Text.same(name);
        var indicator = new Indicator(
                indicators.size(),
                code,
                service,
                perspective,
                Indicator.Kind.RATIO,
                "NOK/person",
                0,
                Polarity.NEUTRAL,
                false,
                null,
                formula,
                "SSB",
                "",
                "none",
                "us",
                LocalDate.of(2027, 6, 1),
                List.of(),
                new Indicator.Words(words, words, Text.same("About " + name), words, Text.same("")),
                null);
        indicators.add(indicator);
        return indicator;
    }

    @Override
    public Found search(Query query) {
        List<Indicator> all = indicators.stream()
                .filter(indicator -> contains(indicator, query.typed()))
                .filter(indicator ->
                        matches(query.service(), indicator.service().code()))
                .filter(indicator -> matches(query.perspective(), perspective(indicator)))
                .filter(indicator -> matches(query.country(), country(indicator)))
                .toList();
        return new Found(
                all.stream().skip(query.offset()).limit(query.limit()).toList(),
                all.size(),
                facets(all, indicator -> indicator.service().code()),
                facets(all, CatalogueFixture::perspective),
                facets(all, CatalogueFixture::country));
    }

    private static boolean contains(Indicator indicator, String typed) {
        return indicator.words().name().nb().toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT));
    }

    private static boolean matches(String asked, String value) {
        return asked.isEmpty() || asked.equalsIgnoreCase(value);
    }

    private static String perspective(Indicator indicator) {
        return indicator.perspective().name().toLowerCase(Locale.ROOT);
    }

    private static String country(Indicator indicator) {
        return indicator.code().substring(0, 2);
    }

    private static List<Facet> facets(List<Indicator> all, Function<Indicator, String> value) {
        var counts = new TreeMap<String, Integer>();
        all.forEach(indicator -> counts.merge(value.apply(indicator), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Facet(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public List<Service> listServices() {
        return List.of(SCHOOL, CARE);
    }

    @Override
    public Optional<Service> findService(String code) {
        return listServices().stream()
                .filter(service -> service.code().equals(code))
                .findFirst();
    }

    @Override
    public List<Indicator> listIndicators() {
        return indicators;
    }

    @Override
    public List<Indicator> listIndicators(Service service) {
        return indicators.stream()
                .filter(indicator -> indicator.service().equals(service))
                .toList();
    }

    @Override
    public Optional<Indicator> findIndicator(String code) {
        return indicators.stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
    }

    @Override
    public Indicator getIndicator(int id) {
        return indicators.get(id);
    }

    @Override
    public List<Definition> listDefinitions(Indicator indicator) {
        throw new UnsupportedOperationException();
    }
}
