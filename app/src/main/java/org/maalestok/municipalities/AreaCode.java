package org.maalestok.municipalities;

import java.util.regex.Pattern;

/** The written form of a code: country, hyphen, official code. The country alone is a code too. */
final class AreaCode {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern WITHIN_COUNTRY = Pattern.compile("[A-Z]{2}-[A-Z0-9.]+");

    private AreaCode() {}

    static boolean isWritten(String code, AreaKind kind) {
        return (kind == AreaKind.COUNTRY ? COUNTRY : WITHIN_COUNTRY)
                .matcher(code)
                .matches();
    }

    static String countryOf(String code) {
        return code.substring(0, 2);
    }

    /** What the country's own statistics office writes: {@code 3911} of {@code NO-3911}. */
    static String officialOf(String code) {
        return code.length() > 3 ? code.substring(3) : code;
    }
}
