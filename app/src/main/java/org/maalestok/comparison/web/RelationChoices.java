package org.maalestok.comparison.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.comparison.web.MunicipalityPage.Heading;
import org.maalestok.comparison.web.MunicipalityPage.Hidden;
import org.maalestok.comparison.web.MunicipalityPage.Option;
import org.maalestok.comparison.web.RelationsPages.Asked;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Perspective;
import org.maalestok.keyfigures.Service;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** What can be chosen on the page of relations: one service's key figures at a time, and the background of all, so that lists stay short. */
@Component
class RelationChoices {

    private static final Set<Perspective> BACKGROUND = Set.of(Perspective.CONTEXT, Perspective.NEED);

    private final Catalogue catalogue;
    private final Areas areas;

    RelationChoices(KeyFigures keyFigures, Areas areas) {
        this.catalogue = keyFigures.catalogue();
        this.areas = areas;
    }

    RelationsPage.Form form(Asked asked, List<Hidden> hidden, Texts texts, LocalDate today) {
        Language language = texts.language();
        List<Service> services = services(asked);
        Optional<Service> chosen = services.stream()
                .filter(service -> service.code().equals(asked.service()))
                .findFirst()
                .or(() -> asked.y().map(Indicator::service))
                .or(() -> services.stream().findFirst());
        List<Indicator> ofService =
                chosen.map(service -> ofService(service, asked)).orElse(List.of());
        return new RelationsPage.Form(
                "/" + language.tag() + "/relations",
                countries(asked, language),
                byGroup(services, chosen, language),
                headings(with(ofService.stream(), asked.y()), asked.y().stream().toList(), language),
                headings(
                        with(Stream.concat(ofService.stream(), background(asked)), asked.x()),
                        asked.x().stream().toList(),
                        language),
                municipalities(asked, texts, today),
                hidden);
    }

    private List<Option> countries(Asked asked, Language language) {
        return areas.listCountries().stream()
                .map(country -> new Option(
                        country.country(),
                        country.name().in(language),
                        country.country().equals(asked.countryCode())))
                .toList();
    }

    private static boolean inCountry(Indicator indicator, Asked asked) {
        return indicator.code().startsWith(asked.countryCode().toLowerCase(Locale.ROOT) + ".");
    }

    private List<Service> services(Asked asked) {
        return catalogue.listServices().stream()
                .filter(service -> !ofService(service, asked).isEmpty())
                .toList();
    }

    /** Ratios: two totals go together because both follow size. */
    private List<Indicator> ofService(Service service, Asked asked) {
        return catalogue.listIndicators(service).stream()
                .filter(indicator -> indicator.kind() == Indicator.Kind.RATIO && inCountry(indicator, asked))
                .toList();
    }

    private Stream<Indicator> background(Asked asked) {
        return catalogue.listIndicators().stream()
                .filter(indicator -> inCountry(indicator, asked) && BACKGROUND.contains(indicator.perspective()))
                .filter(indicator -> indicator.kind() == Indicator.Kind.RATIO || isPopulation(indicator));
    }

    private static boolean isPopulation(Indicator indicator) {
        return indicator.code().endsWith(".population");
    }

    private static List<Indicator> with(Stream<Indicator> offered, Optional<Indicator> chosen) {
        return List.copyOf(
                new LinkedHashSet<>(Stream.concat(offered, chosen.stream()).toList()));
    }

    private static List<Heading> byGroup(List<Service> services, Optional<Service> chosen, Language language) {
        Map<String, List<Option>> groups = new LinkedHashMap<>();
        for (Service service : services) {
            groups.computeIfAbsent(service.group().name().in(language), ignored -> new ArrayList<>())
                    .add(new Option(
                            service.code(),
                            service.name().in(language),
                            chosen.filter(service::equals).isPresent()));
        }
        return headings(groups);
    }

    private static List<Heading> headings(List<Indicator> offered, List<Indicator> chosen, Language language) {
        Map<String, List<Option>> services = new LinkedHashMap<>();
        Set<String> codes = chosen.stream().map(Indicator::code).collect(Collectors.toSet());
        for (Indicator indicator : offered) {
            services.computeIfAbsent(indicator.service().name().in(language), ignored -> new ArrayList<>())
                    .add(new Option(
                            indicator.code(), indicator.words().name().in(language), codes.contains(indicator.code())));
        }
        return headings(services);
    }

    private static List<Heading> headings(Map<String, List<Option>> groups) {
        return groups.entrySet().stream()
                .map(group -> new Heading(group.getKey(), group.getValue()))
                .toList();
    }

    private List<Option> municipalities(Asked asked, Texts texts, LocalDate today) {
        var options = new ArrayList<Option>();
        options.add(new Option("", texts.get("relations.nobody"), asked.own() == null));
        areas.listMunicipalities(asked.countryCode(), today)
                .forEach(area -> options.add(
                        new Option(area.code(), area.name().in(texts.language()), area.equals(asked.own()))));
        return options;
    }

    /** What the expected value may rest on: background of all services, and what was chosen. */
    List<Heading> background(Asked asked, Indicator y, List<Indicator> chosen, Texts texts) {
        var offered = new LinkedHashSet<>(chosen);
        background(asked).forEach(offered::add);
        offered.remove(y);
        return headings(List.copyOf(offered), chosen, texts.language());
    }
}
