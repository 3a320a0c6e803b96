package org.maalestok.statistics.spreadsheets.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.mapping.Mappings;
import org.maalestok.statistics.mapping.web.Fields;
import org.maalestok.statistics.mapping.web.IndicatorField;
import org.maalestok.statistics.spreadsheets.LeftToOthers;
import org.maalestok.statistics.spreadsheets.Spreadsheets;
import org.maalestok.statistics.spreadsheets.Trial;
import org.maalestok.statistics.spreadsheets.Trials;
import org.maalestok.statistics.spreadsheets.Upload;
import org.maalestok.statistics.spreadsheets.Way;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Leaves out what another data set holds: these figures of this file, or whole key figures of what makes figures of it; and takes figures in again. */
@Controller
class SheetClashController {

    private final Spreadsheets spreadsheets;
    private final Trials trials;
    private final Mappings mappings;
    private final KeyFigures figures;
    private final Ways ways;
    private final Basis basis;
    private final Clashes clashes;
    private final LeftToOthers leftToOthers;
    private final SheetPreviewPages pages;

    SheetClashController(
            Spreadsheets spreadsheets,
            Trials trials,
            Mappings mappings,
            KeyFigures figures,
            Ways ways,
            Basis basis,
            Clashes clashes,
            LeftToOthers leftToOthers,
            SheetPreviewPages pages) {
        this.spreadsheets = spreadsheets;
        this.trials = trials;
        this.mappings = mappings;
        this.figures = figures;
        this.ways = ways;
        this.basis = basis;
        this.clashes = clashes;
        this.leftToOthers = leftToOthers;
        this.pages = pages;
    }

    /** @param what {@code figures}, {@code indicators}, or {@code nothing}: all figures of the file are taken again */
    @PostMapping("/{language}/admin/spreadsheets/{id}/leave-out")
    View leaveOut(
            @PathVariable Language language,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String what,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Upload upload = Steps.find(spreadsheets, id);
        Optional<Way> way = ways.find(upload, language);
        if (way.isEmpty()) {
            return FormAnswer.seeOther(Steps.address(language, upload, "preview"));
        }
        boolean done =
                switch (what) {
                    case "figures" -> withoutFigures(upload, way.get(), request);
                    case "indicators" -> withoutIndicators(upload, way.get(), request);
                    case "nothing" -> save(leftToOthers.withAll(upload), request);
                    default -> true;
                };
        return done
                ? FormAnswer.seeOther(Steps.address(language, upload, "preview"))
                : pages.refused(
                        language,
                        upload,
                        way.get(),
                        basis.overtaken(upload, way.get(), what.equals("indicators"), Steps.TEXTS.in(language)),
                        request,
                        response);
    }

    private boolean withoutFigures(Upload upload, Way way, HttpServletRequest request) throws IOException {
        Trial trial = trials.tryOut(upload, way);
        return !Clashes.canLeaveFigures(trial) || save(leftToOthers.with(upload, Clashes.of(trial)), request);
    }

    /** Of a sheet out of its draft, of a table out of the mapping that is remembered. */
    private boolean withoutIndicators(Upload upload, Way way, HttpServletRequest request) throws IOException {
        Set<String> clashing = clashes.indicators(trials.tryOut(upload, way));
        if (!(way instanceof Way.ByMapping by) || !Clashes.isAnyLeft(by.mapping(), clashing)) {
            return true;
        }
        return upload.kind().isTable()
                ? without(by.mapping(), clashing, request)
                : save(
                        upload.typed(
                                without(new Fields(upload.draft()), clashing).values()),
                        request);
    }

    private boolean without(Mapping mapping, Set<String> indicators, HttpServletRequest request) {
        return mappings.save(mapping.without(indicators), Basis.number(request, "basis")) instanceof Mappings.Saved;
    }

    private Fields without(Fields draft, Set<String> indicators) {
        List<String> kept = draft.list("indicator").stream()
                .map(typed -> IndicatorField.find(typed.strip(), figures.catalogue()).stream()
                                .anyMatch(it -> indicators.contains(it.code()))
                        ? ""
                        : typed)
                .toList();
        return draft.with("indicator", kept);
    }

    private boolean save(Upload upload, HttpServletRequest request) {
        return spreadsheets.save(upload.seenAt(Steps.version(request)));
    }
}
