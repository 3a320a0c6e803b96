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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.comparison.web.MunicipalityPage.Heading;
import org.maalestok.comparison.web.MunicipalityPage.Hidden;
import org.maalestok.comparison.web.MunicipalityPage.Link;
import org.maalestok.comparison.web.MunicipalityPage.Option;
import org.maalestok.comparison.web.RelationsAsked.Picked;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** What can be chosen on the page of relations: any two key figures by their names, and the background figures as a list. */
@Component
class RelationChoices {

    /** What might be explained, and what might explain it: questions that many have asked. */
    private static final List<List<String>> EXAMPLES = List.of(
            List.of("no.accounts.school.gross_per_age_6_15", "no.population"),
            List.of("no.accounts.care.gross_per_age_80_plus", "no.population.share_80_plus"),
            List.of("dk.kindergarten.parent_satisfaction", "dk.kindergarten.children_per_adult_3_5"));

    private final Catalogue catalogue;
    private final RelationNames names;
    private final Areas areas;

    RelationChoices(KeyFigures keyFigures, RelationNames names, Areas areas) {
        this.catalogue = keyFigures.catalogue();
        this.names = names;
        this.areas = areas;
    }

    /** @param periods that can be chosen */
    RelationsPage.Form form(
            RelationsAsked asked, List<Period> periods, List<Hidden> hidden, Look look, Texts texts, LocalDate today) {
        Language language = texts.language();
        return new RelationsPage.Form(
                "/" + language.tag() + "/relations",
                countries(asked, language),
                names.offered(asked.countryCode(), language),
                written(asked.up(), asked, language),
                written(asked.across(), asked, language),
                unknown(asked, look, texts),
                municipalities(asked, texts, today),
                years(asked, periods, texts),
                hidden);
    }

    /** The usual one first: no year in the address. */
    private static List<Option> years(RelationsAsked asked, List<Period> periods, Texts texts) {
        boolean picked = periods.stream().anyMatch(period -> period.toString().equals(asked.period()));
        return Stream.concat(
                        Stream.of(new Option("", texts.get("relations.year.usual"), !picked)),
                        periods.stream()
                                .map(period -> new Option(
                                        period.toString(),
                                        period.toString(),
                                        period.toString().equals(asked.period()))))
                .toList();
    }

    private String written(Picked picked, RelationsAsked asked, Language language) {
        return picked.indicator()
                .map(one -> names.label(one, asked.countryCode(), language))
                .orElse(picked.typed());
    }

    /** What was typed and is no key figure's name, with what may have been meant. */
    private List<RelationsPage.Unknown> unknown(RelationsAsked asked, Look look, Texts texts) {
        var unknown = new ArrayList<RelationsPage.Unknown>();
        if (asked.up().isUnknown()) {
            unknown.add(unknown(asked.up(), asked, hit -> asked.with(asked.across(), hit), look, texts));
        }
        if (asked.across().isUnknown()) {
            unknown.add(unknown(asked.across(), asked, hit -> asked.with(hit, asked.up()), look, texts));
        }
        Stream.of(asked.up(), asked.across())
                .flatMap(picked -> picked.indicator().stream())
                .filter(one -> !one.isOf(asked.countryCode()))
                .map(one -> new RelationsPage.Unknown(
                        texts.get("relations.abroad", one.words().name().in(texts.language())), List.of()))
                .forEach(unknown::add);
        return unknown;
    }

    private RelationsPage.Unknown unknown(
            Picked picked, RelationsAsked asked, Function<Picked, RelationsAsked> put, Look look, Texts texts) {
        List<Link> hits = names.search(picked.typed(), asked.countryCode(), texts.language()).stream()
                .map(hit -> new Link(
                        hit.words().name().in(texts.language()),
                        put.apply(new Picked(Optional.of(hit), hit.code()))
                                .address(look)
                                .toString()))
                .toList();
        return new RelationsPage.Unknown(
                texts.get(hits.isEmpty() ? "relations.unknown" : "relations.meant", picked.typed()), hits);
    }

    private List<Option> countries(RelationsAsked asked, Language language) {
        return areas.listCountries().stream()
                .map(country -> new Option(
                        country.country(),
                        country.name().in(language),
                        country.country().equals(asked.countryCode())))
                .toList();
    }

    private Stream<Indicator> background(RelationsAsked asked) {
        return catalogue.listIndicators().stream()
                .filter(indicator -> indicator.isOf(asked.countryCode()))
                .filter(indicator -> RelationNames.isBackground(indicator) && RelationNames.fits(indicator));
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

    private List<Option> municipalities(RelationsAsked asked, Texts texts, LocalDate today) {
        var options = new ArrayList<Option>();
        options.add(new Option("", texts.get("relations.nobody"), asked.own() == null));
        areas.listMunicipalities(asked.countryCode(), today)
                .forEach(area -> options.add(
                        new Option(area.code(), area.name().in(texts.language()), area.equals(asked.own()))));
        return options;
    }

    /** What the expected value may rest on: background of all services, and what was chosen. */
    List<Heading> background(RelationsAsked asked, Indicator y, List<Indicator> chosen, Texts texts) {
        var offered = new LinkedHashSet<>(chosen);
        background(asked).forEach(offered::add);
        offered.remove(y);
        return headings(List.copyOf(offered), chosen, texts.language());
    }

    /** Somewhere to begin; nothing once a key figure is asked for, nor of key figures that this catalogue lacks. */
    List<Link> examples(RelationsAsked asked, Look look, Texts texts) {
        if (!asked.up().text().isEmpty() || !asked.across().text().isEmpty()) {
            return List.of();
        }
        return EXAMPLES.stream()
                .map(pair -> pair.stream()
                        .flatMap(code -> catalogue.findIndicator(code).stream())
                        .toList())
                .filter(pair -> pair.size() == 2)
                .map(pair -> example(pair.getFirst(), pair.getLast(), asked, look, texts))
                .toList();
    }

    private static Link example(Indicator up, Indicator across, RelationsAsked asked, Look look, Texts texts) {
        boolean home = asked.own() != null && up.isOf(asked.countryCode());
        String words = texts.get(
                "relations.example",
                up.words().name().in(texts.language()),
                across.words().name().in(texts.language()));
        var both = new RelationsAsked(
                new Picked(Optional.of(across), across.code()),
                new Picked(Optional.of(up), up.code()),
                home ? asked.own() : null,
                up.code().substring(0, 2).toUpperCase(Locale.ROOT),
                "",
                List.of());
        return new Link(words, both.address(look).toString());
    }
}
