package org.maalestok.statistics.spreadsheets.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.mapping.web.Fields;
import org.maalestok.statistics.mapping.web.TwoForms;
import org.maalestok.statistics.spreadsheets.Grid;
import org.maalestok.statistics.spreadsheets.Layout;
import org.maalestok.statistics.spreadsheets.Spreadsheets;
import org.maalestok.statistics.spreadsheets.Upload;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The first step: how the file is read; of one that says so itself, what makes figures of it. */
@Controller
class SheetLayoutController {

    private final Spreadsheets spreadsheets;
    private final SheetLayoutPages pages;
    private final TableMappings tables;
    private final AccountChoice accounts;

    SheetLayoutController(
            Spreadsheets spreadsheets, SheetLayoutPages pages, TableMappings tables, AccountChoice accounts) {
        this.tables = tables;
        this.accounts = accounts;
        this.spreadsheets = spreadsheets;
        this.pages = pages;
    }

    @GetMapping("/{language}/admin/spreadsheets/{id}")
    View show(
            @PathVariable Language language,
            @PathVariable String id,
            @RequestParam @Nullable String saved,
            @RequestParam(defaultValue = "") String mapping,
            HttpServletRequest request)
            throws IOException {
        Upload upload = Steps.find(spreadsheets, id);
        if (upload.layout().isEmpty()) {
            return upload.kind().isAccounts()
                    ? accounts.show(language, upload, FormErrors.NONE, request)
                    : tables.show(language, upload, mapping, FormErrors.NONE, request);
        }
        Fields fields = LayoutForm.fields(upload.layout().orElseThrow());
        return view(language, upload, fields, upload.version(), saved != null, List.of(), request);
    }

    @PostMapping("/{language}/admin/spreadsheets/{id}")
    View save(
            @PathVariable Language language,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Upload upload = Steps.find(spreadsheets, id);
        if (upload.layout().isEmpty()) {
            return upload.kind().isAccounts()
                    ? accounts.choose(language, upload, request, response)
                    : tables.choose(language, upload, request, response);
        }
        Layout before = upload.layout().orElseThrow();
        Fields fields = LayoutForm.merged(
                Fields.of(request).without("stay"), LayoutForm.fields(before), TwoForms.taken(request));
        Upload changed = upload.read(anew(upload, before, LayoutForm.read(fields, before)))
                .seenAt(Steps.version(request));
        if (!spreadsheets.save(changed)) {
            Upload theirs = Steps.find(spreadsheets, id);
            var differences = LayoutForm.differences(
                    fields, LayoutForm.fields(theirs.layout().orElseThrow()), Steps.TEXTS.in(language));
            if (!differences.isEmpty()) {
                response.setStatus(FormAnswer.MEANWHILE);
                return view(language, theirs, fields, theirs.version(), false, differences, request);
            }
        }
        boolean ready = changed.layout().orElseThrow().gaps().isEmpty()
                && request.getParameter("stay") == null
                && !LayoutForm.isOtherTable(before, changed.layout().orElseThrow());
        return FormAnswer.seeOther(Steps.address(language, upload, ready ? "mapping" : "") + (ready ? "" : "?saved"));
    }

    /** Other rows or letters make other columns: what these are about is guessed again. */
    private Layout anew(Upload upload, Layout before, Layout said) throws IOException {
        if (!LayoutForm.isOtherTable(before, said)) {
            return said;
        }
        try {
            return spreadsheets.open(upload, said.encoding(), said.delimiter(), grid -> guess(grid, before, said));
        } catch (TableRefused e) {
            return said; // the page that shows it says why it cannot be read
        }
    }

    private Layout guess(Grid grid, Layout before, Layout said) throws IOException, TableRefused {
        return LayoutForm.isOtherFile(before, said)
                ? spreadsheets.guess(grid, said.sheet(), said.encoding(), said.delimiter())
                : spreadsheets.guess(grid, said);
    }

    private View view(
            Language language,
            Upload upload,
            Fields fields,
            int version,
            boolean saved,
            List<TwoForms.Difference> differences,
            HttpServletRequest request)
            throws IOException {
        LayoutPage page = pages.of(language, upload, fields, version, saved, differences, request);
        return new JteView("statistics/spreadsheets/web/layout.jte", page);
    }
}
