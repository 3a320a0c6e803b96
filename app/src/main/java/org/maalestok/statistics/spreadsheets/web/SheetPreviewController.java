package org.maalestok.statistics.spreadsheets.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Days;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Release;
import org.maalestok.municipalities.Areas;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.mapping.Mappings;
import org.maalestok.statistics.mapping.web.Fields;
import org.maalestok.statistics.mapping.web.MappingForm;
import org.maalestok.statistics.spreadsheets.SheetDelivery;
import org.maalestok.statistics.spreadsheets.Spreadsheets;
import org.maalestok.statistics.spreadsheets.Trial;
import org.maalestok.statistics.spreadsheets.Trials;
import org.maalestok.statistics.spreadsheets.Upload;
import org.maalestok.statistics.spreadsheets.web.SheetPreviewPages.Conflict;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The last step: what publishing would do, and doing it. */
@Controller
class SheetPreviewController {

    private static final Texts.ByLanguage MAPPING = Texts.beside(MappingForm.class);

    private final Spreadsheets spreadsheets;
    private final Trials trials;
    private final Mappings mappings;
    private final KeyFigures figures;
    private final Catalogue catalogue;
    private final Areas areas;
    private final SheetPreviewPages pages;

    SheetPreviewController(
            Spreadsheets spreadsheets,
            Trials trials,
            Mappings mappings,
            KeyFigures figures,
            Areas areas,
            SheetPreviewPages pages) {
        this.spreadsheets = spreadsheets;
        this.trials = trials;
        this.mappings = mappings;
        this.figures = figures;
        this.catalogue = figures.catalogue();
        this.areas = areas;
        this.pages = pages;
    }

    @GetMapping("/{language}/admin/spreadsheets/{id}/preview")
    View show(@PathVariable Language language, @PathVariable String id, HttpServletRequest request) throws IOException {
        Upload upload = Steps.find(spreadsheets, id);
        Optional<Mapping> mapping = mapping(upload, language);
        if (mapping.isEmpty()) {
            boolean typed = upload.layout().isPresent() && !upload.draft().isEmpty();
            return FormAnswer.seeOther(Steps.address(language, upload, typed ? "mapping" : ""));
        }
        int against = latestRelease(mapping.get().code());
        Trial trial = trials.run(upload, mapping.get(), true);
        return page(language, upload, upload.basis(), against, trial, Optional.empty(), request);
    }

    @PostMapping("/{language}/admin/spreadsheets/{id}/publish")
    View publish(
            @PathVariable Language language,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Upload upload = Steps.find(spreadsheets, id);
        Optional<Mapping> mapping = mapping(upload, language);
        if (mapping.isEmpty()) {
            return FormAnswer.seeOther(Steps.address(language, upload, "mapping"));
        }
        Texts t = Steps.TEXTS.in(language);
        if (Steps.version(request) != upload.version()) {
            var changed = new Conflict(upload.basis(), t.get("preview.changedMeanwhile"), List.of());
            return refused(language, upload, mapping.get(), changed, request, response);
        }
        if (number(request, "against") != latestRelease(mapping.get().code())) {
            var published = new Conflict(upload.basis(), t.get("preview.publishedMeanwhile"), List.of());
            return refused(language, upload, mapping.get(), published, request, response);
        }
        Optional<Mappings.Stored> theirs = mappings.find(mapping.get().code());
        int basis = number(request, "basis");
        if (theirs.isPresent() && theirs.get().version() != basis) {
            var changed = conflict(mapping.get(), theirs.get(), t);
            return refused(language, upload, mapping.get(), changed, request, response);
        }
        return published(language, upload, mapping.get(), basis, request, response);
    }

    /** The mapping is kept with the figures that it made. Should somebody have changed it in this moment, theirs stays: it is for the next file. */
    private View published(
            Language language,
            Upload upload,
            Mapping mapping,
            int basis,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Trial trial = trials.run(upload, mapping, false);
        if (trial instanceof Trial.Tried tried && tried.outcome() instanceof ImportOutcome.Published out) {
            mappings.save(mapping, basis);
            upload.layout().ifPresent(layout -> spreadsheets.remember(layout, mapping.code()));
            spreadsheets.delete(upload.id());
            return FormAnswer.seeOther("/%s/data/releases/%d"
                    .formatted(language.tag(), out.release().number()));
        }
        response.setStatus(FormAnswer.INVALID);
        return page(language, upload, basis, number(request, "against"), trial, Optional.empty(), request);
    }

    /** What a preview compares with: the data set's latest release; 0 when it has none. */
    private int latestRelease(String dataSet) {
        return figures.listReleases().stream()
                .filter(it -> it.dataSet().code().equals(dataSet))
                .mapToInt(Release::number)
                .max()
                .orElse(0);
    }

    private static int number(HttpServletRequest request, String field) {
        String typed = Optional.ofNullable(request.getParameter(field)).orElse("");
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    /** The mapping that the draft makes, if it is complete; areas that are recognised by name are named in it. */
    private Optional<Mapping> mapping(Upload upload, Language language) throws IOException {
        if (upload.layout().isEmpty()) {
            return upload.draft().getOrDefault("mapping", List.of()).stream()
                    .findFirst()
                    .flatMap(mappings::find)
                    .map(Mappings.Stored::mapping);
        }
        boolean readable = upload.layout().filter(it -> it.gaps().isEmpty()).isPresent();
        if (!readable || upload.draft().isEmpty()) {
            return Optional.empty();
        }
        var read = new MappingForm(catalogue, areas, new Fields(upload.draft()), MAPPING.in(language)).read();
        return read instanceof MappingForm.Good good
                ? Optional.of(withNames(upload, good.mapping()))
                : Optional.empty();
    }

    private Mapping withNames(Upload upload, Mapping mapping) throws IOException {
        try {
            var layout = upload.layout().orElseThrow();
            var survey = spreadsheets.open(upload, grid -> new SheetDelivery(grid, layout).survey());
            return new Draft(survey, spreadsheets.areaNames()).withNames(mapping);
        } catch (TableRefused e) {
            return mapping; // trying it out will say why it cannot be read
        }
    }

    private Conflict conflict(Mapping mine, Mappings.Stored theirs, Texts t) {
        Texts m = MAPPING.in(t.language());
        String when = Days.andTime(theirs.saved(), t.language());
        List<LayoutPage.Difference> differences =
                MappingForm.fields(mine).against(MappingForm.fields(theirs.mapping())).stream()
                        .map(it -> new LayoutPage.Difference(m.get("mapping." + it.name()), it.mine(), it.theirs()))
                        .toList();
        return new Conflict(theirs.version(), t.get("preview.conflict", mine.code(), theirs.by(), when), differences);
    }

    private View refused(
            Language language,
            Upload upload,
            Mapping mapping,
            Conflict conflict,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setStatus(FormAnswer.MEANWHILE);
        int against = latestRelease(mapping.code());
        Trial trial = trials.run(upload, mapping, true);
        return page(language, upload, conflict.version(), against, trial, Optional.of(conflict), request);
    }

    private View page(
            Language language,
            Upload upload,
            int basis,
            int against,
            Trial trial,
            Optional<Conflict> conflict,
            HttpServletRequest request) {
        PreviewPage page = pages.of(language, upload, basis, against, trial, conflict, request);
        return new JteView("statistics/spreadsheets/web/preview.jte", page);
    }
}
