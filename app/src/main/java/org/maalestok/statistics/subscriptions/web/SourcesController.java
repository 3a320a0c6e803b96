package org.maalestok.statistics.subscriptions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.sources.Source;
import org.maalestok.statistics.sources.Sources;
import org.maalestok.statistics.subscriptions.Contacts;
import org.maalestok.ui.Address;
import org.maalestok.ui.Days;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.NotFound;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The sources, and what is in their tables. */
@Controller
class SourcesController {

    private static final int CATEGORIES_SHOWN = 500;

    private final Sources sources;
    private final Contacts contacts;
    private final Described described;

    SourcesController(Sources sources, Contacts contacts, Described described) {
        this.sources = sources;
        this.contacts = contacts;
        this.described = described;
    }

    @GetMapping("/{language}/admin/sources")
    View sources(@PathVariable Language language, HttpServletRequest request) {
        Texts t = Admin.TEXTS.in(language);
        Frame frame = Admin.frame(request, t, t.get("sources"));
        var rows = sources.list().stream().map(source -> row(source, frame, t)).toList();
        return new JteView("statistics/subscriptions/web/sources.jte", new SourcesPage(frame, t, rows));
    }

    private SourcesPage.Row row(Source source, Frame frame, Texts t) {
        var contact = contacts.find(source);
        String trouble = contact.map(last -> last.trouble().in(t.language())).orElse("");
        return new SourcesPage.Row(
                source.code(),
                source.name().in(t.language()),
                source.terms().kind(),
                source.terms().address(),
                limits(source.terms(), t),
                contact.map(last -> t.get(
                                        trouble.isEmpty() ? "source.contact.good" : "source.contact.bad",
                                        Admin.moment(last.at(), t))
                                + (trouble.isEmpty() ? "" : " " + trouble))
                        .orElseGet(() -> t.get("source.contact.none")),
                !trouble.isEmpty(),
                frame.href("admin/sources/" + source.code()));
    }

    private static String limits(Source.Terms terms, Texts t) {
        String cells = terms.cells() == 0 ? "" : t.get("source.limit.cells", Admin.number(terms.cells(), t));
        String calls = terms.calls() == 0
                ? ""
                : t.get("source.limit.calls", Admin.number(terms.calls(), t), Admin.duration(terms.window(), t));
        return cells.isEmpty() && calls.isEmpty() ? t.get("source.limit.none") : (cells + " " + calls).strip();
    }

    @GetMapping("/{language}/admin/sources/{source}")
    View table(
            @PathVariable Language language,
            @PathVariable("source") String code,
            @RequestParam(defaultValue = "") String table,
            HttpServletRequest request) {
        Texts t = Admin.TEXTS.in(language);
        Source source = sources.find(code).orElseThrow(() -> new NotFound("source " + code));
        String number = table.strip();
        var answer = number.isEmpty() ? Described.Answer.NONE : described.ask(source, number);
        String title = answer.table().isEmpty()
                ? source.name().in(language)
                : answer.table().get().title();
        Frame frame = Admin.frame(request, t, title);
        frame = frame.via(t.get("sources"), frame.href("admin/sources"));
        var found = answer.table();
        String silence = answer.silence().in(language);
        return new JteView(
                "statistics/subscriptions/web/sourceTable.jte",
                new SourceTablePage(
                        frame,
                        t,
                        frame.href("admin/sources/" + code),
                        number,
                        silence.isEmpty() ? answer.trouble().in(language) : "",
                        silence.isEmpty() ? List.of() : List.of(answer.trouble().in(language), silence),
                        found.map(it -> lead(source, it, number, t))
                                .orElseGet(() ->
                                        t.get(findKey(source), source.name().in(language))),
                        found.map(it -> variables(it, t)).orElse(List.of()),
                        found.map(SourcesController::notes).orElse(List.of()),
                        found.map(it -> Address.of("/%s/admin/subscriptions/new".formatted(language.tag()))
                                        .with("source", code)
                                        .with("table", number)
                                        .toString())
                                .orElse("")));
    }

    private static String lead(Source source, SourceTable table, String number, Texts t) {
        String lead = t.get(
                "table.lead",
                source.name().in(t.language()),
                table.code().isEmpty() ? number : table.code(),
                Admin.number(table.size(), t));
        return table.updated().isEmpty() ? lead : lead + " " + t.get("table.updated", day(table.updated(), t));
    }

    private static List<List<Noted>> notes(SourceTable table) {
        return table.notes().stream().map(Noted::of).toList();
    }

    /** Sources write moments in many ways; most begin with the day. */
    private static String day(String updated, Texts t) {
        try {
            return Days.of(LocalDate.parse(updated.substring(0, Math.min(10, updated.length()))), t.language());
        } catch (DateTimeParseException otherwise) {
            return updated;
        }
    }

    private static List<SourceTablePage.Variable> variables(SourceTable table, Texts t) {
        return table.dimensions().stream()
                .map(dimension -> variable(dimension, t))
                .toList();
    }

    private static SourceTablePage.Variable variable(Dimension dimension, Texts t) {
        int count = dimension.categories().size();
        return new SourceTablePage.Variable(
                dimension.code(),
                dimension.label(),
                dimension.role() == Dimension.Role.OTHER ? "" : t.get("role." + dimension.role()),
                t.count("table.categories", count, Admin.number(count, t)),
                dimension.categories().stream()
                        .limit(CATEGORIES_SHOWN)
                        .map(one -> new SourceTablePage.Category(one.code(), one.label(), one.unit()))
                        .toList(),
                count <= CATEGORIES_SHOWN ? "" : t.get("table.more", Admin.number(count - CATEGORIES_SHOWN, t)));
    }

    /** Kolada has key figures in place of tables. */
    private static String findKey(Source source) {
        return source.terms().kind().startsWith("Kolada") ? "table.find.kolada" : "table.find";
    }
}
