package org.maalestok.comparison.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.web.RelationsAsked.Picked;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.Step;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /{lang}/relations}: any two key figures against each other, and what a municipality's background would lead one to expect. */
@Controller
class RelationsController {

    private static final Pattern CODE = Pattern.compile("[a-z]{2}[.][a-z0-9_.]+");

    private final Catalogue catalogue;
    private final RelationNames names;
    private final Areas areas;
    private final RelationsPages pages;
    private final Looks looks;

    RelationsController(KeyFigures keyFigures, RelationNames names, Areas areas, RelationsPages pages, Looks looks) {
        this.catalogue = keyFigures.catalogue();
        this.names = names;
        this.areas = areas;
        this.pages = pages;
        this.looks = looks;
    }

    /**
     * @param x the code of what might explain, or its name as somebody typed it
     * @param y the same of what might be explained
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
            @RequestParam(defaultValue = "") String period,
            @RequestParam(required = false) @Nullable List<String> with,
            @RequestParam(required = false) @Nullable String peers,
            @RequestParam(required = false) @Nullable Integer release,
            HttpServletRequest request) {
        Area own = Named.own(areas, area).orElse(null);
        String where = RelationsAsked.country(own, country, y);
        Picked across = picked(x, where, language);
        Picked up = picked(y, where, language);
        List<Indicator> background = (with == null ? List.<String>of() : with)
                .stream()
                        .limit(RelationsPages.MOST_BACKGROUND)
                        .map(name -> Named.indicator(catalogue, name))
                        .toList();
        var asked = new RelationsAsked(across, up, own, where, period, background);
        Look look = looks.of(language, peers, release);
        if (across.byName() || up.byName()) {
            return new RedirectView(asked.address(look).toString());
        }
        Frame frame = Frame.of(
                        request, language, MunicipalityPages.TEXTS.in(language).get("relations"), Step.COMPARE)
                .via(MunicipalityPages.TEXTS.in(language).get("front"), "/" + language.tag() + "/");
        return new JteView("comparison/web/relations.jte", pages.page(frame, asked, country, left(with), look));
    }

    /** How many background figures are asked for beyond those that count. */
    private static int left(@Nullable List<String> with) {
        return Math.max(0, (with == null ? 0 : with.size()) - RelationsPages.MOST_BACKGROUND);
    }

    /** What looks like a code is one, and must exist. */
    private Picked picked(String typed, String country, Language language) {
        if (typed.isBlank()) {
            return Picked.NOTHING;
        }
        if (CODE.matcher(typed).matches()) {
            return new Picked(Optional.of(Named.indicator(catalogue, typed)), typed);
        }
        return new Picked(names.find(typed, country, language), typed);
    }
}
