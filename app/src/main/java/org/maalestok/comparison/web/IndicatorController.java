package org.maalestok.comparison.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Period;
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

    /**
     * What the address asks for: the same of the page and of its files.
     *
     * @param area the code of the municipality to mark
     */
    record Asked(
            @Nullable String area,
            @Nullable String period,
            @Nullable String peers,
            @Nullable Integer release) {}

    @GetMapping("/{language}/indicator/{code}")
    View indicator(
            @PathVariable Language language,
            @PathVariable String code,
            Asked asked,
            Telling telling,
            HttpServletRequest request) {
        Scene scene = scene(language, code, asked, telling);
        String title = scene.indicator().words().name().in(language);
        Frame frame = Frame.of(request, language, title, Step.COMPARE);
        return new JteView("comparison/web/indicator.jte", pages.page(frame, scene));
    }

    @GetMapping("/{language}/indicator/{code}/figures.csv")
    void csv(
            @PathVariable Language language,
            @PathVariable String code,
            Asked asked,
            Telling telling,
            HttpServletResponse response)
            throws IOException {
        Optional<Period> only = only(asked);
        files.csv(figures(scene(language, code, asked, telling), only), only, response);
    }

    @GetMapping("/{language}/indicator/{code}/figures.xlsx")
    void xlsx(
            @PathVariable Language language,
            @PathVariable String code,
            Asked asked,
            Telling telling,
            HttpServletResponse response)
            throws IOException {
        Optional<Period> only = only(asked);
        files.xlsx(figures(scene(language, code, asked, telling), only), only, response);
    }

    /** A file is of one period or of all: of one that is none there is no file. */
    private static Optional<Period> only(Asked asked) {
        String period = requireNonNullElse(asked.period(), "");
        return period.isBlank()
                ? Optional.empty()
                : Optional.of(Period.parse(period).orElseThrow(() -> NotFound.period(period)));
    }

    /** What the page of the period shows; without a period everything that it can show in any. */
    private Scene figures(Scene scene, Optional<Period> only) {
        return only.isPresent() ? scene : scenes.ofAllTimes(scene);
    }

    private Scene scene(Language language, String code, Asked asked, Telling telling) {
        Look look = looks.of(language, asked.peers(), asked.release()).telling(telling);
        Indicator indicator = Named.indicator(keyFigures.catalogue(), code);
        Area own = Named.own(areas, asked.area()).orElse(null);
        return scenes.scene(indicator, own, look, requireNonNullElse(asked.period(), ""));
    }
}
