package org.maalestok.keyfigures.quality.web;

import java.util.List;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Texts;

/** The words of these pages. */
final class Words {

    static final Texts.ByLanguage TEXTS = Texts.beside(Words.class);

    private Words() {}

    /** A page that came back says so in its title: that something has to be corrected, or that somebody was quicker. */
    static String title(String title, FormErrors errors, List<String> meanwhile, Texts t) {
        return meanwhile.isEmpty() ? errors.title(title, t.language()) : t.get("both") + ": " + title;
    }
}
