package org.maalestok.opendata.pxweb;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.maalestok.opendata.Problem;
import org.maalestok.opendata.Problem.Kind;
import org.maalestok.ui.Language;

/** The languages as the PxWeb world names them: Norwegian is {@code no}; {@code nb} is understood. */
final class ApiLanguage {

    private ApiLanguage() {}

    /** Norwegian when nobody says anything. */
    static Language of(@Nullable String lang) {
        if (lang == null || lang.isBlank()) {
            return Language.NB;
        }
        return switch (lang.toLowerCase(Locale.ROOT)) {
            case "no", "nb" -> Language.NB;
            case "da" -> Language.DA;
            case "en" -> Language.EN;
            default -> throw new Problem(Kind.BAD_LANGUAGE, "language.none", Problem.shortened(lang), "no, da, en");
        };
    }

    static String code(Language language) {
        return language == Language.NB ? "no" : language.name().toLowerCase(Locale.ROOT);
    }
}
