package org.maalestok.keyfigures.editor;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.maalestok.access.FormLabels;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.editor.FormField.Option;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** What the fields of a definition are called. */
@Component
class EditorFormLabels implements FormLabels {

    private final Catalogue catalogue;

    EditorFormLabels(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public boolean knows(String path) {
        return path.matches("admin/indicators(/.*)?");
    }

    @Override
    public Optional<String> find(String field, Language language) {
        Texts t = Labels.TEXTS.in(language);
        int dot = field.indexOf('.');
        if (dot < 0) {
            return Optional.of("field." + field).filter(t::has).map(t::get);
        }
        String word = "word." + field.substring(dot + 1);
        String tag = "language." + field.substring(0, dot);
        return t.has(word) && t.has(tag) ? Optional.of(t.get("field.in", t.get(word), t.get(tag))) : Optional.empty();
    }

    @Override
    public String value(String field, String value, Language language) {
        return new Labels(catalogue, language)
                .options(field).stream()
                        .filter(option -> option.value().equals(value))
                        .map(Option::words)
                        .findFirst()
                        .orElse(value);
    }

    /** The page of the indicator; of one that is not saved yet, or gone, with the code that was typed. */
    @Override
    public Optional<String> title(String path, UnaryOperator<String> field, Language language) {
        Texts t = Labels.TEXTS.in(language);
        if (path.equals("admin/indicators/new")) {
            String code = field.apply("code");
            return Optional.of(t.get("new.title") + (code.isBlank() ? "" : ": " + code));
        }
        String code = path.replaceAll("^admin/indicators/|/.*$", "");
        String typed = field.apply(language.tag() + ".name");
        String name = catalogue
                .findIndicator(code)
                .map(indicator -> indicator.words().name().in(language))
                .orElse(typed.isBlank() ? code : typed);
        return Optional.of(t.get("edit.title", name));
    }
}
