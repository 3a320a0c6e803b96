package org.maalestok.statistics.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.statistics.accounts.AccountSchemes;
import org.maalestok.statistics.accounts.AccountSchemes.Kept;
import org.maalestok.statistics.accounts.AccountSchemes.Turn.Kind;
import org.maalestok.statistics.accounts.AccountSchemes.Version;
import org.maalestok.statistics.mapping.web.Change;
import org.maalestok.statistics.mapping.web.MappingForm;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The schemes that accounts are added up by: the list, and one of them with its history. */
@Controller
class SchemesController {

    private final AccountSchemes schemes;
    private final Catalogue catalogue;

    SchemesController(AccountSchemes schemes, Catalogue catalogue) {
        this.schemes = schemes;
        this.catalogue = catalogue;
    }

    @GetMapping("/{language}/admin/accounts")
    View list(@PathVariable Language language, @RequestParam @Nullable String discarded, HttpServletRequest request) {
        Texts t = SchemePages.TEXTS.in(language);
        Frame shown = Frame.of(request, language, t.get("schemes"), Step.NONE).underAdmin();
        var rows = schemes.listKept().stream().map(it -> row(it, t)).toList();
        return new JteView("statistics/accounts/web/schemes.jte", new SchemesPage(shown, t, discarded != null, rows));
    }

    private static SchemesPage.Row row(Kept kept, Texts t) {
        int sums = kept.inUse().map(it -> it.scheme().measures().size()).orElse(0);
        return new SchemesPage.Row(
                kept.code(),
                SchemePages.title(kept, t.language()),
                SchemePages.address(t.language(), kept.code(), ""),
                sums == 0 ? "" : t.count("schemes.sums", sums, sums),
                state(kept, t),
                draft(kept, t));
    }

    private static String state(Kept kept, Texts t) {
        return kept.retired()
                ? SchemePages.retired(kept, t)
                : kept.inUse().map(it -> version(it, t)).orElseGet(() -> t.get("schemes.never"));
    }

    private static String draft(Kept kept, Texts t) {
        return kept.draft()
                .map(it -> t.get("schemes.draft", SchemePages.saved(it.by(), it.saved(), t)))
                .orElse("");
    }

    private static String version(Version version, Texts t) {
        return t.get("schemes.version", version.number(), SchemePages.saved(version.by(), version.saved(), t));
    }

    @GetMapping("/{language}/admin/accounts/{code}")
    View show(
            @PathVariable Language language,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String now,
            HttpServletRequest request) {
        Texts t = SchemePages.TEXTS.in(language);
        Kept kept = SchemePages.get(schemes, code);
        String title = SchemePages.title(kept, language);
        var page = new SchemePage(
                SchemePages.frame(request, t, title, "admin/accounts/" + code),
                t,
                Texts.beside(MappingForm.class).in(language),
                title,
                t.has("now." + now) ? t.get("now." + now) : "",
                kept.inUse().map(it -> SchemeWords.of(it.scheme(), catalogue, t)),
                kept.retired(),
                SchemePages.retired(kept, t),
                kept.edit(),
                SchemePages.address(language, code, kept.retired() ? "restore" : "retire"),
                draft(kept, t),
                SchemePages.address(language, code, "edit"),
                SchemePages.address(language, code, "check"),
                history(code, t));
        return new JteView("statistics/accounts/web/scheme.jte", page);
    }

    /** A scheme out of use is no longer offered for accounts; figures that it made stay. Whoever saw an older state sees the new one first. */
    @PostMapping("/{language}/admin/accounts/{code}/retire")
    View retire(
            @PathVariable Language language, @PathVariable String code, @RequestParam(defaultValue = "0") int basis) {
        return retire(language, code, true, basis);
    }

    @PostMapping("/{language}/admin/accounts/{code}/restore")
    View restore(
            @PathVariable Language language, @PathVariable String code, @RequestParam(defaultValue = "0") int basis) {
        return retire(language, code, false, basis);
    }

    private View retire(Language language, String code, boolean retired, int basis) {
        SchemePages.get(schemes, code);
        boolean done = schemes.retire(code, retired, basis) instanceof AccountSchemes.Done;
        String now = done ? retired ? "retired" : "restored" : "meanwhile";
        return FormAnswer.seeOther(SchemePages.address(language, code, "") + "?now=" + now);
    }

    /** Versions, and when it was taken out of use or into use again, the newest first. */
    private List<SchemePage.Version> history(String code, Texts t) {
        List<Version> versions = schemes.listVersions(code);
        var history = new TreeMap<Instant, SchemePage.Version>(Comparator.reverseOrder());
        for (int i = 0; i < versions.size(); i++) {
            boolean first = i + 1 == versions.size();
            List<Change> changes = first
                    ? List.of()
                    : SchemePages.changes(
                            SchemeForm.fields(versions.get(i + 1).scheme()),
                            SchemeForm.fields(versions.get(i).scheme()),
                            catalogue,
                            t);
            String note = first ? t.get("scheme.first") : changes.isEmpty() ? t.get("scheme.unchanged") : "";
            history.put(versions.get(i).saved(), new SchemePage.Version(version(versions.get(i), t), note, changes));
        }
        schemes.listTurns(code).stream()
                .filter(it -> it.kind() != Kind.DISCARDED)
                .forEach(it -> history.put(
                        it.at(),
                        new SchemePage.Version(
                                t.get("scheme.turned." + it.kind(), SchemePages.saved(it.by(), it.at(), t)),
                                "",
                                List.of())));
        return List.copyOf(history.values());
    }
}
