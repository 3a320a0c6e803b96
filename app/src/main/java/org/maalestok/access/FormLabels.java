package org.maalestok.access;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;

/**
 * What the fields of a module's forms are called, for showing what was typed away from its form. A module that wants its fields called as on the page declares one;
 * the fields of other forms are shown by the names under which they are sent.
 */
public interface FormLabels {

    /** @param path the address that the form is sent to, after the language: {@code admin/suspects} */
    boolean knows(String path);

    /** The field as the form calls it; empty for one that is not on it, or that nobody fills in. */
    Optional<String> find(String field, Language language);

    /** What was chosen in a field, in the words of the form; what was typed stays as it is. */
    default String value(String field, String value, Language language) {
        return value;
    }

    /**
     * What a person recognises the form by: the title of its page and what it is about; empty where nobody says so.
     *
     * @param field says what stands in a field; empty for one that is not there
     */
    default Optional<String> title(String path, UnaryOperator<String> field, Language language) {
        return Optional.empty();
    }

    /** Says what forms are recognised by. */
    @FunctionalInterface
    interface Titles {
        Optional<String> find(String path, UnaryOperator<String> field, Language language);
    }

    /** The same labels for forms that have titles. */
    default FormLabels titled(Titles titles) {
        FormLabels labels = this;
        return new FormLabels() {
            @Override
            public boolean knows(String path) {
                return labels.knows(path);
            }

            @Override
            public Optional<String> find(String field, Language language) {
                return labels.find(field, language);
            }

            @Override
            public String value(String field, String value, Language language) {
                return labels.value(field, value, language);
            }

            @Override
            public Optional<String> title(String path, UnaryOperator<String> field, Language language) {
                return titles.find(path, field, language);
            }
        };
    }

    /**
     * Labels that stand in the texts of pages.
     *
     * @param path the addresses, as a regular expression
     * @param keys where the label of a field may stand, the first that is there: {@code form.*}, or {@code words=note.label} for one field; and what the words of a
     *     field's choices begin with: {@code role:layout.role.}
     */
    static FormLabels of(String path, Texts.ByLanguage texts, String... keys) {
        return new FormLabels() {
            @Override
            public boolean knows(String asked) {
                return asked.matches(path);
            }

            @Override
            public Optional<String> find(String field, Language language) {
                Texts t = texts.in(language);
                String name = field.replaceFirst("\\d+$", "");
                return List.of(keys).stream()
                        .filter(key -> !key.contains(":"))
                        .flatMap(key -> keyOf(key, name).stream())
                        .filter(t::has)
                        .findFirst()
                        .map(t::get);
            }

            @Override
            public String value(String field, String value, Language language) {
                Texts t = texts.in(language);
                return List.of(keys).stream()
                        .filter(key -> key.startsWith(field.replaceFirst("\\d+$", "") + ":"))
                        .map(key -> key.substring(key.indexOf(':') + 1) + value.replace(' ', '_'))
                        .filter(t::has)
                        .findFirst()
                        .map(t::get)
                        .orElse(value);
            }
        };
    }

    private static Optional<String> keyOf(String key, String field) {
        if (!key.contains("=")) {
            return Optional.of(key.replace("*", field));
        }
        return key.startsWith(field + "=") ? Optional.of(key.substring(field.length() + 1)) : Optional.empty();
    }
}
