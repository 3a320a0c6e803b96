package org.maalestok.statistics.accounts.web;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.maalestok.access.FormLabels;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** What the fields of a scheme are called; rules are called after the file that they are for, too. */
@Component
class SchemeFormLabels implements FormLabels {

    /** Goes along with the form, and nobody fills it in. */
    private static final String HIDDEN = "country";

    @Override
    public boolean knows(String path) {
        return path.matches("admin/accounts/.*");
    }

    @Override
    public Optional<String> find(String field, Language language) {
        Texts t = SchemePages.TEXTS.in(language);
        String label = SchemePages.label(field, t);
        return label.equals(field) || field.equals(HIDDEN) ? Optional.empty() : Optional.of(label);
    }

    @Override
    public Optional<String> title(String path, UnaryOperator<String> field, Language language) {
        Texts t = SchemePages.TEXTS.in(language);
        String typed = Stream.of(
                        "title" + language.tag().substring(0, 1).toUpperCase(Locale.ROOT)
                                + language.tag().substring(1),
                        "titleNb",
                        "titleDa",
                        "titleEn")
                .map(field)
                .filter(title -> !title.isBlank())
                .findFirst()
                .orElseGet(() -> path.replaceAll("^admin/accounts/|/.*$", ""));
        return Optional.of(t.get("edit.title") + ": " + typed);
    }
}
