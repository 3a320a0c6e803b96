package org.maalestok.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as the three languages write them: {@code 20 276} and {@code 13,7 %} in Norwegian, {@code 20.276} in Danish, {@code 20,276} and
 * {@code 13.7%} in English. Spaces are no-break spaces and the minus is a real one (U+2212), so a number never breaks from its unit or sign.
 *
 * <p>Halves round away from zero, as in the statistics offices' own tables. A number that rounds to zero has no sign. Words for money stay
 * with the caller. Immutable and quick: a page asks thousands of times.
 */
public final class Numbers {

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char MINUS = '\u2212';
    private static final int MOST_DECIMALS = 12;
    private static final Numbers NB = new Numbers(NO_BREAK_SPACE, ',', "\u00a0%");
    private static final Numbers DA = new Numbers('.', ',', "\u00a0%");
    private static final Numbers EN = new Numbers(',', '.', "%");

    private final char thousands;
    private final char point;
    private final String percent;

    private Numbers(char thousands, char point, String percent) {
        this.thousands = thousands;
        this.point = point;
        this.percent = percent;
    }

    /** The way of writing of one language. */
    public static Numbers in(Language language) {
        return switch (language) {
            case NB -> NB;
            case DA -> DA;
            case EN -> EN;
        };
    }

    /** {@code 20 276} or {@code −0,5}, with exactly so many decimals. */
    public String format(BigDecimal value, int decimals) {
        return write(value, decimals, false, "");
    }

    /** A count: {@code 27 743}. */
    public String format(long value) {
        return write(BigDecimal.valueOf(value), 0, false, "");
    }

    /** With its sign, for changes and distances: {@code +2,9}, {@code −486}; zero has none. */
    public String signed(BigDecimal value, int decimals) {
        return write(value, decimals, true, "");
    }

    /** {@code 13,7 %}; the value is in per cent already. */
    public String percent(BigDecimal value, int decimals) {
        return write(value, decimals, false, percent);
    }

    /** {@code +2,9 %}. */
    public String signedPercent(BigDecimal value, int decimals) {
        return write(value, decimals, true, percent);
    }

    private String write(BigDecimal value, int decimals, boolean plus, String after) {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("Decimals must lie in 0–12, not " + decimals);
        }
        var rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        var digits = rounded.unscaledValue().abs().toString();
        var text = new StringBuilder(digits.length() * 4 / 3 + 8);
        if (rounded.signum() < 0) {
            text.append(MINUS);
        } else if (plus && rounded.signum() > 0) {
            text.append('+');
        }
        digits(text, digits, decimals);
        return text.append(after).toString();
    }

    private void digits(StringBuilder text, String digits, int decimals) {
        int whole = digits.length() - decimals;
        if (whole <= 0) {
            text.append('0');
        }
        for (int i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % 3 == 0) {
                text.append(thousands);
            }
            text.append(digits.charAt(i));
        }
        if (decimals > 0) {
            text.append(point).repeat('0', Math.max(0, -whole)).append(digits, Math.max(0, whole), digits.length());
        }
    }
}
