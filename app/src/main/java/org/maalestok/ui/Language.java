package org.maalestok.ui;

import java.util.Locale;
import java.util.Optional;

/** The languages of the pages. The tag is the first part of every address: {@code /nb/…}. */
public enum Language {
    NB("nb", Locale.forLanguageTag("nb-NO"), "Bokmål"),
    DA("da", Locale.forLanguageTag("da-DK"), "Dansk"),
    EN("en", Locale.forLanguageTag("en-GB"), "English");

    private final String tag;
    private final Locale locale;
    private final String ownName;

    Language(String tag, Locale locale, String ownName) {
        this.tag = tag;
        this.locale = locale;
        this.ownName = ownName;
    }

    /** The BCP 47 tag, as in the address and in the {@code lang} attribute. */
    public String tag() {
        return tag;
    }

    /** The locale that numbers, dates and sorting follow. */
    public Locale locale() {
        return locale;
    }

    /** What the language calls itself. */
    public String ownName() {
        return ownName;
    }

    /** The language with this tag, or empty when it isn't one of ours. */
    public static Optional<Language> find(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
