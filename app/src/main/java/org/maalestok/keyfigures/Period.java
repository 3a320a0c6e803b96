package org.maalestok.keyfigures;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time that a figure is about, from inclusive, to exclusive.
 *
 * @param start the first day, always the first of a month
 * @param months how long: 1, 3 or 12
 */
public record Period(LocalDate start, int months) implements Comparable<Period> {

    private static final Pattern FORM =
            Pattern.compile("(?<year>\\d{4})(?:/(?<next>\\d{2})|Q(?<quarter>[1-4])|M(?<month>0[1-9]|1[0-2]))?");
    private static final int SCHOOL_YEAR_BEGINS = 8;

    /** A calendar year. */
    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), 12);
    }

    /** Reads {@code 2025}, {@code 2021/22}, {@code 2024Q1} or {@code 2024M03}; empty for anything else. */
    public static Optional<Period> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? fromParts(form) : Optional.empty();
    }

    private static Optional<Period> fromParts(Matcher form) {
        int year = Integer.parseInt(form.group("year"));
        if (form.group("next") != null) {
            boolean follows = (year + 1) % 100 == Integer.parseInt(form.group("next"));
            return follows ? Optional.of(new Period(LocalDate.of(year, SCHOOL_YEAR_BEGINS, 1), 12)) : Optional.empty();
        }
        if (form.group("quarter") != null) {
            int month = 3 * Integer.parseInt(form.group("quarter")) - 2;
            return Optional.of(new Period(LocalDate.of(year, month, 1), 3));
        }
        if (form.group("month") != null) {
            return Optional.of(new Period(LocalDate.of(year, Integer.parseInt(form.group("month")), 1), 1));
        }
        return Optional.of(year(year));
    }

    /** The period as one sortable number for the database: {@code yyyymmnn}, year, first month, number of months. */
    public int code() {
        return start.getYear() * 10_000 + start.getMonthValue() * 100 + months;
    }

    /** The period with this {@link #code}. */
    public static Period ofCode(int code) {
        return new Period(LocalDate.of(code / 10_000, code / 100 % 100, 1), code % 100);
    }

    /** The day after the last. */
    public LocalDate end() {
        return start.plusMonths(months);
    }

    /** The year in which it ends, by which figures are old or new: 2025 for {@code 2025}, {@code 2024/25} and {@code 2025Q4}. */
    public int endYear() {
        return end().minusDays(1).getYear();
    }

    @Override
    public int compareTo(Period other) {
        return Integer.compare(code(), other.code());
    }

    /** As it is written in files and addresses: {@code 2025}, {@code 2021/22}, {@code 2024Q1}, {@code 2024M03}. */
    @Override
    public String toString() {
        int year = start.getYear();
        return switch (months) {
            case 1 -> "%dM%02d".formatted(year, start.getMonthValue());
            case 3 -> "%dQ%d".formatted(year, (start.getMonthValue() + 2) / 3);
            default -> start.getMonthValue() == 1 ? String.valueOf(year) : "%d/%02d".formatted(year, (year + 1) % 100);
        };
    }
}
