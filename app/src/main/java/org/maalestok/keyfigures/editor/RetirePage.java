package org.maalestok.keyfigures.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.maalestok.keyfigures.catalogue.Editor.Edited;
import org.maalestok.keyfigures.editor.ErrorWords.Item;
import org.maalestok.keyfigures.editor.FormField.Widget;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;
import org.maalestok.ui.Texts;

/** Why an indicator is taken out of use: readers see the reason on its page, in their language. */
record RetirePage(Frame frame, Texts texts, String code, String name, List<FormField> fields, List<Item> errors) {

    static RetirePage of(
            HttpServletRequest request, Desk desk, Language language, Edited edited, Text why, boolean checked) {
        Labels labels = desk.labels(language);
        Texts texts = labels.texts();
        String name = labels.nameOf(edited.code(), edited.fields());
        var fields = new ArrayList<FormField>();
        var errors = new ArrayList<Item>();
        for (Language one : Language.values()) {
            String label = texts.get("retire.why", labels.languageOf(one.tag()));
            String typed = why.in(one);
            String error = checked && typed.isEmpty() ? texts.get("fault.MISSING", label) : "";
            String field = "why." + one.tag();
            fields.add(new FormField(field, label, "", typed, error, Widget.AREA, List.of(), "", "", one.tag()));
            if (!error.isEmpty()) {
                errors.add(new Item(FormField.idOf(field), error));
            }
        }
        String title = (errors.isEmpty() ? "" : texts.get("error.prefix") + " ") + texts.get("retire.title", name);
        Frame frame = desk.frame(request, language, title)
                .via(name, "/" + language.tag() + "/admin/indicators/" + edited.code());
        return new RetirePage(frame, texts, edited.code(), name, fields, errors);
    }
}
