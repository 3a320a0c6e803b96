package org.maalestok.access;

import java.util.Locale;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;

/** Why a password is not accepted. */
public enum PasswordProblem {
    /** Fewer than twelve characters. */
    TOO_SHORT,
    /** More than 128 characters. */
    TOO_LONG,
    /** The e-mail address, or the part before the @. */
    IS_EMAIL,
    /** Among the first that a guesser would try. */
    TOO_COMMON;

    private static final Texts.ByLanguage TEXTS = Texts.beside(PasswordProblem.class);

    /** The problem and the way out of it, for the person who chose the password. */
    public String sentence(Language language) {
        return TEXTS.in(language).get("password." + name().toLowerCase(Locale.ROOT));
    }
}
