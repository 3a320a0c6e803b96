package org.maalestok.keyfigures.editor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.maalestok.keyfigures.catalogue.CatalogueYaml;
import org.maalestok.keyfigures.catalogue.DraftFields;
import org.maalestok.keyfigures.catalogue.Editor.Edited;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /{lang}/admin/indicators}: everything that is measured, for those who keep it; and where new ones begin. */
@Controller
class IndicatorListController {

    private final Desk desk;
    private final CatalogueYaml yaml;

    IndicatorListController(Desk desk, CatalogueYaml yaml) {
        this.desk = desk;
        this.yaml = yaml;
    }

    @GetMapping("/{language}/admin/indicators")
    View list(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") String page,
            HttpServletRequest request) {
        return new JteView(
                "keyfigures/editor/indicatorList.jte", IndicatorListPage.of(request, desk, language, q, show, page));
    }

    @GetMapping("/{language}/admin/indicators/new")
    View begin(
            @PathVariable Language language, @RequestParam(defaultValue = "") String from, HttpServletRequest request) {
        return form(language, "", from, "", request);
    }

    @PostMapping("/{language}/admin/indicators/new")
    View create(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request,
            HttpServletResponse response) {
        String wanted = code.strip();
        Map<String, String> fields =
                desk.editor().find(from.strip()).map(Edited::fields).orElse(Map.of());
        String error = !from.isBlank() && fields.isEmpty()
                ? "new.noFrom"
                : switch (desk.editor().create(wanted, DraftFields.copyOf(fields), desk.me())) {
                    case CREATED -> "";
                    case NOT_A_CODE -> wanted.isEmpty() ? "new.noCode" : "new.notACode";
                    case TAKEN -> "new.taken";
                };
        if (error.isEmpty()) {
            return Desk.onward(language, "admin/indicators/" + wanted);
        }
        response.setStatus(FormAnswer.INVALID);
        return form(language, code, from, error, request);
    }

    private View form(Language language, String code, String from, String error, HttpServletRequest request) {
        return new JteView(
                "keyfigures/editor/newIndicator.jte", NewIndicatorPage.of(request, desk, language, code, from, error));
    }

    @GetMapping("/{language}/admin/catalogue.zip")
    void download(HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"catalogue.zip\"");
        yaml.writeZip(response.getOutputStream());
    }
}
