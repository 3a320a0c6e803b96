package org.maalestok.keyfigures.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.maalestok.keyfigures.editor.FormField.Widget;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;

/** The form that begins a new indicator: only its code, which never changes. */
record NewIndicatorPage(Frame frame, Texts texts, FormField code, FormField from, FormErrors errors) {

    static NewIndicatorPage of(
            HttpServletRequest request, Desk desk, Language language, String code, String from, String error) {
        Texts texts = Labels.TEXTS.in(language);
        boolean aboutFrom = error.equals("new.noFrom");
        String words = error.isEmpty() ? "" : texts.get(error, aboutFrom ? from : code);
        FormErrors errors = error.isEmpty() ? FormErrors.NONE : FormErrors.at(aboutFrom ? "from" : "code", words);
        return new NewIndicatorPage(
                desk.frame(request, language, errors.title(texts.get("new.title"), language)),
                texts,
                field("code", code, aboutFrom ? "" : words, texts),
                field("from", from, aboutFrom ? words : "", texts),
                errors);
    }

    private static FormField field(String name, String value, String error, Texts texts) {
        return new FormField(
                name,
                texts.get("new." + name),
                texts.get("new." + name + ".hint"),
                value,
                error,
                Widget.TEXT,
                List.of(),
                "",
                "",
                "");
    }
}
