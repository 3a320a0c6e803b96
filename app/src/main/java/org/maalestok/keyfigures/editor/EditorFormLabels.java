package org.maalestok.keyfigures.editor;

import java.util.Optional;
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
}
