package org.maalestok.keyfigures.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.maalestok.keyfigures.Retirement;
import org.maalestok.keyfigures.catalogue.Editor.Edited;
import org.maalestok.keyfigures.editor.FormField.Widget;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;
import org.maalestok.ui.Texts;

/**
 * Why an indicator is taken out of use: readers see the reason on its page, in their language.
 *
 * @param seen marks the reasons of somebody else that the page shows; empty for none
 */
record RetirePage(
        Frame frame, Texts texts, String code, String name, List<FormField> fields, FormErrors errors, String seen) {

    /** Why the page is shown. */
    enum Asked {
        FIRST,
        INCOMPLETE,
        /** Somebody else took it out of use, or back, while the reasons were typed. */
        MEANWHILE
    }

    /** Tells one retirement from another. */
    static String mark(Retirement retirement) {
        return Integer.toHexString(retirement.hashCode());
    }

    static RetirePage of(
            HttpServletRequest request, Desk desk, Language language, Edited edited, Text why, Asked asked) {
        Labels labels = desk.labels(language);
        Texts texts = labels.texts();
        String name = labels.nameOf(edited.code(), edited.fields());
        var fields = new ArrayList<FormField>();
        var errors = new FormErrors.Gathering();
        for (Language one : Language.values()) {
            String label = texts.get("retire.why", labels.languageOf(one.tag()));
            String typed = why.in(one);
            String error = asked == Asked.INCOMPLETE && typed.isEmpty() ? texts.get("fault.MISSING", label) : "";
            String field = "why." + one.tag();
            fields.add(new FormField(field, label, "", typed, error, Widget.AREA, List.of(), "", "", one.tag()));
            if (!error.isEmpty()) {
                errors.add(FormField.idOf(field), error);
            }
        }
        if (asked == Asked.MEANWHILE) {
            String words = edited.retirement()
                    .map(other -> texts.get(
                            "retire.meanwhile", other.by(), other.why().in(language)))
                    .orElseGet(() -> texts.get("retire.restored"));
            errors.add(FormField.idOf("why." + language.tag()), words);
        }
        FormErrors gathered = errors.gathered();
        String title = gathered.title(texts.get("retire.title", name), language);
        Frame frame = desk.frame(request, language, title)
                .via(name, "/" + language.tag() + "/admin/indicators/" + edited.code());
        return new RetirePage(
                frame,
                texts,
                edited.code(),
                name,
                fields,
                gathered,
                asked == Asked.MEANWHILE
                        ? edited.retirement().map(RetirePage::mark).orElse("")
                        : "");
    }
}
