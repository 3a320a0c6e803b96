package org.maalestok.comparison.web;

import jakarta.servlet.http.HttpServletRequest;
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

/** {@code /{lang}/municipality/{code}/service/{service}}: the profile of a service, with its findings. */
@Controller
class ProfileController {

    private final KeyFigures keyFigures;
    private final Areas areas;
    private final ProfilePages pages;
    private final Looks looks;

    ProfileController(KeyFigures keyFigures, Areas areas, ProfilePages pages, Looks looks) {
        this.keyFigures = keyFigures;
        this.areas = areas;
        this.pages = pages;
        this.looks = looks;
    }

    @GetMapping("/{language}/municipality/{code}/service/{service}")
    View profile(
            @PathVariable Language language,
            @PathVariable String code,
            @PathVariable String service,
            @RequestParam(required = false) @Nullable String peers,
            @RequestParam(required = false) @Nullable Integer release,
            Telling telling,
            HttpServletRequest request) {
        Area own = Named.municipality(areas, code);
        Service wanted = keyFigures.catalogue().findService(service).orElseThrow(() -> NotFound.service(service));
        String title = MunicipalityPages.TEXTS
                .in(language)
                .get("profile.title", wanted.name().in(language), own.name().in(language));
        Frame frame = Frame.of(request, language, title, Step.COMPARE);
        Look look = looks.of(language, peers, release).telling(telling);
        return new JteView("comparison/web/profile.jte", pages.page(frame, own, wanted, look));
    }
}
