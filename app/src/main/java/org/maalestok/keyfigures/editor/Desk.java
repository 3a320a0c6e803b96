package org.maalestok.keyfigures.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.maalestok.access.Access;
import org.maalestok.access.User;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.catalogue.DraftFields;
import org.maalestok.keyfigures.catalogue.Editor;
import org.maalestok.keyfigures.catalogue.Editor.Author;
import org.maalestok.keyfigures.catalogue.Editor.Edited;
import org.maalestok.keyfigures.catalogue.Editor.Seen;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Language;
import org.maalestok.ui.NotFound;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** What the controllers of the editor have in common. */
@Component
class Desk {

    private final Access access;
    private final Editor editor;
    private final Catalogue catalogue;

    Desk(Access access, Editor editor, Catalogue catalogue) {
        this.access = access;
        this.editor = editor;
        this.catalogue = catalogue;
    }

    Editor editor() {
        return editor;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Labels labels(Language language) {
        return new Labels(catalogue, language);
    }

    Author me() {
        User user = access.currentUser().orElseThrow();
        return new Author(user.id(), user.name());
    }

    Edited get(String code) {
        return editor.find(code).orElseThrow(() -> NotFound.indicator(code));
    }

    /** The frame of a page below the list. */
    Frame frame(HttpServletRequest request, Language language, String title) {
        Texts texts = Labels.TEXTS.in(language);
        Frame frame = Frame.of(request, language, title, Step.NONE);
        return frame.underAdmin().via(texts.get("list.title"), frame.href("admin/indicators"));
    }

    /** The fields of the form, what was not sent being empty. */
    static Map<String, String> fieldsOf(HttpServletRequest request) {
        var fields = new HashMap<String, String>();
        for (String name : DraftFields.NAMES) {
            String value = request.getParameter(name);
            if (value != null) {
                fields.put(name, value);
            }
        }
        return DraftFields.tidy(fields);
    }

    /** What the form says that the person had before them; nothing where it does not say so. */
    static Seen seenOf(HttpServletRequest request) {
        return new Seen(number(request.getParameter("draft")), (int) number(request.getParameter("definition")));
    }

    private static long number(@org.jspecify.annotations.Nullable String written) {
        return written != null && written.matches("\\d{1,9}") ? Long.parseLong(written) : -1;
    }

    /** The way on after a form: another page of the same language. */
    static View onward(Language language, String path) {
        return FormAnswer.seeOther("/" + language.tag() + "/" + path);
    }
}
