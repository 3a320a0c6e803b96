package org.maalestok.statistics.spreadsheets.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.maalestok.keyfigures.ImportGoingOn;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.keyfigures.Rejection;
import org.maalestok.statistics.mapping.Mappings;
import org.maalestok.statistics.mapping.web.AskedFigures;
import org.maalestok.statistics.mapping.web.MappingForm;
import org.maalestok.statistics.spreadsheets.Spreadsheets;
import org.maalestok.statistics.spreadsheets.Trial;
import org.maalestok.statistics.spreadsheets.Trials;
import org.maalestok.statistics.spreadsheets.Upload;
import org.maalestok.statistics.spreadsheets.Way;
import org.maalestok.statistics.spreadsheets.web.Previewed.Conflict;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The last step: what publishing would do, and doing it. */
@Controller
class SheetPreviewController {

    private final Spreadsheets spreadsheets;
    private final Trials trials;
    private final Mappings mappings;
    private final Ways ways;
    private final Basis basis;
    private final SheetPreviewPages pages;

    SheetPreviewController(
            Spreadsheets spreadsheets,
            Trials trials,
            Mappings mappings,
            Ways ways,
            Basis basis,
            SheetPreviewPages pages) {
        this.spreadsheets = spreadsheets;
        this.trials = trials;
        this.mappings = mappings;
        this.ways = ways;
        this.basis = basis;
        this.pages = pages;
    }

    @GetMapping("/{language}/admin/spreadsheets/{id}/preview")
    View show(@PathVariable Language language, @PathVariable String id, HttpServletRequest request) throws IOException {
        Upload upload = Steps.find(spreadsheets, id);
        Optional<Way> way = ways.find(upload, language);
        if (way.isEmpty()) {
            boolean typed = upload.layout().isPresent() && !upload.draft().isEmpty();
            return FormAnswer.seeOther(Steps.address(language, upload, typed ? "mapping" : ""));
        }
        return pages.tried(language, upload, way.get(), request);
    }

    @PostMapping("/{language}/admin/spreadsheets/{id}/publish")
    View publish(
            @PathVariable Language language,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Upload upload = Steps.find(spreadsheets, id);
        Optional<Way> way = ways.find(upload, language);
        if (way.isEmpty()) {
            return FormAnswer.seeOther(
                    Steps.address(language, upload, upload.layout().isPresent() ? "mapping" : ""));
        }
        Optional<Conflict> changed = basis.changed(upload, way.get(), request, Steps.TEXTS.in(language));
        return changed.isPresent()
                ? pages.refused(language, upload, way.get(), changed.get(), request, response)
                : publishedOrWaiting(language, upload, way.get(), request, response);
    }

    private View publishedOrWaiting(
            Language language, Upload upload, Way way, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            return published(language, upload, way, request, response);
        } catch (ImportGoingOn others) {
            return pages.waiting(language, upload, way, request, response);
        }
    }

    private View published(
            Language language, Upload upload, Way way, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean holdBack = AskedFigures.isHeldBack(
                Optional.ofNullable(request.getParameter("asked")).orElse(""));
        Trial trial = trials.publish(upload, way, Basis.number(request, "against"), holdBack);
        if (isOvertaken(trial)) {
            Upload now = Steps.find(spreadsheets, String.valueOf(upload.id()));
            Conflict theirs = basis.publishedMeanwhile(now, way, Steps.TEXTS.in(language));
            return pages.refused(language, now, way, theirs, request, response);
        }
        if (trial instanceof Trial.Tried tried && tried.outcome() instanceof ImportOutcome.Published out) {
            keep(upload, way, Basis.number(request, "basis"));
            spreadsheets.published(upload, out.release().number());
            return FormAnswer.seeOther(Steps.address(language, upload, ""));
        }
        response.setStatus(FormAnswer.INVALID);
        return pages.stopped(language, upload, way, trial, request);
    }

    /** The file is read with the mapping that somebody else has saved, in place of the one that was made of it here. */
    @PostMapping("/{language}/admin/spreadsheets/{id}/use-theirs")
    View useTheirs(
            @PathVariable Language language,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Upload upload = Steps.find(spreadsheets, id);
        Optional<Way> way = ways.find(upload, language);
        Optional<Mappings.Stored> theirs = way.flatMap(it -> mappings.find(it.dataSet()));
        boolean taken = upload.layout().isEmpty()
                || theirs.isEmpty()
                || spreadsheets.save(
                        upload.typed(MappingForm.fields(theirs.get().mapping()).values())
                                .basedOn(theirs.get().version())
                                .seenAt(Steps.version(request)));
        return taken
                ? FormAnswer.seeOther(Steps.address(language, upload, "preview"))
                : pages.refused(
                        language,
                        upload,
                        way.orElseThrow(),
                        basis.fileChanged(upload, way.orElseThrow(), Steps.TEXTS.in(language)),
                        request,
                        response);
    }

    /** The mapping is kept with the figures that it made. Should somebody have changed it in this moment, theirs stays: it is for the next file. */
    private void keep(Upload upload, Way way, int seen) {
        if (way instanceof Way.ByMapping by) {
            mappings.save(by.mapping(), seen);
            upload.layout().ifPresent(layout -> spreadsheets.remember(layout, way.dataSet()));
        }
    }

    /** Two who publish at the same moment: the second one learns of the first. */
    private static boolean isOvertaken(Trial trial) {
        return trial instanceof Trial.Tried tried
                && tried.outcome() instanceof ImportOutcome.Rejected rejected
                && rejected.totals().containsKey(Rejection.Kind.OVERTAKEN);
    }
}
