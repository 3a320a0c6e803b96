package org.maalestok.statistics.spreadsheets;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts of cells, without what typing and exporting did to them. */
final class Words {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2007\\u202f\\u200b\\ufeff]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Words() {}

    static String plain(String text) {
        return isPlain(text) ? text : tidied(text);
    }

    /** Most texts are; looking is quicker than replacing. */
    private static boolean isPlain(String text) {
        int length = text.length();
        if (length > 0 && (text.charAt(0) == ' ' || text.charAt(length - 1) == ' ')) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' && !Character.isLetter(c) || c == ' ' && text.charAt(i - 1) == ' ') {
                return false;
            }
        }
        return true;
    }

    private static String tidied(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** For comparing: lower case, letters and digits only, accents off: {@code Lån (kr.)} becomes {@code lan kr}. */
    static String folded(String text) {
        String lower = text.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace('ø', 'o')
                .replace("å", "a");
        String bare = ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                .replaceAll("");
        return NOT_WORD.matcher(bare).replaceAll(" ").strip();
    }
}
