package org.maalestok.comparison.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.comparison.web.IndicatorPage.Preview;
import org.maalestok.keyfigures.DraftPreview;
import org.maalestok.keyfigures.DraftPreview.Previewed;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.NotFound;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /{lang}/admin/indicators/{code}/preview}: the page of an indicator as its draft would have it, figures included. */
@Controller
class PreviewController {

    private final DraftPreview drafts;
    private final JoinedFigures figures;
    private final Areas areas;
    private final Scenes scenes;
    private final IndicatorPages pages;

    PreviewController(DraftPreview drafts, JoinedFigures figures, Areas areas, Scenes scenes, IndicatorPages pages) {
        this.drafts = drafts;
        this.figures = figures;
        this.areas = areas;
        this.scenes = scenes;
        this.pages = pages;
    }

    @GetMapping("/{language}/admin/indicators/{code}/preview")
    View preview(
            @PathVariable Language language,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String period,
            HttpServletRequest request) {
        Previewed draft = drafts.find(code).orElseThrow(() -> new NotFound("draft of " + code));
        FigureTable table = figures.join(drafts.table(draft.indicator()));
        var look = new Look(language, null, null, true);
        @Nullable Area own = areas.findByCode(area)
                .filter(one -> one.kind() == AreaKind.MUNICIPALITY)
                .orElse(null);
        Scene scene = scenes.scene(table, own, look, period);
        Texts texts = MunicipalityPages.TEXTS.in(language);
        String name = draft.indicator().words().name().in(language);
        Frame frame = Frame.of(request, language, texts.get("preview.title", name), Step.COMPARE);
        return new JteView("comparison/web/indicator.jte", pages.page(frame, scene, note(draft, scene, table, texts)));
    }

    private Preview note(Previewed draft, Scene scene, FigureTable table, Texts texts) {
        String editor = "/" + texts.language().tag() + "/admin/indicators/"
                + draft.indicator().code();
        int missing = draft.shortcomings();
        Optional<Area> first = scene.own() == null ? firstWithFigures(table) : Optional.empty();
        return new Preview(
                missing == 0 ? texts.get("preview.ready") : texts.count("preview.notYet", missing, missing),
                editor,
                editor + "/publish",
                first.map(area -> editor + "/preview?area=" + area.code()).orElse(null),
                first.map(area -> area.name().in(texts.language())).orElse(""));
    }

    private Optional<Area> firstWithFigures(FigureTable table) {
        return IntStream.of(table.areaIds())
                .filter(id -> table.latest(id).isPresent())
                .mapToObj(areas::get)
                .filter(area -> area.kind() == AreaKind.MUNICIPALITY)
                .min(Comparator.comparing(Area::code));
    }
}
