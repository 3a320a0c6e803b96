package org.maalestok.statistics.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.statistics.accounts.AccountScheme;
import org.maalestok.statistics.accounts.AccountSchemes.Draft;
import org.maalestok.statistics.accounts.AccountSchemes.Kept;
import org.maalestok.statistics.accounts.AccountSchemes.Version;
import org.maalestok.statistics.mapping.web.Fields;
import org.maalestok.statistics.mapping.web.MappingForm;
import org.maalestok.statistics.spreadsheets.Spreadsheets;
import org.maalestok.statistics.spreadsheets.Upload;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Makes the page on which a draft is checked. */
@Component
class SchemeCheckPages {

    private static final Texts.ByLanguage MAPPING = Texts.beside(MappingForm.class);

    private final Catalogue catalogue;
    private final Spreadsheets spreadsheets;
    private final SchemeTrial trial;

    SchemeCheckPages(Catalogue catalogue, Spreadsheets spreadsheets, SchemeTrial trial) {
        this.catalogue = catalogue;
        this.spreadsheets = spreadsheets;
        this.trial = trial;
    }

    /**
     * @param kept has a draft
     * @param file the number of an uploaded account; empty for none
     * @param refused why a file was not taken in; empty when none was sent
     * @param notice why the draft was not taken into use; empty when nobody tried
     */
    record Asked(Kept kept, String file, String refused, String notice) {}

    View page(Asked asked, Language language, HttpServletRequest request) throws IOException {
        Texts t = SchemePages.TEXTS.in(language);
        Kept kept = asked.kept();
        Draft draft = kept.draft().orElseThrow();
        Fields fields = new Fields(draft.fields());
        var read = new SchemeForm(catalogue, fields, t).read();
        FormErrors faults = read instanceof SchemeForm.Bad bad ? bad.errors() : FormErrors.NONE;
        Optional<AccountScheme> good = read instanceof SchemeForm.Good it ? Optional.of(it.scheme()) : Optional.empty();
        var rows = new SchemeRows(fields, catalogue, t);
        Optional<AccountScheme> inUse = kept.inUse().map(Version::scheme);
        List<Upload> uploads = spreadsheets.list().stream()
                .filter(it -> it.kind().isAccounts())
                .toList();
        Optional<Upload> chosen = uploads.stream()
                .filter(it -> String.valueOf(it.id()).equals(asked.file()))
                .findFirst();
        String address = SchemePages.address(language, kept.code(), "");
        boolean wrong = !asked.refused().isEmpty() || !asked.notice().isEmpty();
        var page = new SchemeCheckPage(
                SchemePages.frame(
                                request,
                                t,
                                (wrong ? t.get("error.prefix") + " " : "") + t.get("check.title"),
                                "admin/accounts/" + kept.code() + "/check")
                        .via(SchemePages.title(kept, language), address),
                t,
                MAPPING.in(language),
                SchemePages.saved(draft.by(), draft.saved(), t),
                asked.notice(),
                rows.named(faults),
                faults.isEmpty() ? new SchemeCautions(fields, rows, t).list() : List.of(),
                SchemePages.retired(kept, t),
                good.map(it -> SchemeWords.of(it, catalogue, t)),
                inUse.isEmpty(),
                inUse.map(it -> SchemePages.changes(SchemeForm.fields(it), fields, catalogue, t))
                        .orElse(List.of()),
                asked.refused().isEmpty() ? FormErrors.NONE : FormErrors.at("account", asked.refused()),
                uploads.stream().map(it -> uploaded(it, chosen, address, t)).toList(),
                chosen.isPresent() && good.isPresent()
                        ? Optional.of(trial.of(chosen.get(), good.get(), inUse, t))
                        : Optional.empty(),
                kept.edit(),
                address,
                address + "/edit");
        return new JteView("statistics/accounts/web/check.jte", page);
    }

    private static SchemeCheckPage.Uploaded uploaded(Upload upload, Optional<Upload> chosen, String address, Texts t) {
        return new SchemeCheckPage.Uploaded(
                upload.fileName() + ", " + SchemePages.saved(upload.by(), upload.uploaded(), t),
                address + "/check?file=" + upload.id() + "#trial",
                chosen.filter(it -> it.id() == upload.id()).isPresent());
    }
}
