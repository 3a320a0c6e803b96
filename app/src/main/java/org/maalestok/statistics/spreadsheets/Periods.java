package org.maalestok.statistics.spreadsheets;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds periods in heads and cells: {@code 2025}, {@code 2025K1}, {@code 2. kvartal 2025}, {@code 2024M03}, {@code 2024/25}, and {@code Persons 2005}. */
final class Periods {

    private static final String YEAR = "(?<!\\d)(?:19|20)\\d\\d";
    private static final Pattern WHOLE =
            Pattern.compile(YEAR + "(?:\\s?[KQM]\\d{1,2}|/(?:\\d{4}|\\d{2})|-\\d{4})?", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITHIN =
            Pattern.compile(YEAR + "(?:[KQM]\\d{1,2}|/(?:\\d{4}|\\d{2}))?(?![\\d.,])", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUARTER =
            Pattern.compile("([1-4])\\.?\\s?(?:kvartal|kv\\.?|quarter)\\s?(" + YEAR + ")", Pattern.CASE_INSENSITIVE);

    private Periods() {}

    /** The period that the text is, in a form that the mapper reads; empty when it is none, or something else beside it. */
    static Optional<String> find(String text) {
        String plain = Words.plain(text);
        Matcher quarter = QUARTER.matcher(plain);
        if (quarter.matches()) {
            return Optional.of(quarter.group(2) + "K" + quarter.group(1));
        }
        return WHOLE.matcher(plain).matches() && isOnePeriod(plain) ? Optional.of(canonical(plain)) : Optional.empty();
    }

    /** {@code 2024/25} is a school year; {@code 2020-2025} is a stretch of years. */
    private static boolean isOnePeriod(String text) {
        String[] years = text.split("[/-]");
        return years.length == 1
                || (Integer.parseInt(years[0]) + 1) % 100 == Integer.parseInt(years[1]) % 100
                        && (years[1].length() == 2 || years[1].compareTo(years[0]) > 0);
    }

    /** The only period in a head of several words. */
    static Optional<String> within(String head) {
        Optional<String> whole = find(head);
        if (whole.isPresent()) {
            return whole;
        }
        Matcher within = WITHIN.matcher(Words.plain(head));
        if (!within.find()) {
            return Optional.empty();
        }
        String first = within.group();
        return within.find() || !isOnePeriod(first) ? Optional.empty() : Optional.of(canonical(first));
    }

    /** The head without its period: {@code Persons} of {@code Persons 2005}. */
    static String without(String head) {
        String plain = Words.plain(head);
        if (within(plain).isEmpty()) {
            return plain;
        }
        String rest = find(plain).isPresent() ? "" : WITHIN.matcher(plain).replaceFirst("");
        return Words.plain(rest.replaceAll("\\(\\s*\\)", "").replaceAll("^[\\s,;:–-]+|[\\s,;:–-]+$", ""));
    }

    private static String canonical(String text) {
        return text.replace(" ", "").replace('-', '/').toUpperCase(java.util.Locale.ROOT);
    }
}
