package org.maalestok.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;

/**
 * Large amounts in sentences: {@code 44,1 mill.}, {@code 6,16 mrd.}, with at most three digits that count. Nobody takes in nine of them, and the figures behind are seldom that exact; tables and
 * files have them all.
 */
public final class LargeAmount {

    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;

    /** What rounds to a thousand millions is a billion. */
    private static final double ROUNDS_TO_NEXT = 0.9995;

    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private LargeAmount() {}

    /** Whether an amount of this size, without sign, is a million or more. */
    public static boolean is(double size) {
        return size >= MILLION;
    }

    /** @param size without sign, a million or more */
    public static String words(double size, Language language) {
        boolean billions = size >= BILLION * ROUNDS_TO_NEXT;
        double number = size / (billions ? BILLION : MILLION);
        BigDecimal rounded = new BigDecimal(number).round(THREE_DIGITS).stripTrailingZeros();
        String digits = Numbers.in(language).format(rounded, Math.max(0, rounded.scale()));
        return digits + "\u00a0" + (billions ? billion(language) : million(language));
    }

    private static String million(Language language) {
        return switch (language) {
            case NB -> "mill.";
            case DA -> "mio.";
            case EN -> "million";
        };
    }

    private static String billion(Language language) {
        return switch (language) {
            case NB -> "mrd.";
            case DA -> "mia.";
            case EN -> "billion";
        };
    }
}
