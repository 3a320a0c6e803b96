package org.maalestok.statistics.spreadsheets.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.mapping.Mappings;
import org.maalestok.statistics.spreadsheets.Spreadsheets;
import org.maalestok.statistics.spreadsheets.Upload;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Asks which of the remembered mappings goes with a table in a format of its agency. */
@Component
class TableMappings {

    private final Spreadsheets spreadsheets;
    private final Mappings mappings;

    TableMappings(Spreadsheets spreadsheets, Mappings mappings) {
        this.spreadsheets = spreadsheets;
        this.mappings = mappings;
    }

    View show(Language language, Upload upload, FormErrors errors, HttpServletRequest request) {
        Texts t = Steps.TEXTS.in(language);
        String chosen = code(upload.draft().getOrDefault("mapping", List.of()));
        List<LayoutPage.Choice> choices = mappings.list().stream()
                .map(it -> new LayoutPage.Choice(
                        it.code(), words(it, language), it.code().equals(chosen)))
                .toList();
        Frame frame =
                Steps.frame(request, t, t.get("table.title"), "admin/spreadsheets/" + upload.id(), errors);
        var page = new TablePage(
                frame, t, upload.fileName(), Steps.address(language, upload, ""), upload.version(), errors, choices);
        return new JteView("statistics/spreadsheets/web/table.jte", page);
    }

    private static String words(Mapping mapping, Language language) {
        String title = mapping.target().title().in(language);
        return title.isBlank() ? mapping.code() : title + " (" + mapping.code() + ")";
    }

    View choose(Language language, Upload upload, HttpServletRequest request, HttpServletResponse response) {
        Texts t = Steps.TEXTS.in(language);
        Optional<Mappings.Stored> chosen =
                Optional.ofNullable(request.getParameter("mapping")).flatMap(mappings::find);
        if (chosen.isEmpty()) {
            response.setStatus(FormAnswer.INVALID);
            return show(language, upload, FormErrors.at("mapping", t.get("table.missing")), request);
        }
        if (!spreadsheets.save(with(upload, chosen.get(), Steps.version(request)))) {
            response.setStatus(FormAnswer.MEANWHILE);
            Upload theirs = Steps.find(spreadsheets, String.valueOf(upload.id()));
            return show(language, theirs, FormErrors.at("mapping", t.get("table.changedMeanwhile")), request);
        }
        return FormAnswer.seeOther(Steps.address(language, upload, "preview"));
    }

    private static String code(List<String> values) {
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static Upload with(Upload it, Mappings.Stored chosen, int version) {
        return new Upload(
                it.id(),
                it.fileName(),
                it.bytes(),
                it.uploaded(),
                it.by(),
                it.layout(),
                Map.of("mapping", List.of(chosen.mapping().code())),
                chosen.version(),
                false,
                version);
    }
}
