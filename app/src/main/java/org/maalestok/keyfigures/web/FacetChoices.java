package org.maalestok.keyfigures.web;

import static org.maalestok.keyfigures.web.Asked.COUNTRY;
import static org.maalestok.keyfigures.web.Asked.PERSPECTIVE;
import static org.maalestok.keyfigures.web.Asked.SERVICE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Catalogue.Facet;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Perspective;
import org.maalestok.keyfigures.Service;
import org.maalestok.keyfigures.web.CataloguePage.Choice;
import org.maalestok.keyfigures.web.CataloguePage.Facets;
import org.maalestok.keyfigures.web.CataloguePage.Part;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** What a search can be narrowed by, in words and with addresses: service, perspective, country. */
@Component
class FacetChoices {

    private static final List<String> FACETS = List.of(SERVICE, PERSPECTIVE, COUNTRY);

    private final KeyFigures figures;
    private final Areas areas;

    FacetChoices(KeyFigures figures, Areas areas) {
        this.figures = figures;
        this.areas = areas;
    }

    /** The same search without codes that nobody knows any more: an old address should still find something. */
    Asked withoutUnknown(Asked asked) {
        Asked known = asked;
        for (String facet : FACETS) {
            if (asked.has(facet) && words(facet, asked.get(facet), Language.EN).isEmpty()) {
                known = known.without(facet);
            }
        }
        return known;
    }

    /** The chosen ones, each with the address of the search without it. */
    List<Choice> chosen(Asked asked, Language language) {
        var chosen = new ArrayList<Choice>();
        for (String facet : FACETS) {
            words(facet, asked.get(facet), language)
                    .ifPresent(words -> chosen.add(
                            new Choice(words, "", asked.without(facet).address(language), true)));
        }
        return chosen;
    }

    List<Facets> of(Asked asked, Catalogue.Found found, Language language) {
        Texts t = Words.TEXTS.in(language);
        return List.of(
                new Facets(t.get("facet.service"), services(asked, found.services(), language)),
                new Facets(t.get("facet.perspective"), part(asked, PERSPECTIVE, found.perspectives(), language)),
                new Facets(t.get("facet.country"), part(asked, COUNTRY, found.countries(), language)));
    }

    /** Services stand under the headings that they have everywhere. */
    private List<Part> services(Asked asked, List<Facet> found, Language language) {
        var byGroup = new LinkedHashMap<Service.Group, List<Choice>>();
        for (Facet facet : found) {
            figures.catalogue().findService(facet.code()).ifPresent(service -> byGroup.computeIfAbsent(
                            service.group(), group -> new ArrayList<>())
                    .add(choice(asked, SERVICE, facet, service.name().in(language), language)));
        }
        return byGroup.entrySet().stream()
                .map(group -> new Part(group.getKey().name().in(language), group.getValue()))
                .toList();
    }

    private List<Part> part(Asked asked, String name, List<Facet> found, Language language) {
        var choices = new ArrayList<Choice>();
        for (Facet facet : found) {
            words(name, facet.code(), language)
                    .ifPresent(words -> choices.add(choice(asked, name, facet, words, language)));
        }
        return choices.isEmpty() ? List.of() : List.of(new Part("", choices));
    }

    private static Choice choice(Asked asked, String name, Facet facet, String words, Language language) {
        boolean chosen = asked.get(name).equalsIgnoreCase(facet.code());
        Asked then = asked.with(name, chosen ? "" : facet.code());
        return new Choice(words, Numbers.in(language).format(facet.count()), then.address(language), chosen);
    }

    private Optional<String> words(String facet, String code, Language language) {
        return switch (facet) {
            case SERVICE ->
                figures.catalogue().findService(code).map(service -> service.name()
                        .in(language));
            case PERSPECTIVE -> perspective(code, language);
            default ->
                areas.listCountries().stream()
                        .filter(country -> country.code().equalsIgnoreCase(code))
                        .map(country -> country.name().in(language))
                        .findFirst();
        };
    }

    private static Optional<String> perspective(String code, Language language) {
        for (Perspective perspective : Perspective.values()) {
            if (perspective.name().equalsIgnoreCase(code)) {
                return Optional.of(perspective.words().in(language));
            }
        }
        return Optional.empty();
    }
}
