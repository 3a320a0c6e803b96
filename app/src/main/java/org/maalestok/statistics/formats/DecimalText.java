package org.maalestok.statistics.formats;

/**
 * Reads a decimal number from characters, exactly and without an object per number: an optional minus, digits, perhaps a decimal mark with digits behind it,
 * perhaps an exponent. The number must be one that can be written with at most 18 digits, the zeros before and behind counted, which is what the exchange
 * format keeps; nothing is rounded. The zeros that the source wrote behind the mark are kept.
 */
final class DecimalText {

    static final int MOST_DIGITS = 18;

    private static final int LARGEST_EXPONENT = 999;

    private final char[] text;
    private final int end;
    private int at;
    private long digits;
    private int count;

    private DecimalText(char[] text, int from, int end) {
        this.text = text;
        this.at = from;
        this.end = end;
    }

    /**
     * Sets the cell's number; false, and the cell untouched, when this is not a number that can be kept.
     *
     * @param mark the decimal mark
     */
    static boolean read(char[] text, int from, int to, char mark, SourceCell into) {
        return readPlain(text, from, to, mark, into) || new DecimalText(text, from, to).read(mark, into);
    }

    static boolean read(String text, char mark, SourceCell into) {
        return read(text.toCharArray(), 0, text.length(), mark, into);
    }

    /** What nearly all numbers are: at most 18 digits in a row, perhaps a minus. */
    private static boolean readPlain(char[] text, int from, int to, char mark, SourceCell into) {
        boolean negative = from < to && text[from] == '-';
        int start = negative ? from + 1 : from;
        if (start == to || to - start > MOST_DIGITS || text[start] == '0' && to - start > 1) {
            return false;
        }
        long number = 0;
        int point = -1;
        for (int i = start; i < to; i++) {
            int digit = text[i] - '0';
            if (digit >= 0 && digit <= 9) {
                number = 10 * number + digit;
            } else if (text[i] == mark && point < 0 && i > start && i + 1 < to) {
                point = i;
            } else {
                return false;
            }
        }
        into.setNumber(negative ? -number : number, point < 0 ? 0 : to - point - 1, "");
        return true;
    }

    private boolean read(char mark, SourceCell into) {
        boolean negative = take('-');
        int start = at;
        if (!readDigits() || at - start > 1 && text[start] == '0') {
            return false;
        }
        int decimals = 0;
        if (take(mark)) {
            int point = at;
            if (!readDigits()) {
                return false;
            }
            decimals = at - point;
        }
        int exponent = 0;
        if (take('e') || take('E')) {
            exponent = readExponent();
        }
        return at == end
                && Math.abs(exponent) <= LARGEST_EXPONENT
                && set(negative ? -digits : digits, decimals - exponent, into);
    }

    private boolean take(char wanted) {
        if (at < end && text[at] == wanted) {
            at++;
            return true;
        }
        return false;
    }

    /** At least one; more than fit are counted only. Zeros before the first other digit don't fill a long. */
    private boolean readDigits() {
        int start = at;
        for (; at < end && text[at] >= '0' && text[at] <= '9'; at++) {
            count += digits == 0 && text[at] == '0' ? 0 : 1;
            if (count <= MOST_DIGITS) {
                digits = 10 * digits + (text[at] - '0');
            }
        }
        return at > start;
    }

    private int readExponent() {
        boolean negative = take('-');
        boolean signed = negative || take('+');
        int start = at;
        int exponent = 0;
        for (; at < end && text[at] >= '0' && text[at] <= '9'; at++) {
            exponent = Math.min(10 * exponent + (text[at] - '0'), LARGEST_EXPONENT + 1);
        }
        if (at == start) {
            return LARGEST_EXPONENT + 1 + (signed ? 1 : 0);
        }
        return negative ? -exponent : exponent;
    }

    /** A negative scale means zeros before the point, which are written out. */
    private boolean set(long number, int scale, SourceCell into) {
        if (count > MOST_DIGITS) {
            return false;
        }
        long whole = number;
        int rest = scale;
        for (; rest < 0 && whole != 0 && Math.abs(whole) < 100_000_000_000_000_000L; rest++) {
            whole *= 10;
        }
        if (rest < 0 && whole != 0 || rest >= MOST_DIGITS) {
            return false;
        }
        into.setNumber(whole, Math.max(0, rest), "");
        return true;
    }
}
