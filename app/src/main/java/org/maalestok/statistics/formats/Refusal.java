package org.maalestok.statistics.formats;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;
import org.maalestok.ui.Texts;

/**
 * Why something that a source delivered was not taken.
 *
 * @param kind what is wrong
 * @param body what it was found in: the file's name, or source and table
 * @param place where in it, in English words that a person can follow: {@code line 12}, {@code cell C7 of sheet "Tal"}, {@code value "301"}; empty when it is
 *     the whole. {@link #sentence} translates the words that stand in the texts under {@code place.…}; what is the source's stands in quotation marks.
 * @param found what stands there
 * @param expected what should stand there, or the way out; empty when none is known
 * @param told the whole of it in sentences of their own, for readers who know the matter better than the format; none where the kind's sentence will do
 */
public record Refusal(Kind kind, String body, String place, String found, String expected, Text told) {

    /** One that the sentence of its kind tells. */
    public Refusal(Kind kind, String body, String place, String found, String expected) {
        this(kind, body, place, found, expected, Text.NONE);
    }

    /** What can be wrong. The sentences stand in {@code texts_*.properties} beside this file under {@code refusal.<name in lower case>}. */
    public enum Kind {
        /** The body ends before it is complete. */
        CUT_OFF,
        /** It is something else than it should be: a web page, a picture, an error message. */
        OTHER_FORMAT,
        /** It is the right format, and breaks its rules. */
        MALFORMED,
        /** A number that cannot be read, or not kept exactly. */
        BAD_NUMBER,
        /** Other than as many cells as the dimensions say. */
        CELL_COUNT,
        /** More fields in a line than there are heads: nobody can say which field belongs to which. */
        MORE_FIELDS,
        /** The encoding is not what it says, or none that is known. */
        ENCODING,
        /** Larger than is allowed. */
        TOO_LARGE,
        /** A dimension that the mapping needs is not there. */
        UNKNOWN_DIMENSION,
        /** A category that the mapping names is not there (any more). */
        UNKNOWN_CATEGORY,
        /** A dimension with several categories, of which the mapping does not say which one it wants. */
        AMBIGUOUS,
        /** An area code that nobody has, and that the mapping does not leave out. */
        UNKNOWN_AREA,
        /** A time that is not a period. */
        BAD_PERIOD,
        /** A sign that the mapping does not know. */
        UNKNOWN_SIGN,
        /** What a formula without a result left in its cell. */
        FORMULA_ERROR,
        /** A number for an area that did not exist in the period. */
        AREA_NOT_THEN,
        /** The same figure twice. */
        DUPLICATE,
        /** The source does not answer, or only says that it is in trouble, however often it is asked. */
        NO_ANSWER,
        /** Nobody takes the connection. */
        NO_CONNECTION,
        /** The connection is there, and the answer does not come in time. */
        TIMED_OUT,
        /** Nobody has the source's address. */
        UNKNOWN_HOST,
        /** The connection ends before the answer. */
        CONNECTION_CUT,
        /** No table can have this number. */
        BAD_TABLE,
        /** The source answers that it will not: its own words stand in {@code found}. */
        SOURCE_SAYS_NO,
        /** The source sends us on to an address that is not its own. */
        ELSEWHERE,
        /** An account whose debit and credit differ: something is missing, stands there twice, or has the wrong sign. */
        UNBALANCED;

        /** Whether the source could not be reached: later it may be. */
        public boolean isSilence() {
            return this == NO_ANSWER
                    || this == NO_CONNECTION
                    || this == TIMED_OUT
                    || this == UNKNOWN_HOST
                    || this == CONNECTION_CUT;
        }
    }

    private static final Texts.ByLanguage TEXTS = Texts.beside(Refusal.class);

    private static final Pattern NUMBER = Pattern.compile("[-−]?\\d+(?:[.,]\\d+)?(?:[eE][-+]?\\d+)?");

    /** So many digits are kept wherever they come from, a workbook's cell included. */
    private static final int MOST_SURE_DIGITS = 15;

    private static final Pattern ATTEMPTS = Pattern.compile("(.*) × (\\d+)");

    /** What is wrong and where, in one or two sentences. */
    public String sentence(Language language) {
        var t = TEXTS.in(language);
        String where = place.isEmpty() ? body : t.get("refusal.where", body, Places.in(place, language));
        if (!told.isNone()) {
            return t.get("refusal.sentence", where, told.in(language));
        }
        String key = "refusal." + kind.name().toLowerCase(Locale.ROOT) + (isLongNumber() ? ".long" : "");
        String what = found.isEmpty() && t.has(key + ".empty") ? t.get(key + ".empty") : t.get(key, attempts(t));
        String asking = t.has(key + ".expected") ? key + ".expected" : "refusal.expected";
        String wanted = expected.isEmpty() ? "" : " " + t.get(asking, expected);
        return t.get("refusal.sentence", where, what) + wanted;
    }

    /** A number that is one, and that cannot be kept with all its digits. */
    private boolean isLongNumber() {
        boolean many = found.chars().filter(Character::isDigit).count() > MOST_SURE_DIGITS;
        return kind == Kind.BAD_NUMBER
                && NUMBER.matcher(found).matches()
                && (many || expected.isEmpty() && found.indexOf(',') < 0);
    }

    /** {@code data.ssb.no × 5} is said as people say it. */
    private String attempts(Texts t) {
        Matcher times = ATTEMPTS.matcher(found);
        return kind.isSilence() && times.matches() ? t.get("refusal.attempts", times.group(1), times.group(2)) : found;
    }
}
