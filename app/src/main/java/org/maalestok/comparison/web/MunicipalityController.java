package org.maalestok.comparison.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
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

/** {@code /{lang}/municipality/{code}}: a municipality's key figures against its peers. */
@Controller
class MunicipalityController {

    private static final int MOST_PAGES = 1_000;

    private final Areas areas;
    private final MunicipalityPages pages;
    private final Looks looks;

    MunicipalityController(Areas areas, MunicipalityPages pages, Looks looks) {
        this.areas = areas;
        this.pages = pages;
        this.looks = looks;
    }

    @GetMapping("/{language}/municipality/{code}")
    View municipality(
            @PathVariable Language language,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable String peers,
            @RequestParam(required = false) @Nullable Integer release,
            HttpServletRequest request) {
        Area area = Named.municipality(areas, code);
        Look look = looks.of(language, peers, release);
        if (!area.code().equals(code)) {
            return new RedirectView(look.municipality(area).toString());
        }
        Frame frame = Frame.of(request, language, area.name().in(language), Step.COMPARE);
        var wish = new MunicipalityPages.Wish(service, show, Math.clamp(page, 1, MOST_PAGES));
        return new JteView("comparison/web/municipality.jte", pages.page(frame, area, look, wish));
    }
}
