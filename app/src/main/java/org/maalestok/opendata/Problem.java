package org.maalestok.opendata;

import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;

/** Why a question to the open data cannot be answered: what clients get as a problem document (RFC 9457), its sentence in their language. */
public final class Problem extends RuntimeException {

    private static final Texts.ByLanguage TEXTS = Texts.beside(Problem.class);
    private static final int MOST = 100;

    private final Kind kind;
    private final String key;
    private final Object[] values;

    /** What can be wrong; titles are those of the reference server of PxWebApi, which clients may compare with, and so the same in all languages. */
    public enum Kind {
        NO_TABLE(404, "Non-existent table"),
        NO_VARIABLE(400, "Non-existent variable"),
        NO_VALUE(400, "Non-existent value"),
        NO_CODE_LIST(404, "Non-existent codelist"),
        BAD_EXPRESSION(400, "Illegal selection expression"),
        MISSING_SELECTION(400, "Missing selection for mandantory variable"),
        BAD_SELECTION(400, "Illegal selection"),
        BAD_FORMAT(400, "Unsupported output format"),
        BAD_LANGUAGE(400, "Unsupported language"),
        NO_PAGE(404, "Non-existent page"),
        NO_SAVED_QUERY(404, "Saved query not found"),
        BAD_PARAMETER(400, "Illegal parameter"),
        BAD_BODY(400, "Unreadable body"),
        BODY_TOO_LARGE(413, "Body too large"),
        UNPROCESSABLE(422, "Unprocessable question"),
        TOO_MANY_CELLS(403, "Too many cells selected"),
        TOO_MANY_CALLS(429, "Too many calls");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        public int status() {
            return status;
        }

        public String title() {
            return title;
        }
    }

    /**
     * @param key of the sentence in the texts beside this class: which value it is, where it stood, and what would do instead
     * @param values that stand in the sentence
     */
    public Problem(Kind kind, String key, Object... values) {
        super(sentence(Language.EN, key, values), null, false, false);
        this.kind = kind;
        this.key = key;
        this.values = values.clone();
    }

    /** What somebody typed, as far as a sentence has room for it. */
    public static String shortened(String typed) {
        if (typed.length() <= MOST) {
            return typed;
        }
        boolean halved = Character.isHighSurrogate(typed.charAt(MOST - 1));
        return typed.substring(0, halved ? MOST - 1 : MOST) + "…";
    }

    /** A sentence of those that problems have, for what is refused before any question is read. */
    public static String sentence(Language language, String key, Object... values) {
        return TEXTS.in(language).get(key, values);
    }

    public Kind kind() {
        return kind;
    }

    public String detail(Language language) {
        return sentence(language, key, values);
    }
}
