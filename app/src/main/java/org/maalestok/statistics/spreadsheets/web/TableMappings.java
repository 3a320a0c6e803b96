package org.maalestok.statistics.spreadsheets.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.mapping.Mappings;
import org.maalestok.statistics.mapping.web.Choice;
import org.maalestok.statistics.spreadsheets.SeenTable;
import org.maalestok.statistics.spreadsheets.Spreadsheets;
import org.maalestok.statistics.spreadsheets.Upload;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Asks which of the remembered mappings goes with a table that says itself which its variables are. */
@Component
class TableMappings {

    private static final int SHOWN = 3;

    private final Spreadsheets spreadsheets;
    private final Mappings mappings;

    TableMappings(Spreadsheets spreadsheets, Mappings mappings) {
        this.spreadsheets = spreadsheets;
        this.mappings = mappings;
    }

    /** @param asked the code of the mapping that somebody comes with; empty when they come without */
    View show(Language language, Upload upload, String asked, FormErrors errors, HttpServletRequest request)
            throws IOException {
        Texts t = Steps.TEXTS.in(language);
        SeenTable seen = seen(upload);
        String chosen = mappings.find(asked).isPresent() ? asked : chosen(upload, seen);
        var choices = new ArrayList<Choice>();
        mappings.list()
                .forEach(it -> choices.add(
                        new Choice(it.code(), words(it, language), it.code().equals(chosen))));
        if (chosen.isEmpty() && !choices.isEmpty()) {
            choices.addFirst(new Choice("", t.get("table.choose"), true));
        }
        Frame frame = Steps.frame(request, t, t.get("table.title"), "admin/spreadsheets/" + upload.id(), errors);
        var page = new TablePage(
                frame,
                t,
                Recognised.sentence(upload, "", t),
                Steps.address(language, upload, ""),
                frame.href("admin/mappings/new/edit?via=" + UploadedTables.id(upload)),
                upload.version(),
                errors,
                facts(seen, t),
                choices);
        return new JteView("statistics/spreadsheets/web/table.jte", page);
    }

    private SeenTable seen(Upload upload) throws IOException {
        try {
            return spreadsheets.table(upload);
        } catch (TableRefused e) {
            throw new IllegalStateException("It was readable when it was uploaded: " + upload.fileName(), e);
        }
    }

    private String chosen(Upload upload, SeenTable seen) {
        String typed = Ways.typed(upload, "mapping");
        return typed.isEmpty() ? fitting(seen) : typed;
    }

    /** The mapping for the table of this number; empty when there is none, or several. */
    private String fitting(SeenTable seen) {
        Set<String> ids = seen.tables().stream()
                .map(table -> table.code().toUpperCase(Locale.ROOT))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        List<Mapping> fitting = mappings.list().stream()
                .filter(it -> ids.contains(it.target().table().toUpperCase(Locale.ROOT)))
                .toList();
        return fitting.size() == 1 ? fitting.getFirst().code() : "";
    }

    /** What a mapping has to name: the variables, each with its first values. */
    private static List<PreviewPage.Fact> facts(SeenTable seen, Texts t) {
        Numbers numbers = Numbers.in(t.language());
        var facts = new ArrayList<PreviewPage.Fact>();
        for (SourceTable table : seen.tables()) {
            if (!table.title().isBlank()) {
                facts.add(new PreviewPage.Fact(t.get("table.about"), table.title()));
            }
            table.dimensions().forEach(it -> facts.add(new PreviewPage.Fact(name(it), values(it, numbers, t))));
        }
        facts.add(new PreviewPage.Fact(t.get("table.cells"), numbers.format(seen.cells())));
        return facts;
    }

    private static String name(Dimension dimension) {
        return dimension.label().equals(dimension.code())
                ? dimension.code()
                : "%s (%s)".formatted(dimension.label(), dimension.code());
    }

    private static String values(Dimension dimension, Numbers numbers, Texts t) {
        int count = dimension.categories().size();
        String first = dimension.categories().stream()
                .limit(SHOWN)
                .map(it -> it.label().startsWith(it.code()) ? it.label().strip() : it.code() + " " + it.label())
                .collect(Collectors.joining(", "));
        return t.count("table.values", count, numbers.format(count), first + (count > SHOWN ? " …" : ""));
    }

    private static String words(Mapping mapping, Language language) {
        String title = mapping.target().title().in(language);
        return title.isBlank() ? mapping.code() : title + " (" + mapping.code() + ")";
    }

    View choose(Language language, Upload upload, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Texts t = Steps.TEXTS.in(language);
        Optional<Mappings.Stored> chosen =
                Optional.ofNullable(request.getParameter("mapping")).flatMap(mappings::find);
        if (chosen.isEmpty()) {
            response.setStatus(FormAnswer.INVALID);
            return show(language, upload, "", FormErrors.at("mapping", t.get("table.missing")), request);
        }
        String mine = chosen.get().mapping().code();
        if (!spreadsheets.save(upload.typed(Map.of("mapping", List.of(mine)))
                .basedOn(chosen.get().version())
                .seenAt(Steps.version(request)))) {
            Upload theirs = Steps.find(spreadsheets, String.valueOf(upload.id()));
            String other = Ways.typed(theirs, "mapping");
            if (!other.equals(mine)) {
                response.setStatus(FormAnswer.MEANWHILE);
                var errors = FormErrors.at("mapping", t.get("table.changedMeanwhile", other, mine));
                return show(language, theirs, mine, errors, request);
            }
        }
        return FormAnswer.seeOther(Steps.address(language, upload, "preview"));
    }
}
