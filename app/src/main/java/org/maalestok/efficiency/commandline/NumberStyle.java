package org.maalestok.efficiency.commandline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a file writes numbers: 1 234,5 or 1,234.5. The figures themselves tell, all of them together: what has other than
 * three digits behind it is a decimal sign, what comes twice groups thousands. Where they leave it open (only
 * 1.234 and its like) the person is asked, for a guess would be wrong by a factor of a thousand.
 */
enum NumberStyle {
    POINT('.', ','),
    COMMA(',', '.');

    private static final String SPACES = " \u00A0\u202F\u2009";

    /** Below this a number is written with its power of ten. */
    private static final double LEAST_PLAIN = 1e-6;

    /** Scores are vouched for to ten digits; of what lies beyond thirteen, nothing but rounding would be seen (0.999999999999998). */
    private static final MathContext DIGITS = new MathContext(13);

    private final char decimal;
    private final char grouping;
    private final Pattern written;

    NumberStyle(char decimal, char grouping) {
        this.decimal = decimal;
        this.grouping = grouping;
        String whole = "\\d{1,3}(?:([%s])\\d{3})(?:\\1\\d{3})*|\\d+".formatted(SPACES + grouping);
        written = Pattern.compile(
                "[+-]?(?:(?:%s)(?:\\%c\\d*)?|\\%c\\d+)(?:[eE][+-]?\\d+)?".formatted(whole, decimal, decimal));
    }

    /** The style that a file's figures are written in. */
    static NumberStyle of(Collection<String> figures, char separator) {
        Optional<String> point = first(figures, POINT);
        Optional<String> comma = first(figures, COMMA);
        if (point.isPresent() && comma.isPresent()) {
            throw new Refused(
                    "'%s' is written with a decimal point and '%s' with a decimal comma; write all figures alike."
                            .formatted(point.get(), comma.get()));
        }
        if (comma.isPresent()) {
            return COMMA;
        }
        Optional<String> open = figures.stream().filter(NumberStyle::isOpen).findFirst();
        if (point.isEmpty() && separator != ',' && open.isPresent()) {
            throw new Refused(
                    "'%s' may be a thousand or a decimal number, and no other figure tells; say --decimal comma or --decimal point."
                            .formatted(open.get()));
        }
        // Programs put a semicolon between columns where the comma is needed for decimals.
        return point.isEmpty() && separator == ';' ? COMMA : POINT;
    }

    private static Optional<String> first(Collection<String> figures, NumberStyle style) {
        return figures.stream().filter(style::speaksFor).findFirst();
    }

    /** Whether a figure can only be read in this style. */
    private boolean speaksFor(String figure) {
        int decimalAt = figure.indexOf(decimal);
        int groupingAt = figure.indexOf(grouping);
        if (decimalAt >= 0 && groupingAt >= 0) {
            return groupingAt < decimalAt;
        }
        if (groupingAt >= 0) {
            return figure.indexOf(grouping, groupingAt + 1) > 0;
        }
        return decimalAt >= 0 && figure.indexOf(decimal, decimalAt + 1) < 0 && !isOpen(figure);
    }

    /** One sign with three digits behind it and one to three, not just 0, before it. */
    private static boolean isOpen(String figure) {
        return figure.matches("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");
    }

    /** The number, or nothing where this is none in this style. */
    Optional<Double> parse(String figure) {
        String plain = figure.strip().replace('\u2212', '-');
        if (!written.matcher(plain).matches()) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder();
        for (char sign : plain.toCharArray()) {
            if (sign != grouping && SPACES.indexOf(sign) < 0) {
                digits.append(sign == decimal ? '.' : sign);
            }
        }
        return Optional.of(Double.valueOf(digits.toString()));
    }

    /** A number as a person of this style writes it: thirteen digits, and no grouping. */
    String write(double number) {
        BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
        boolean plain = number == 0 || Math.abs(number) >= LEAST_PLAIN;
        return (plain ? rounded.toPlainString() : rounded.toString()).replace('.', decimal);
    }
}
