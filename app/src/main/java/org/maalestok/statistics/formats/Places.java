package org.maalestok.statistics.formats;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;

/** Says in the reader's language where something is. Places are kept in English words; the other words stand in the texts under {@code place.…}. */
public final class Places {

    private static final Texts.ByLanguage TEXTS = Texts.beside(Places.class);
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|[a-z]+");

    /** What is counted in accounts; a source's own code that looks like this has no such number behind it. */
    private static final Pattern OF_ACCOUNTS = Pattern.compile("(row|line|class|function|art) [0-9A-Z]+");

    private Places() {}

    /** {@code line 12}, {@code cell C7 of sheet "line"}: what stands in quotation marks is the source's, and stays. */
    public static String in(String place, Language language) {
        Texts t = TEXTS.in(language);
        return WORD.matcher(place).replaceAll(word -> Matcher.quoteReplacement(word(word.group(), t)));
    }

    /** What was left out: {@code function 202}, {@code row 12}; or codes of the source, which stay. */
    public static String of(String what, Language language) {
        return OF_ACCOUNTS.matcher(what).matches() ? in(what, language) : what;
    }

    private static String word(String english, Texts t) {
        return t.has("place." + english) ? t.get("place." + english) : english;
    }
}
