package org.maalestok.statistics.spreadsheets.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.access.Access;
import org.maalestok.access.User;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.formats.Temporary;
import org.maalestok.statistics.mapping.web.MappingForm;
import org.maalestok.statistics.spreadsheets.Grids;
import org.maalestok.statistics.spreadsheets.Spreadsheets;
import org.maalestok.statistics.spreadsheets.Upload;
import org.maalestok.ui.Days;
import org.maalestok.ui.FileNames;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Takes files in. One of a kind that is known goes straight to the preview. */
@Controller
class SpreadsheetsController {

    private final Spreadsheets spreadsheets;
    private final AccountChoice accounts;
    private final Access access;

    SpreadsheetsController(Spreadsheets spreadsheets, AccountChoice accounts, Access access) {
        this.spreadsheets = spreadsheets;
        this.accounts = accounts;
        this.access = access;
    }

    @GetMapping("/{language}/admin/spreadsheets")
    View show(@PathVariable Language language, @RequestParam @Nullable String deleted, HttpServletRequest request) {
        return page(language, FormErrors.NONE, deleted != null, request);
    }

    @PostMapping("/{language}/admin/spreadsheets")
    View upload(
            @PathVariable Language language,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Texts t = Steps.TEXTS.in(language);
        if (file == null || file.isEmpty()) {
            return refused(
                    language,
                    t.get(file == null || FileNames.of(file).isEmpty() ? "upload.missing" : "upload.empty"),
                    request,
                    response);
        }
        if (file.getSize() > Grids.MOST_BYTES) {
            String size = Numbers.in(language).format((file.getSize() + 1024 * 1024 - 1) / 1024 / 1024);
            return refused(language, t.get("upload.tooLarge", size), request, response);
        }
        try {
            Upload upload = receive(file);
            return FormAnswer.seeOther(Steps.address(language, upload, next(upload)));
        } catch (TableRefused e) {
            return refused(language, Phrases.sentence(e.refusal(), language), request, response);
        }
    }

    private Upload receive(MultipartFile file) throws IOException, TableRefused {
        Path copy = Temporary.file("upload", ".tmp");
        try {
            file.transferTo(copy);
            String by = access.currentUser().map(User::name).orElse("");
            long id = spreadsheets.receive(copy, FileNames.of(file), by);
            return recognised(spreadsheets.find(id).orElseThrow());
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** The file is kept by now: what stands in the way of recognising it is said on the page of its next step. */
    private Upload recognised(Upload upload) throws IOException {
        Optional<Upload> known;
        try {
            known = known(upload);
        } catch (TableRefused e) {
            return upload;
        }
        known.ifPresent(spreadsheets::save);
        return known.isEmpty() ? upload : spreadsheets.find(upload.id()).orElseThrow();
    }

    private Optional<Upload> known(Upload upload) throws IOException, TableRefused {
        return upload.kind().isAccounts()
                ? accounts.obvious(upload)
                : spreadsheets.recognise(upload).map(it -> upload.read(it.layout())
                        .typed(MappingForm.fields(it.mapping().mapping()).values())
                        .basedOn(it.mapping().version())
                        .known());
    }

    private static String next(Upload upload) {
        boolean sheetKnown = upload.recognised()
                && upload.layout().filter(it -> it.gaps().isEmpty()).isPresent();
        boolean accountsKnown = upload.kind().isAccounts() && !upload.draft().isEmpty();
        return sheetKnown || accountsKnown ? "preview" : "";
    }

    @PostMapping("/{language}/admin/spreadsheets/{id}/delete")
    View delete(@PathVariable Language language, @PathVariable String id) {
        spreadsheets.delete(Steps.find(spreadsheets, id).id());
        return FormAnswer.seeOther("/" + language.tag() + "/admin/spreadsheets?deleted");
    }

    private View refused(Language language, String error, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(FormAnswer.INVALID);
        return page(language, FormErrors.at("file", error), false, request);
    }

    private View page(Language language, FormErrors errors, boolean deleted, HttpServletRequest request) {
        Texts t = Steps.TEXTS.in(language);
        Frame frame = Steps.frame(request, t, t.get("upload.title"), "admin/spreadsheets", errors);
        Frame top = new Frame(
                frame.language(),
                frame.title(),
                frame.step(),
                frame.crumbs().subList(0, 1),
                frame.site(),
                frame.address(),
                frame.user(),
                frame.secretariat(),
                frame.csrf(),
                frame.loading());
        return new JteView(
                "statistics/spreadsheets/web/spreadsheets.jte",
                new SpreadsheetsPage(top, t, errors, deleted, rows(language)));
    }

    private List<SpreadsheetsPage.Row> rows(Language language) {
        return spreadsheets.list().stream()
                .map(it -> new SpreadsheetsPage.Row(
                        it.fileName(),
                        Steps.address(language, it, it.draft().isEmpty() ? "" : "preview"),
                        Days.andTime(it.uploaded(), language) + ", " + it.by(),
                        Numbers.in(language).format(Math.max(1, it.bytes() / 1024)) + "\u00a0kB",
                        Steps.address(language, it, "delete")))
                .toList();
    }
}
