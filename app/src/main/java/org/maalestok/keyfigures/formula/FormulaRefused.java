package org.maalestok.keyfigures.formula;

import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;

/** A formula that cannot be used. The sentence is for whoever wrote it: what was found, where, and what was expected. */
public final class FormulaRefused extends RuntimeException {

    private static final Texts.ByLanguage TEXTS = Texts.beside(FormulaRefused.class);

    private final transient Sentence sentence;

    private FormulaRefused(Sentence sentence) {
        super(sentence.in(Language.EN));
        this.sentence = sentence;
    }

    /** Words in a language of the reader's choice. */
    @FunctionalInterface
    private interface Sentence {

        String in(Language language);
    }

    /** @param key of a text beside this class */
    static FormulaRefused because(String key, Object... values) {
        return new FormulaRefused(language -> TEXTS.in(language).get(key, values));
    }

    /** With a second sentence that says the way out, if there is one. */
    static FormulaRefused withWayOut(String key, String wayOutKey, Object wayOut, Object... values) {
        return new FormulaRefused(language -> {
            Texts texts = TEXTS.in(language);
            String more = wayOutKey.isEmpty() ? "" : " " + texts.get(wayOutKey, wayOut);
            return texts.get(key, values) + more;
        });
    }

    /** Something else stood there than what could follow. */
    static FormulaRefused unexpected(Token found, String expectedKey, Object expected) {
        return new FormulaRefused(language -> {
            Texts texts = TEXTS.in(language);
            String words = texts.get(found.kind() == Token.Kind.END ? "found.end" : "found.word", found.text());
            return texts.get("unexpected", found.position(), words, texts.get(expectedKey, expected));
        });
    }

    /** The same as the message, which is English, in another language. */
    public String sentence(Language language) {
        return sentence.in(language);
    }
}
