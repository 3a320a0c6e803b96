package org.maalestok.keyfigures.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.maalestok.keyfigures.Service;
import org.maalestok.keyfigures.catalogue.ServiceEditor;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;
import org.maalestok.ui.Texts;

/**
 * Services and headings.
 *
 * @param typed what came back to be corrected
 * @param errors about it
 * @param saved whether something has just been saved
 */
record ServicesPage(
        Frame frame,
        Texts texts,
        List<Service.Group> groups,
        List<Service> services,
        Typed typed,
        FormErrors errors,
        boolean saved) {

    /**
     * What somebody typed.
     *
     * @param form {@code service}, {@code group}, {@code service-new}, {@code group-new}
     */
    record Typed(String form, String code, String group, Text name) {

        static final Typed NOTHING = new Typed("", "", "", Text.same(""));

        boolean isIncomplete() {
            return name.nb().isEmpty() || name.da().isEmpty() || name.en().isEmpty();
        }
    }

    static ServicesPage of(
            HttpServletRequest request,
            Desk desk,
            ServiceEditor editor,
            Language language,
            Typed typed,
            String error,
            boolean saved) {
        Texts texts = Labels.TEXTS.in(language);
        FormErrors errors = error.isEmpty()
                ? FormErrors.NONE
                : FormErrors.at("corrected", texts.get(error, value(editor, typed, error)));
        return new ServicesPage(
                desk.frame(request, language, errors.title(texts.get("services.title"), language))
                        .at("admin/services"),
                texts,
                editor.listGroups(),
                desk.catalogue().listServices(),
                typed,
                errors,
                saved);
    }

    private static String value(ServiceEditor editor, Typed typed, String error) {
        return error.equals("services.fault.changed")
                ? editor.findName(typed.code(), typed.form().equals("group"))
                        .map(name -> String.join(" · ", name.nb(), name.da(), name.en()))
                        .orElse("")
                : typed.code();
    }

    List<Service> servicesIn(Service.Group group) {
        return services.stream()
                .filter(service -> service.group().code().equals(group.code()))
                .toList();
    }

    /** Whether this form came back. */
    boolean isTyped(String form, String code) {
        return typed.form().equals(form)
                && (form.endsWith("-new") || typed.code().equals(code));
    }

    /** What stands in a form: what was typed, or what is there. */
    Text shown(String form, String code, Text stored) {
        return isTyped(form, code) ? typed.name() : stored;
    }

    String nameIn(Text name) {
        return name.in(frame.language());
    }
}
