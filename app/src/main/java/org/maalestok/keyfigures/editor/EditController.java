package org.maalestok.keyfigures.editor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.maalestok.keyfigures.catalogue.DraftFields;
import org.maalestok.keyfigures.catalogue.Editor.Conflict;
import org.maalestok.keyfigures.catalogue.Editor.Kept;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /{lang}/admin/indicators/{code}}: the form that keeps a draft. */
@Controller
class EditController {

    private final Desk desk;

    EditController(Desk desk) {
        this.desk = desk;
    }

    /** @param after what has just been done: {@code saved}, {@code check}, {@code same}, {@code discarded}, …; empty for nothing */
    @GetMapping("/{language}/admin/indicators/{code}")
    View form(
            @PathVariable Language language,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request) {
        return new JteView("keyfigures/editor/edit.jte", EditPage.of(request, desk, language, desk.get(code), after));
    }

    @PostMapping("/{language}/admin/indicators/{code}")
    View save(
            @PathVariable Language language,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String then,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (desk.editor().find(code).isEmpty() && !isFromOurForm(code, request)) {
            throw NotFound.indicator(code);
        }
        Map<String, String> fields = Desk.fieldsOf(request);
        return switch (desk.editor().save(code, fields, Desk.seenOf(request), desk.me())) {
            case Kept kept -> onward(language, code, then, kept);
            case Conflict conflict -> {
                response.setStatus(FormAnswer.MEANWHILE);
                yield conflict(language, fields, conflict, request);
            }
        };
    }

    /** Somebody else threw the whole draft away meanwhile: what this person typed is still shown, and can be kept. */
    private static boolean isFromOurForm(String code, HttpServletRequest request) {
        return Desk.seenOf(request).draft() >= 0 && DraftFields.isCode(code);
    }

    private View onward(Language language, String code, String then, Kept kept) {
        String page = "admin/indicators/" + code;
        if (kept.version() == 0) {
            return Desk.onward(language, page + "?after=same");
        }
        boolean goesOn = then.equals("review");
        return Desk.onward(language, goesOn ? page + "/publish" : page + "?after=saved");
    }

    private View conflict(Language language, Map<String, String> mine, Conflict conflict, HttpServletRequest request) {
        return new JteView("keyfigures/editor/conflict.jte", ConflictPage.of(request, desk, language, mine, conflict));
    }

    /** What a unit, a code or a formula says, for the browser while somebody types. */
    @GetMapping("/{language}/admin/indicators/{code}/check/{field}")
    View check(
            @PathVariable Language language,
            @PathVariable String code,
            @PathVariable String field,
            HttpServletRequest request) {
        if (!Meanings.has(field)) {
            throw new NotFound("field " + field);
        }
        var meanings = new Meanings(desk.catalogue(), Labels.TEXTS.in(language));
        return new JteView("keyfigures/editor/said.jte", meanings.of(field, Desk.fieldsOf(request)));
    }
}
