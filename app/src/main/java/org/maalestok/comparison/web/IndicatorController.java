package org.maalestok.comparison.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Period;
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

/** {@code /{lang}/indicator/{code}}: one key figure, and its figures as files. */
@Controller
class IndicatorController {

    private final KeyFigures keyFigures;
    private final Areas areas;
    private final Scenes scenes;
    private final IndicatorPages pages;
    private final FigureFiles files;
    private final Looks looks;

    IndicatorController(
            KeyFigures keyFigures, Areas areas, Scenes scenes, IndicatorPages pages, FigureFiles files, Looks looks) {
        this.keyFigures = keyFigures;
        this.areas = areas;
        this.scenes = scenes;
        this.pages = pages;
        this.files = files;
        this.looks = looks;
    }

    @GetMapping("/{language}/indicator/{code}")
    View indicator(
            @PathVariable Language language,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(required = false) @Nullable String peers,
            @RequestParam(required = false) @Nullable Integer release,
            Telling telling,
            HttpServletRequest request) {
        var look = looks.of(language, peers, release).telling(telling);
        var scene = scene(code, area, look, period);
        String title = scene.indicator().words().name().in(language);
        Frame frame = Frame.of(request, language, title, Step.COMPARE);
        return new JteView("comparison/web/indicator.jte", pages.page(frame, scene));
    }

    @GetMapping("/{language}/indicator/{code}/figures.csv")
    void csv(
            @PathVariable Language language,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(required = false) @Nullable String peers,
            @RequestParam(required = false) @Nullable Integer release,
            Telling telling,
            HttpServletResponse response)
            throws IOException {
        var look = looks.of(language, peers, release).telling(telling);
        Optional<Period> only = only(period);
        files.csv(figures(code, area, look, only), only, response);
    }

    @GetMapping("/{language}/indicator/{code}/figures.xlsx")
    void xlsx(
            @PathVariable Language language,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(required = false) @Nullable String peers,
            @RequestParam(required = false) @Nullable Integer release,
            Telling telling,
            HttpServletResponse response)
            throws IOException {
        var look = looks.of(language, peers, release).telling(telling);
        Optional<Period> only = only(period);
        files.xlsx(figures(code, area, look, only), only, response);
    }

    private static Optional<Period> only(String period) {
        return period.isBlank()
                ? Optional.empty()
                : Optional.of(Period.parse(period).orElseThrow(() -> new NotFound("period " + period)));
    }

    /** What the page of the period shows; without a period everything that it can show in any. */
    private Scene figures(String code, String area, Look look, Optional<Period> only) {
        Scene scene = scene(code, area, look, only.map(Period::toString).orElse(""));
        return only.isPresent() ? scene : scenes.ofAllTimes(scene);
    }

    private Scene scene(String code, String area, Look look, String period) {
        Indicator indicator = Named.indicator(keyFigures.catalogue(), code);
        return scenes.scene(indicator, Named.own(areas, area).orElse(null), look, period);
    }
}
