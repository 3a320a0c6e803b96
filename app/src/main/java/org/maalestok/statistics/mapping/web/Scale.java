package org.maalestok.statistics.mapping.web;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a label says of the size of its numbers: amounts <i>(1000 kr)</i> are thousandths of what the catalogue has, which are whole kroner. */
public final class Scale {

    private static final String MONEY = "(kr|kroner|kronor|nok|dkk|sek|euro|eur)";
    private static final Pattern MILLIONS =
            sign("(mill?(ion(er|s)?)?\\.?|mio\\.?|1[ .,\u00a0]?000[ .,\u00a0]?000)[- \u00a0]*" + MONEY);
    private static final Pattern THOUSANDS =
            sign("((1[ .,\u00a0]?000|tusen|tusind|thousand)[- \u00a0]*" + MONEY + "|tkr|tnok|tdkk|tsek)");

    private Scale() {}

    private static Pattern sign(String words) {
        return Pattern.compile("(?<![\\d\\p{L}.,])" + words + "(?!\\p{L})");
    }

    /** A power of ten; 1 where the label says nothing. */
    public static String of(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        if (MILLIONS.matcher(lower).find()) {
            return "1000000";
        }
        return THOUSANDS.matcher(lower).find() ? "1000" : "1";
    }
}
