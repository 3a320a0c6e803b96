package org.maalestok.comparison.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /{lang}/indicator/{code}/over-time}: a key figure of a municipality over time, against others. */
@Controller
class OverTimeController {

    private final KeyFigures keyFigures;
    private final Areas areas;
    private final Scenes scenes;
    private final OverTimePages pages;
    private final Looks looks;
    private final FigureSources sources;

    OverTimeController(
            KeyFigures keyFigures,
            Areas areas,
            Scenes scenes,
            OverTimePages pages,
            Looks looks,
            FigureSources sources) {
        this.sources = sources;
        this.keyFigures = keyFigures;
        this.areas = areas;
        this.scenes = scenes;
        this.pages = pages;
        this.looks = looks;
    }

    /**
     * What the address asks for.
     *
     * @param area the municipality's code
     * @param base the year to begin with
     */
    record Asked(
            @Nullable String area,
            @Nullable String base,
            @Nullable String peers,
            @Nullable Integer release) {}

    /** Without a municipality there is nothing to hold against others: the indicator's own page finds one. */
    @GetMapping("/{language}/indicator/{code}/over-time")
    View page(
            @PathVariable Language language,
            @PathVariable String code,
            Asked asked,
            Telling telling,
            HttpServletRequest request) {
        Look look = looks.of(language, asked.peers(), asked.release()).telling(telling);
        Indicator indicator = Named.indicator(keyFigures.catalogue(), code);
        if (asked.area() == null || asked.area().isBlank()) {
            return new RedirectView(look.indicator(code, null).toString());
        }
        OverTimeScene overTime = scene(indicator, asked, look);
        return new JteView("comparison/web/overTime.jte", pages.page(frame(request, overTime), overTime));
    }

    @GetMapping("/{language}/indicator/{code}/over-time.csv")
    void csv(
            @PathVariable Language language,
            @PathVariable String code,
            Asked asked,
            Telling telling,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        file(language, code, asked, telling, request).csv(response);
    }

    @GetMapping("/{language}/indicator/{code}/over-time.xlsx")
    void xlsx(
            @PathVariable Language language,
            @PathVariable String code,
            Asked asked,
            Telling telling,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        file(language, code, asked, telling, request).xlsx(response);
    }

    private TableFile file(Language language, String code, Asked asked, Telling telling, HttpServletRequest request) {
        Look look = looks.of(language, asked.peers(), asked.release()).telling(telling);
        OverTimeScene overTime = scene(Named.indicator(keyFigures.catalogue(), code), asked, look);
        return OverTimeFiles.of(
                overTime,
                pages.page(frame(request, overTime), overTime),
                sources.of(Named.indicator(keyFigures.catalogue(), code), look.asOf()),
                MunicipalityPages.TEXTS.in(language));
    }

    private OverTimeScene scene(Indicator indicator, Asked asked, Look look) {
        Area own = Named.municipality(areas, asked.area() == null ? "" : asked.area());
        String base = asked.base() == null ? "" : asked.base();
        return OverTimeScene.of(scenes.scene(indicator, own, look, ""), own, base);
    }

    private static Frame frame(HttpServletRequest request, OverTimeScene overTime) {
        Language language = overTime.scene().look().language();
        String title = MunicipalityPages.TEXTS
                .in(language)
                .get(
                        "overTime.title",
                        overTime.scene().indicator().words().name().in(language),
                        overTime.own().name().in(language));
        return Frame.of(request, language, title, Step.COMPARE);
    }
}
