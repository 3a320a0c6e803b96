package org.maalestok.statistics.spreadsheets;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people write them, with a decimal comma or a decimal point. Thousands may be separated by blanks of any width, by an apostrophe, and by
 * whichever of comma and point is not before the decimals; groups must then have three digits each. A percent sign behind is left out.
 */
final class Numerals {

    private static final String GROUPED =
            "[+-]?(?:\\d+|[1-9]\\d{0,2}(?:(?<sep>[ %s'])\\d{3})(?:\\k<sep>\\d{3})*)(?:%s\\d+)?";
    private static final Pattern COMMA = Pattern.compile(GROUPED.formatted(".", ","));
    private static final Pattern POINT = Pattern.compile(GROUPED.formatted(",", "\\."));
    private static final Pattern BARE_DECIMALS = Pattern.compile("[+-]?[.,]\\d+");

    /** Only a decimal comma can mean this, only a decimal point that; either, with three digits behind. */
    private static final Pattern SURELY_COMMA =
            Pattern.compile("[+-]?\\d+,(?:\\d{1,2}|\\d{4,})|[+-]?(?:0|\\d{4,}),\\d+|[+-]?\\d{1,3}(?:[."
                    + " ']\\d{3})+,\\d+|[+-]?\\d{1,3}(?:\\.\\d{3}){2,}");

    private static final Pattern SURELY_POINT =
            Pattern.compile("[+-]?\\d+\\.(?:\\d{1,2}|\\d{4,})|[+-]?(?:0|\\d{4,})\\.\\d+|[+-]?\\d{1,3}(?:[,"
                    + " ']\\d{3})+\\.\\d+|[+-]?\\d{1,3}(?:,\\d{3}){2,}");

    private static final Pattern LOOKS_LIKE = Pattern.compile("[+-]?\\d[\\d .,']*|[+-]?[.,]\\d+");

    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?\\d(?:\\.\\d{1,15})?e[+-]?\\d{1,2}");

    private Numerals() {}

    /** Whether it could be a number in one of the ways. */
    static boolean looksLikeOne(String text) {
        String bare = bare(text);
        return LOOKS_LIKE.matcher(bare).matches() || SCIENTIFIC.matcher(bare).matches();
    }

    static boolean isSurelyComma(String text) {
        return SURELY_COMMA.matcher(bare(text)).matches();
    }

    static boolean isSurelyPoint(String text) {
        return SURELY_POINT.matcher(bare(text)).matches();
    }

    /** The number, with all its decimals; empty when it is not written in this way. */
    static Optional<BigDecimal> parse(String text, char decimal) {
        if (isDigits(text)) {
            return Optional.of(new BigDecimal(text));
        }
        String bare = bare(text);
        if (!(decimal == ',' ? COMMA : POINT).matcher(bare).matches()
                || BARE_DECIMALS.matcher(bare).matches()) {
            return scientific(bare);
        }
        String digits = bare.replaceAll(decimal == ',' ? "[ .']" : "[ ,']", "").replace(',', '.');
        return Optional.of(new BigDecimal(digits));
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() < 40;
    }

    /**
     * {@code 4e+05}: as R and Python write a number when that is the shortest exact text. A spreadsheet writes a capital E, and rounds to fit the column:
     * that is not taken.
     */
    private static Optional<BigDecimal> scientific(String bare) {
        return SCIENTIFIC.matcher(bare).matches()
                ? Optional.of(new BigDecimal(bare)).map(number -> number.scale() < 0 ? number.setScale(0) : number)
                : Optional.empty();
    }

    /** Without blanks around it, percent sign, and with a minus and blanks of the plain kind. */
    private static String bare(String text) {
        String plain =
                Words.plain(text).replace('\u2212', '-').replace('\u2013', '-').replace('\u2019', '\'');
        String number =
                plain.endsWith("%") ? plain.substring(0, plain.length() - 1).strip() : plain;
        return number.startsWith("- ") ? "-" + number.substring(2) : number;
    }
}
