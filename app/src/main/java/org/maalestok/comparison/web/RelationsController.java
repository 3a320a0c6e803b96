package org.maalestok.comparison.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.web.RelationsPages.Asked;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.NotFound;
import org.maalestok.ui.Step;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /{lang}/relations}: any two key figures against each other, and what a municipality's background would lead one to expect. */
@Controller
class RelationsController {

    private final Catalogue catalogue;
    private final Areas areas;
    private final RelationsPages pages;
    private final Looks looks;

    RelationsController(KeyFigures keyFigures, Areas areas, RelationsPages pages, Looks looks) {
        this.catalogue = keyFigures.catalogue();
        this.areas = areas;
        this.pages = pages;
        this.looks = looks;
    }

    /**
     * @param x the code of what might explain
     * @param y the code of what might be explained
     * @param area the municipality to mark
     * @param with codes of the background figures
     */
    @GetMapping("/{language}/relations")
    View relations(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String x,
            @RequestParam(defaultValue = "") String y,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(required = false) @Nullable List<String> with,
            @RequestParam(required = false) @Nullable String peers,
            @RequestParam(required = false) @Nullable Integer release,
            HttpServletRequest request) {
        var texts = MunicipalityPages.TEXTS.in(language);
        Frame frame = Frame.of(request, language, texts.get("relations"), Step.COMPARE)
                .via(texts.get("front"), "/" + language.tag() + "/");
        List<Indicator> background = (with == null ? List.<String>of() : with)
                .stream()
                        .limit(RelationsPages.MOST_BACKGROUND)
                        .flatMap(code -> indicator(code).stream())
                        .toList();
        var asked = new Asked(indicator(x), indicator(y), own(area).orElse(null), country, service, period, background);
        return new JteView(
                "comparison/web/relations.jte", pages.page(frame, asked, looks.of(language, peers, release)));
    }

    private Optional<Indicator> indicator(String code) {
        if (code.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(catalogue.findIndicator(code).orElseThrow(() -> new NotFound("indicator " + code)));
    }

    private Optional<Area> own(String code) {
        if (code.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(areas.findByCode(code)
                .filter(area -> area.kind() == AreaKind.MUNICIPALITY)
                .orElseThrow(() -> new NotFound("municipality " + code)));
    }
}
