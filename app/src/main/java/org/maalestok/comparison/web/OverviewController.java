package org.maalestok.comparison.web;

import static java.util.Objects.requireNonNullElse;

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

    /**
     * What the address asks for: the same of the page and of its files.
     *
     * @param service as in {@link OverviewPages.Wish}, like {@code show} and {@code beside}
     */
    record Asked(
            @Nullable String service,
            @Nullable String show,
            @Nullable String beside,
            @Nullable String peers,
            @Nullable Integer release) {

        OverviewPages.Wish wish() {
            return new OverviewPages.Wish(
                    requireNonNullElse(service, ""), requireNonNullElse(show, ""), requireNonNullElse(beside, ""));
        }
    }

    @GetMapping("/{language}/municipality/{code}/overview")
    View overview(@PathVariable Language language, @PathVariable String code, Asked asked, HttpServletRequest request) {
        Area own = Named.municipality(areas, code);
        Look look = looks.of(language, asked.peers(), asked.release());
        if (!own.code().equals(code)) {
            return new RedirectView(look.overview(own).toString());
        }
        String title = MunicipalityPages.TEXTS
                .in(language)
                .get("overview.title", own.name().in(language));
        Frame frame = Frame.of(request, language, title, Step.COMPARE);
        return new JteView("comparison/web/overview.jte", pages.page(frame, own, look, asked.wish()));
    }

    @GetMapping("/{language}/municipality/{code}/overview/figures.csv")
    void csv(@PathVariable Language language, @PathVariable String code, Asked asked, HttpServletResponse response)
            throws IOException {
        file(language, code, asked).csv(response);
    }

    @GetMapping("/{language}/municipality/{code}/overview/figures.xlsx")
    void xlsx(@PathVariable Language language, @PathVariable String code, Asked asked, HttpServletResponse response)
            throws IOException {
        file(language, code, asked).xlsx(response);
    }

    private TableFile file(Language language, String code, Asked asked) {
        Look look = looks.of(language, asked.peers(), asked.release());
        return files.file(pages.scene(Named.municipality(areas, code), look, asked.wish()));
    }
}
