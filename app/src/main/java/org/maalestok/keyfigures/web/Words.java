package org.maalestok.keyfigures.web;

import java.util.Locale;
import org.maalestok.ui.Texts;

/** The words of these pages. */
final class Words {

    static final Texts.ByLanguage TEXTS = Texts.beside(Words.class);

    private Words() {}

    /** A perspective by its code as the catalogue's files and addresses write it: {@code resource_input}. */
    static String perspective(Texts t, String code) {
        return t.get("perspective." + code.toLowerCase(Locale.ROOT));
    }

    /** The licence as the data set states it, in the reader's language when it is one that we know. */
    static String licence(Texts t, String stated) {
        String key = "licence." + stated.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        return t.has(key) ? t.get(key) : stated;
    }
}
