package org.maalestok.keyfigures.exchange;

import org.maalestok.ui.Text;

/** Reads decimal numbers from bytes: an optional minus, digits, and perhaps a point with digits behind it. At most 18 digits fit a long. */
final class Decimals {

    private static final int MOST_DIGITS = 18;

    private Decimals() {}

    /** Sets the row's number; false when the range is not a number of the exchange format. */
    static boolean read(byte[] bytes, int from, int to, Row row) {
        boolean negative = from < to && bytes[from] == '-';
        int start = negative ? from + 1 : from;
        long number = 0;
        int point = -1;
        for (int i = start; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                number = 10 * number + digit;
            } else if (bytes[i] == '.' && point < 0) {
                point = i;
            } else {
                return false;
            }
        }
        int digits = to - start - (point < 0 ? 0 : 1);
        boolean pointOutside = point == start || point == to - 1;
        if (digits == 0 || digits > MOST_DIGITS || pointOutside) {
            return false;
        }
        row.unscaled = negative ? -number : number;
        row.scale = point < 0 ? 0 : to - point - 1;
        return true;
    }

    /** What is probably wrong with a text that is not a number, and the way out. */
    static Text advice(String text) {
        String digitsOnly = text.replaceAll("\\D", "");
        if (text.matches("-?\\d+,\\d+")) {
            return Words.of("number.comma", text.replace(',', '.'));
        }
        if (text.matches("-?\\d{1,3}([ .,'\u00A0\u202F]\\d{3})+([.,]\\d+)?")) {
            return Words.of("number.thousands");
        }
        if (digitsOnly.length() > MOST_DIGITS) {
            return Words.of("number.digits", digitsOnly.length(), MOST_DIGITS);
        }
        if (text.matches("[-+]?[\\d.]+[eE][-+]?\\d+")) {
            return Words.of("number.exponent");
        }
        return Words.of("number.form", Words.of("reasons"));
    }
}
