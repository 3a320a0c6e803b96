package org.maalestok.comparison.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.web.MunicipalitiesPage.Hit;
import org.maalestok.comparison.web.MunicipalitiesPage.Region;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /{lang}/municipalities}: find a municipality, by typing or in the list; also what the search-as-you-type of other pages asks. */
@Controller
class MunicipalitiesController {

    private static final int MOST_HITS = 20;
    private static final int MOST_SUGGESTIONS = 8;

    private final Areas areas;
    private final KeyFigures keyFigures;
    private final Clock clock;

    MunicipalitiesController(Areas areas, KeyFigures keyFigures, Clock clock) {
        this.areas = areas;
        this.keyFigures = keyFigures;
        this.clock = clock;
    }

    @GetMapping("/{language}/municipalities")
    View municipalities(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(required = false) @Nullable String indicator,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean fragment,
            HttpServletRequest request) {
        Texts texts = MunicipalityPages.TEXTS.in(language);
        List<Hit> hits =
                q.isBlank() ? List.of() : hits(q, fragment ? MOST_SUGGESTIONS : MOST_HITS, language, indicator);
        if (!fragment && isThatOne(q, hits)) {
            return new RedirectView(hits.getFirst().href());
        }
        Optional<String> unknown = Countries.unknown(country, areas, texts);
        List<Region> list =
                fragment || !q.isBlank() ? List.of() : regions(unknown.isPresent() ? "" : country, language, indicator);
        var page = new MunicipalitiesPage(
                Frame.of(request, language, texts.get("find.title"), Step.COMPARE)
                        .via(texts.get("front"), "/" + language.tag() + "/"),
                texts,
                q,
                q.isBlank() ? "" : texts.count("find.result", hits.size(), hits.size(), q),
                hits,
                list,
                unknown.orElse(""),
                indicator,
                indicatorName(indicator, language));
        return new JteView(fragment ? "comparison/web/suggestions.jte" : "comparison/web/municipalities.jte", page);
    }

    /** Only a name or number written in full leads straight on; anything less might be a mistake that should be seen. */
    private static boolean isThatOne(String typed, List<Hit> hits) {
        String tidy = typed.strip();
        return hits.size() == 1
                && (tidy.equalsIgnoreCase(hits.getFirst().name())
                        || tidy.chars().allMatch(Character::isDigit));
    }

    private String indicatorName(@Nullable String code, Language language) {
        return code == null
                ? ""
                : keyFigures
                        .catalogue()
                        .findIndicator(code)
                        .map(found -> found.words().name().in(language))
                        .orElse("");
    }

    private List<Hit> hits(String typed, int limit, Language language, @Nullable String indicator) {
        return areas.search(typed, limit).stream()
                .flatMap(this::municipalitiesOf)
                .distinct()
                .limit(limit)
                .map(area -> hit(area, language, indicator))
                .toList();
    }

    /** Somebody who types a county or region means its municipalities. */
    private Stream<Area> municipalitiesOf(Area found) {
        return found.kind() == AreaKind.MUNICIPALITY
                ? Stream.of(found)
                : areas.listMembers(found, LocalDate.now(clock)).stream();
    }

    private Hit hit(Area area, Language language, @Nullable String indicator) {
        var look = new Look(language, null, null);
        String href = indicator == null
                ? look.municipality(area).toString()
                : look.indicator(indicator, area).toString();
        return new Hit(area.name().in(language), place(area, language), href);
    }

    private String place(Area area, Language language) {
        LocalDate day = area.validity().nearest(LocalDate.now(clock));
        return areas.listGroupsOf(area, day).stream()
                .filter(group -> group.kind() == AreaKind.REGION)
                .map(region -> region.name().in(language))
                .findFirst()
                .orElse("");
    }

    private List<Region> regions(String wanted, Language language, @Nullable String indicator) {
        LocalDate today = LocalDate.now(clock);
        var regions = new ArrayList<Region>();
        for (Area country : areas.listCountries()) {
            if (wanted.isEmpty() || wanted.equals(country.code())) {
                addRegions(country, today, language, indicator, regions);
            }
        }
        return regions;
    }

    private void addRegions(
            Area country, LocalDate today, Language language, @Nullable String indicator, List<Region> regions) {
        var byRegion = new TreeMap<String, List<Hit>>(Collator.getInstance(language.locale()));
        for (Area municipality : areas.listMunicipalities(country.code(), today)) {
            Hit hit = hit(municipality, language, indicator);
            byRegion.computeIfAbsent(hit.place(), place -> new ArrayList<>()).add(hit);
        }
        String heading = country.name().in(language);
        for (var region : byRegion.entrySet()) {
            regions.add(new Region(heading, country.code(), region.getKey(), region.getValue()));
            heading = "";
        }
    }
}
