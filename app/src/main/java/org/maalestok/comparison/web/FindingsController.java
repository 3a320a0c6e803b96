package org.maalestok.comparison.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Service;
import org.maalestok.municipalities.Area;
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

/** {@code /{lang}/municipality/{code}/findings}: what to talk about, in one service or in all, and the same as a file. */
@Controller
class FindingsController {

    private final KeyFigures keyFigures;
    private final Areas areas;
    private final FindingsPages pages;
    private final AllFindingsPages allPages;
    private final FindingsFile file;
    private final Looks looks;

    FindingsController(
            KeyFigures keyFigures,
            Areas areas,
            FindingsPages pages,
            AllFindingsPages allPages,
            FindingsFile file,
            Looks looks) {
        this.keyFigures = keyFigures;
        this.areas = areas;
        this.pages = pages;
        this.allPages = allPages;
        this.file = file;
        this.looks = looks;
    }

    /** @param done what the reader has just done */
    @GetMapping("/{language}/municipality/{code}/service/{service}/findings")
    View ofService(
            @PathVariable Language language,
            @PathVariable String code,
            @PathVariable String service,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(required = false) @Nullable String peers,
            @RequestParam(required = false) @Nullable Integer release,
            HttpServletRequest request) {
        Area own = Named.municipality(areas, code);
        Service wanted = service(service);
        String title = MunicipalityPages.TEXTS
                .in(language)
                .get("findings.title", wanted.name().in(language), own.name().in(language));
        Frame frame = Frame.of(request, language, title, Step.COMPARE);
        return new JteView(
                "comparison/web/findings.jte",
                pages.page(frame, own, wanted, looks.of(language, peers, release), done));
    }

    @GetMapping("/{language}/municipality/{code}/findings")
    View ofAll(
            @PathVariable Language language,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String peers,
            @RequestParam(required = false) @Nullable Integer release,
            HttpServletRequest request) {
        Area own = Named.municipality(areas, code);
        String title = MunicipalityPages.TEXTS
                .in(language)
                .get("findings.all.title", own.name().in(language));
        Frame frame = Frame.of(request, language, title, Step.COMPARE);
        return new JteView(
                "comparison/web/allFindings.jte", allPages.page(frame, own, looks.of(language, peers, release)));
    }

    /** @param service one service's code; empty for all */
    @GetMapping("/{language}/municipality/{code}/findings.csv")
    void csv(
            @PathVariable Language language,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(required = false) @Nullable String peers,
            @RequestParam(required = false) @Nullable Integer release,
            HttpServletResponse response)
            throws IOException {
        file.csv(
                Named.municipality(areas, code),
                service.isEmpty() ? null : service(service),
                looks.of(language, peers, release),
                response);
    }

    private Service service(String code) {
        return keyFigures.catalogue().findService(code).orElseThrow(() -> NotFound.service(code));
    }
}
