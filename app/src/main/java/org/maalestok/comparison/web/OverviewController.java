package org.maalestok.comparison.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

/** {@code /{lang}/municipality/{code}/overview}: a municipality across services, beside its peers; the same as files. */
@Controller
class OverviewController {

    private final Areas areas;
    private final OverviewPages pages;
    private final OverviewFiles files;
    private final Looks looks;

    OverviewController(Areas areas, OverviewPages pages, OverviewFiles files, Looks looks) {
        this.areas = areas;
        this.pages = pages;
        this.files = files;
        this.looks = looks;
    }

    @GetMapping("/{language}/municipality/{code}/overview")
    View overview(
            @PathVariable Language language,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String beside,
            @RequestParam(required = false) @Nullable String peers,
            @RequestParam(required = false) @Nullable Integer release,
            HttpServletRequest request) {
        Area own = Named.municipality(areas, code);
        Look look = looks.of(language, peers, release);
        if (!own.code().equals(code)) {
            return new RedirectView(look.overview(own).toString());
        }
        String title = MunicipalityPages.TEXTS
                .in(language)
                .get("overview.title", own.name().in(language));
        Frame frame = Frame.of(request, language, title, Step.COMPARE);
        return new JteView(
                "comparison/web/overview.jte",
                pages.page(frame, own, look, new OverviewPages.Wish(service, show, beside)));
    }

    @GetMapping("/{language}/municipality/{code}/overview/figures.csv")
    void csv(
            @PathVariable Language language,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String beside,
            @RequestParam(required = false) @Nullable String peers,
            @RequestParam(required = false) @Nullable Integer release,
            HttpServletResponse response)
            throws IOException {
        file(code, looks.of(language, peers, release), new OverviewPages.Wish(service, show, beside))
                .csv(response);
    }

    @GetMapping("/{language}/municipality/{code}/overview/figures.xlsx")
    void xlsx(
            @PathVariable Language language,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String beside,
            @RequestParam(required = false) @Nullable String peers,
            @RequestParam(required = false) @Nullable Integer release,
            HttpServletResponse response)
            throws IOException {
        file(code, looks.of(language, peers, release), new OverviewPages.Wish(service, show, beside))
                .xlsx(response);
    }

    private TableFile file(String code, Look look, OverviewPages.Wish wish) {
        return files.file(pages.scene(Named.municipality(areas, code), look, wish));
    }
}
