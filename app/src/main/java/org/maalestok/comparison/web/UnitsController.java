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
import org.maalestok.ui.NotFound;
import org.maalestok.ui.Step;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** {@code /{lang}/indicator/{code}/units}: a key figure for service units, within a municipality and between municipalities. */
@Controller
class UnitsController {

    private final KeyFigures keyFigures;
    private final Areas areas;
    private final UnitsPages pages;
    private final Looks looks;

    UnitsController(KeyFigures keyFigures, Areas areas, UnitsPages pages, Looks looks) {
        this.keyFigures = keyFigures;
        this.areas = areas;
        this.pages = pages;
        this.looks = looks;
    }

    /**
     * What the address asks for.
     *
     * @param area the code of the municipality to mark
     */
    record Asked(
            @Nullable String area,
            @Nullable String period,
            @Nullable Integer release) {}

    @GetMapping("/{language}/indicator/{code}/units")
    View page(@PathVariable Language language, @PathVariable String code, Asked asked, HttpServletRequest request) {
        UnitsScene scene = scene(language, code, asked);
        String title = MunicipalityPages.TEXTS
                .in(language)
                .get("units.title", scene.indicator().words().name().in(language));
        Frame frame = Frame.of(request, language, title, Step.COMPARE);
        return new JteView("comparison/web/units.jte", pages.page(frame, scene));
    }

    @GetMapping("/{language}/indicator/{code}/units.csv")
    void csv(@PathVariable Language language, @PathVariable String code, Asked asked, HttpServletResponse response)
            throws IOException {
        file(language, code, asked).csv(response);
    }

    @GetMapping("/{language}/indicator/{code}/units.xlsx")
    void xlsx(@PathVariable Language language, @PathVariable String code, Asked asked, HttpServletResponse response)
            throws IOException {
        file(language, code, asked).xlsx(response);
    }

    /** A file that says another period's figures than those asked for would be taken for the right one: there is none. */
    private TableFile file(Language language, String code, Asked asked) {
        UnitsScene scene = scene(language, code, asked);
        if (!scene.unknownPeriod().isEmpty()) {
            throw NotFound.period(scene.unknownPeriod());
        }
        return UnitsFiles.of(scene, MunicipalityPages.TEXTS.in(language));
    }

    private UnitsScene scene(Language language, String code, Asked asked) {
        Indicator indicator = Named.indicator(keyFigures.catalogue(), code);
        String period = asked.period() == null ? "" : asked.period();
        Area own = Named.own(areas, asked.area()).orElse(null);
        return pages.scene(indicator, own, looks.of(language, null, asked.release()), period);
    }
}
