package org.maalestok.keyfigures.editor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.maalestok.keyfigures.DraftPreview;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.catalogue.Editor.Changed;
import org.maalestok.keyfigures.catalogue.Editor.Edited;
import org.maalestok.keyfigures.catalogue.Editor.NotYet;
import org.maalestok.keyfigures.catalogue.Editor.Nothing;
import org.maalestok.keyfigures.catalogue.Editor.Out;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code …/publish}: what publishing would change, and the button that does it; the one that throws the draft away, too. */
@Controller
class PublishController {

    private final Desk desk;
    private final Effects effects;

    PublishController(Desk desk, DraftPreview preview, KeyFigures keyFigures, Areas areas) {
        this.desk = desk;
        this.effects = new Effects(preview, keyFigures, areas);
    }

    @GetMapping("/{language}/admin/indicators/{code}/publish")
    View review(@PathVariable Language language, @PathVariable String code, HttpServletRequest request) {
        return review(language, code, "", "", request);
    }

    private View review(Language language, String code, String why, String error, HttpServletRequest request) {
        Edited edited = desk.get(code);
        if (edited.draft().isEmpty() && error.isEmpty()) {
            return Desk.onward(language, "admin/indicators/" + code);
        }
        return new JteView(
                "keyfigures/editor/publish.jte", PublishPage.of(request, desk, effects, language, edited, why, error));
    }

    @PostMapping("/{language}/admin/indicators/{code}/publish")
    View publish(
            @PathVariable Language language,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String why,
            HttpServletRequest request,
            HttpServletResponse response) {
        desk.get(code);
        if (why.isBlank()) {
            response.setStatus(FormAnswer.INVALID);
            return review(language, code, why, "publish.noWhy", request);
        }
        String page = "admin/indicators/" + code;
        return switch (desk.editor().publish(code, Desk.seenOf(request), why.strip(), desk.me())) {
            case Out out -> Desk.onward(language, page + "?after=published");
            case Nothing nothing -> again(language, code, why, "after.same", FormAnswer.MEANWHILE, request, response);
            case NotYet notYet -> again(language, code, why, "publish.changed", FormAnswer.INVALID, request, response);
            case Changed changed ->
                again(language, code, why, "publish.changed", FormAnswer.MEANWHILE, request, response);
        };
    }

    /** Shows how it stands now, with the reason as it was typed. */
    private View again(
            Language language,
            String code,
            String why,
            String error,
            int status,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setStatus(status);
        return review(language, code, why, error, request);
    }

    @PostMapping("/{language}/admin/indicators/{code}/discard")
    View discard(@PathVariable Language language, @PathVariable String code, HttpServletRequest request) {
        Edited edited = desk.get(code);
        boolean done = desk.editor().discard(code, Desk.seenOf(request));
        String page = "admin/indicators/" + code;
        if (!done) {
            return Desk.onward(language, page);
        }
        return Desk.onward(language, edited.published().isPresent() ? page + "?after=discarded" : "admin/indicators");
    }
}
