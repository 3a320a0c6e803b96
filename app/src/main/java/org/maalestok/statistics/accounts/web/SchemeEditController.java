package org.maalestok.statistics.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maalestok.access.Access;
import org.maalestok.access.User;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.statistics.accounts.AccountSchemes;
import org.maalestok.statistics.accounts.AccountSchemes.Kept;
import org.maalestok.statistics.accounts.AccountSchemes.Turn.Kind;
import org.maalestok.statistics.accounts.web.SchemeEditPages.State;
import org.maalestok.statistics.mapping.web.Disagreement;
import org.maalestok.statistics.mapping.web.Fields;
import org.maalestok.statistics.mapping.web.IndicatorField;
import org.maalestok.statistics.mapping.web.TwoForms;
import org.maalestok.ui.Days;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The form of a scheme. What is typed is kept as a draft, finished or not; what is wrong with it is said when it is checked. */
@Controller
class SchemeEditController {

    /** What a new scheme begins with: the strictest rules. */
    private static final Fields BEGINNING = new Fields(Map.ofEntries(
            Map.entry("country", List.of("NO")),
            Map.entry("forms", List.of("0A")),
            Map.entry("licence", List.of("CC BY 4.0")),
            Map.entry("source", List.of("Statistisk sentralbyrå (SSB), KOSTRA")),
            Map.entry("table", List.of("0A")),
            Map.entry("fileIncome", List.of("NEGATIVE")),
            Map.entry("fileQuarters", List.of("FOURTH_AS_YEAR")),
            Map.entry("fileBalance", List.of("1")),
            Map.entry("extractIncome", List.of("EITHER")),
            Map.entry("extractBalance", List.of("1"))));

    private final AccountSchemes schemes;
    private final Catalogue catalogue;
    private final Access access;
    private final SchemeEditPages pages;

    SchemeEditController(AccountSchemes schemes, Catalogue catalogue, Access access, SchemeEditPages pages) {
        this.schemes = schemes;
        this.catalogue = catalogue;
        this.access = access;
        this.pages = pages;
    }

    @GetMapping("/{language}/admin/accounts/{code}/edit")
    View edit(@PathVariable Language language, @PathVariable String code, HttpServletRequest request) {
        Texts t = SchemePages.TEXTS.in(language);
        if (code.equals(SchemeForm.NEW)) {
            return pages.page(new State(code, 0, BEGINNING, FormErrors.NONE, Disagreement.none(t)), request, t);
        }
        Kept kept = SchemePages.get(schemes, code);
        Fields fields = SchemePages.fields(kept);
        FormErrors errors = kept.draft().isEmpty() ? FormErrors.NONE : errors(fields, t);
        return pages.page(new State(code, kept.edit(), fields, errors, Disagreement.none(t)), request, t);
    }

    private FormErrors errors(Fields fields, Texts t) {
        return new SchemeForm(catalogue, fields, t).read() instanceof SchemeForm.Bad bad
                ? bad.errors()
                : FormErrors.NONE;
    }

    @PostMapping("/{language}/admin/accounts/{code}/edit")
    View save(
            @PathVariable Language language,
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int basis,
            HttpServletRequest request,
            HttpServletResponse response) {
        Texts t = SchemePages.TEXTS.in(language);
        boolean isNew = code.equals(SchemeForm.NEW);
        Fields sent = tidy(Fields.of(request));
        String itsCode = isNew ? sent.get("code") : code;
        Fields typed = chosen(sent.with("code", List.of(itsCode)), itsCode, request);
        if (!SchemeForm.isCode(itsCode)
                || isNew && basis == 0 && schemes.findKept(itsCode).isPresent()) {
            response.setStatus(FormAnswer.INVALID);
            String words = itsCode.isEmpty()
                    ? t.get("missing.code")
                    : SchemeForm.isCode(itsCode) ? t.get("bad.code.taken", itsCode) : t.get("bad.code");
            var errors = FormErrors.at("code", words);
            return pages.page(new State(code, basis, typed, errors, Disagreement.none(t)), request, t);
        }
        return switch (schemes.saveDraft(itsCode, typed.values(), basis)) {
            case AccountSchemes.Done done -> FormAnswer.seeOther(SchemePages.address(language, itsCode, "check"));
            case AccountSchemes.ChangedMeanwhile changed -> {
                response.setStatus(FormAnswer.MEANWHILE);
                yield pages.page(conflict(itsCode, basis, typed, changed.theirs(), t), request, t);
            }
        };
    }

    /** After a simultaneous edit: what was chosen from the version that was shown beside. */
    private Fields chosen(Fields typed, String code, HttpServletRequest request) {
        Set<String> taken = TwoForms.taken(request);
        return taken.isEmpty()
                ? typed
                : schemes.findKept(code)
                        .map(it -> SchemeForm.TWO.merged(typed, SchemePages.fields(it), taken))
                        .orElse(typed);
    }

    private State conflict(String code, int basis, Fields mine, Optional<Kept> theirs, Texts t) {
        if (theirs.isEmpty()) {
            var gone = FormErrors.at("code", t.get("edit.gone"));
            return new State(code, 0, mine, gone, Disagreement.none(t));
        }
        Kept kept = theirs.get();
        var discarded = kept.lastly(Kind.DISCARDED);
        if (discarded.isPresent()) {
            String when = Days.andTime(discarded.get().at(), t.language());
            var again = FormErrors.at(
                    "code", t.get("edit.discarded", discarded.get().by(), when));
            return new State(code, kept.edit(), mine, again, Disagreement.none(t));
        }
        var by =
                kept.draft().map(AccountSchemes.Draft::by).or(() -> kept.inUse().map(AccountSchemes.Version::by));
        var saved = kept.draft().map(AccountSchemes.Draft::saved).or(() -> kept.inUse()
                .map(AccountSchemes.Version::saved));
        Optional<Fields> before = schemes.findDraft(code, basis)
                .map(it -> new Fields(it.fields()))
                .or(() -> began(kept, basis));
        var differences = SchemeForm.TWO.differences(mine, SchemePages.fields(kept), before).stream()
                .map(it -> SchemePages.told(it, mine, SchemePages.fields(kept), catalogue, t))
                .toList();
        String me = access.currentUser().map(User::name).orElse("");
        var disagreement =
                Disagreement.of(by.orElse(""), saved, me, differences, name -> SchemePages.label(name, t), t);
        return new State(code, kept.edit(), mine, FormErrors.NONE, disagreement);
    }

    /** The first draft is made of what is in use; a later one, of a draft that is remembered. */
    private static Optional<Fields> began(Kept kept, int basis) {
        return kept.draft().isPresent() && kept.edit() == basis + 1
                ? kept.inUse().map(it -> SchemeForm.fields(it.scheme()))
                : Optional.empty();
    }

    /** Indicators by code, and no rows without anything in them. */
    private Fields tidy(Fields typed) {
        Fields tidy = typed;
        for (List<String> columns : List.of(SchemeForm.MEASURES, SchemeForm.ARTS)) {
            for (String name : columns) {
                var cells = new ArrayList<String>();
                for (int row = 0; row < typed.rows(columns.getFirst()); row++) {
                    if (isFilled(typed, columns, row)) {
                        cells.add(
                                name.equals("indicator")
                                        ? IndicatorField.coded(typed.at(name, row), catalogue)
                                        : typed.at(name, row));
                    }
                }
                tidy = tidy.with(name, cells);
            }
        }
        return tidy;
    }

    private static boolean isFilled(Fields typed, List<String> columns, int row) {
        return columns.stream()
                .anyMatch(name ->
                        !name.equals("accountClass") && !typed.at(name, row).isEmpty());
    }
}
