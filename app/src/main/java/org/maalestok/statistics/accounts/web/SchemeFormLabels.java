package org.maalestok.statistics.accounts.web;

import java.util.Optional;
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
}
