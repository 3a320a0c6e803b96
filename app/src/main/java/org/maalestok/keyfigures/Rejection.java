package org.maalestok.keyfigures;

import org.maalestok.ui.Language;
import org.maalestok.ui.Text;
import org.maalestok.ui.Texts;

/**
 * One reason why a file was not published.
 *
 * @param line where, counted from 1; 0 when it is about the whole file
 * @param found what stands there: as it is written, or in words
 * @param expected what should stand there, or a suggestion; {@link Text#NONE} when none is known
 */
public record Rejection(Kind kind, long line, Text found, Text expected) {

    /**
     * What can be wrong with a file. The sentences stand in {@code texts_*.properties} beside this file under {@code rejection.<name>}; the one that is added
     * when something better is known stands under {@code rejection.<name>.hint}, where it is more than that itself.
     */
    public enum Kind {
        NOT_A_FILE,
        EMPTY_FILE,
        NOT_TEXT,
        WRONG_ENCODING,
        CUT_OFF,
        FILE_CHANGED,
        OVERTAKEN,
        MISSING_PREAMBLE,
        BAD_PREAMBLE,
        WRONG_HEADER,
        NO_ROWS,
        FIELD_COUNT,
        OPEN_QUOTE,
        UNKNOWN_INDICATOR,
        DERIVED_INDICATOR,
        UNKNOWN_AREA,
        AREA_NOT_THEN,
        BAD_PERIOD,
        EMPTY_VALUE,
        BAD_NUMBER,
        BAD_STATUS,
        STATUS_WITHOUT_NUMBER,
        SYMBOL_AT_NUMBER,
        DUPLICATE,
        OTHER_DATA_SET
    }

    private static final Texts.ByLanguage TEXTS = Texts.beside(Rejection.class);

    /** The reason in one or two sentences, without the line. */
    public String sentence(Language language) {
        String sentence = TEXTS.in(language).get("rejection." + kind, found.in(language));
        return expected.isNone() ? sentence : sentence + " " + hint(language);
    }

    /** Only the sentence with what is expected; empty when nothing better is known. */
    public String hint(Language language) {
        var t = TEXTS.in(language);
        String key = "rejection." + kind + ".hint";
        return expected.isNone() || !t.has(key) ? expected.in(language) : t.get(key, expected.in(language));
    }

    /** The line and the reason: {@code Line 12: …} */
    public String sentenceWithLine(Language language) {
        return line == 0
                ? sentence(language)
                : TEXTS.in(language).get("rejection.line", String.valueOf(line), sentence(language));
    }

    /** In English, as the command line says it. */
    @Override
    public String toString() {
        return sentenceWithLine(Language.EN);
    }
}
