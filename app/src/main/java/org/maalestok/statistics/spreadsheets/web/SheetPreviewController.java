package org.maalestok.statistics.spreadsheets.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maalestok.keyfigures.Days;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Rejection;
import org.maalestok.keyfigures.Release;
import org.maalestok.statistics.accounts.AccountSchemes;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.mapping.Mappings;
import org.maalestok.statistics.mapping.web.Fields;
import org.maalestok.statistics.mapping.web.IndicatorField;
import org.maalestok.statistics.mapping.web.MappingForm;
import org.maalestok.statistics.spreadsheets.Spreadsheets;
import org.maalestok.statistics.spreadsheets.Trial;
import org.maalestok.statistics.spreadsheets.Trials;
import org.maalestok.statistics.spreadsheets.Upload;
import org.maalestok.statistics.spreadsheets.Way;
import org.maalestok.statistics.spreadsheets.web.Previewed.Conflict;
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
    private final AccountSchemes schemes;
    private final KeyFigures figures;
    private final Ways ways;
    private final SheetPreviewPages pages;
    private final Clashes clashes;

    SheetPreviewController(
            Spreadsheets spreadsheets,
            Trials trials,
            Mappings mappings,
            AccountSchemes schemes,
            KeyFigures figures,
            Ways ways,
            SheetPreviewPages pages,
            Clashes clashes) {
        this.clashes = clashes;
        this.spreadsheets = spreadsheets;
        this.trials = trials;
        this.mappings = mappings;
        this.schemes = schemes;
        this.figures = figures;
        this.ways = ways;
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
        var shown = tried(upload, way.get(), basis(upload, way.get()), Optional.empty());
        return page(language, shown, request);
    }

    @PostMapping("/{language}/admin/spreadsheets/{id}/publish")
    View publish(
            @PathVariable Language language,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Upload upload = Steps.find(spreadsheets, id);
        Optional<Way> found = ways.find(upload, language);
        if (found.isEmpty()) {
            return FormAnswer.seeOther(
                    Steps.address(language, upload, upload.layout().isPresent() ? "mapping" : ""));
        }
        Way way = found.get();
        Texts t = Steps.TEXTS.in(language);
        if (Steps.version(request) != upload.version()) {
            var changed = new Conflict(basis(upload, way), t.get("preview.changedMeanwhile"), List.of());
            return refused(language, upload, way, changed, request, response);
        }
        if (number(request, "against") != latest(way).map(Release::number).orElse(0)) {
            return publishedMeanwhile(language, upload, way, request, response);
        }
        int basis = number(request, "basis");
        Optional<Mappings.Stored> theirs = mappings.find(way.dataSet());
        if (way instanceof Way.ByMapping mine
                && theirs.isPresent()
                && theirs.get().version() != basis) {
            var changed = upload.kind().isTable()
                    ? mappingChanged(theirs.get(), t)
                    : conflict(mine.mapping(), theirs.get(), t);
            return refused(language, upload, way, changed, request, response);
        }
        if (way instanceof Way.ByScheme && basis(upload, way) != basis) {
            return refused(language, upload, way, schemeChanged(upload, t), request, response);
        }
        return published(language, upload, way, basis, request, response);
    }

    /** Takes the key figures that another data set holds out of the mapping: of a sheet out of its draft, of a table out of the mapping that is remembered. */
    @PostMapping("/{language}/admin/spreadsheets/{id}/leave-out")
    View leaveOut(
            @PathVariable Language language,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Upload upload = Steps.find(spreadsheets, id);
        Optional<Way> found = ways.find(upload, language);
        if (found.isEmpty() || !(found.get() instanceof Way.ByMapping way)) {
            return FormAnswer.seeOther(Steps.address(language, upload, "preview"));
        }
        Set<String> clashing = clashes.indicators(trials.tryOut(upload, way));
        boolean left = way.mapping().measures().stream().anyMatch(it -> !clashing.contains(it.indicator()));
        boolean done = !left
                || (upload.kind().isTable()
                        ? without(way.mapping(), clashing, request)
                        : without(upload, clashing, request));
        if (!done) {
            Texts t = Steps.TEXTS.in(language);
            var changed = new Conflict(basis(upload, way), t.get("preview.changedMeanwhile"), List.of());
            return refused(language, upload, way, changed, request, response);
        }
        return FormAnswer.seeOther(Steps.address(language, upload, "preview"));
    }

    private boolean without(Mapping mapping, Set<String> indicators, HttpServletRequest request) {
        return mappings.save(mapping.without(indicators), number(request, "basis")) instanceof Mappings.Saved;
    }

    private boolean without(Upload upload, Set<String> indicators, HttpServletRequest request) {
        Fields draft = new Fields(upload.draft());
        List<String> kept = draft.list("indicator").stream()
                .map(typed -> IndicatorField.find(typed.strip(), figures.catalogue()).stream()
                                .anyMatch(it -> indicators.contains(it.code()))
                        ? ""
                        : typed)
                .toList();
        return spreadsheets.save(
                upload.typed(draft.with("indicator", kept).values()).seenAt(Steps.version(request)));
    }

    /** The mapping is kept with the figures that it made. Should somebody have changed it in this moment, theirs stays: it is for the next file. */
    private View published(
            Language language,
            Upload upload,
            Way way,
            int basis,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Trial trial = trials.publish(upload, way, number(request, "against"));
        if (isOvertaken(trial)) {
            return publishedMeanwhile(
                    language, Steps.find(spreadsheets, String.valueOf(upload.id())), way, request, response);
        }
        if (trial instanceof Trial.Tried tried && tried.outcome() instanceof ImportOutcome.Published out) {
            if (way instanceof Way.ByMapping by) {
                mappings.save(by.mapping(), basis);
                upload.layout().ifPresent(layout -> spreadsheets.remember(layout, way.dataSet()));
            }
            spreadsheets.published(upload, out.release().number());
            return FormAnswer.seeOther(Steps.address(language, upload, ""));
        }
        response.setStatus(FormAnswer.INVALID);
        return page(language, new Previewed(upload, way, basis, latest(way), trial, Optional.empty()), request);
    }

    /** Two who publish at the same moment: the second one learns of the first. */
    private static boolean isOvertaken(Trial trial) {
        return trial instanceof Trial.Tried tried
                && tried.outcome() instanceof ImportOutcome.Rejected rejected
                && rejected.totals().containsKey(Rejection.Kind.OVERTAKEN);
    }

    private View publishedMeanwhile(
            Language language, Upload upload, Way way, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String words = Steps.TEXTS.in(language).get("preview.publishedMeanwhile");
        return refused(language, upload, way, new Conflict(basis(upload, way), words, List.of()), request, response);
    }

    /** What a preview compares with: the data set's latest release; none for a new one. */
    private Optional<Release> latest(Way way) {
        return figures.listReleases().stream()
                .filter(it -> it.dataSet().code().equals(way.dataSet()))
                .max(Comparator.comparingInt(Release::number));
    }

    private static int number(HttpServletRequest request, String field) {
        String typed = Optional.ofNullable(request.getParameter(field)).orElse("");
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    /** The version of the mapping or scheme that publishing must still find. A table is read with the mapping as it is now, a sheet with what was made of one. */
    private int basis(Upload upload, Way way) {
        if (way instanceof Way.ByScheme) {
            return scheme(upload).number();
        }
        return upload.kind().isTable()
                ? mappings.find(way.dataSet()).map(Mappings.Stored::version).orElse(0)
                : upload.basis();
    }

    /** What accounts are added up by as it is in use now. */
    private AccountSchemes.Version scheme(Upload upload) {
        return schemes.findKept(Ways.typed(upload, "scheme"))
                .flatMap(AccountSchemes.Kept::inUse)
                .orElseThrow();
    }

    private Conflict schemeChanged(Upload upload, Texts t) {
        AccountSchemes.Version now = scheme(upload);
        String when = Days.andTime(now.saved(), t.language());
        String words = t.get("preview.schemeMeanwhile", now.scheme().code(), now.by(), when);
        return new Conflict(now.number(), words, List.of());
    }

    private static Conflict mappingChanged(Mappings.Stored theirs, Texts t) {
        String when = Days.andTime(theirs.saved(), t.language());
        String words = t.get("preview.mappingMeanwhile", theirs.mapping().code(), theirs.by(), when);
        return new Conflict(theirs.version(), words, List.of());
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
            Way way,
            Conflict conflict,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setStatus(FormAnswer.MEANWHILE);
        return page(language, tried(upload, way, conflict.version(), Optional.of(conflict)), request);
    }

    /** The release is looked up first: one that comes out while the figures are compared is then noticed when they are published. */
    private Previewed tried(Upload upload, Way way, int basis, Optional<Conflict> conflict) throws IOException {
        Optional<Release> latest = latest(way);
        return new Previewed(upload, way, basis, latest, trials.tryOut(upload, way), conflict);
    }

    private View page(Language language, Previewed shown, HttpServletRequest request) {
        return new JteView("statistics/spreadsheets/web/preview.jte", pages.of(language, shown, request));
    }
}
