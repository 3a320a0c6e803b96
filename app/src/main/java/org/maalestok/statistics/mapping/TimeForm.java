package org.maalestok.statistics.mapping;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.maalestok.keyfigures.Period;

/**
 * The forms in which sources write periods: {@code 2025}, {@code 2025K1} and {@code 2025Q1}, {@code 2025M03}, {@code 2024/25}, {@code 2024/2025} and
 * {@code 2024-2025} for a school year. {@code 2011-12} might be a month or two years, and is none.
 */
final class TimeForm {

    private static final Pattern TWO_YEARS = Pattern.compile("(\\d{4})[/-]\\d{2}(\\d{2})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})K([1-4])");

    private TimeForm() {}

    static Optional<Period> parse(String text) {
        String time = text.strip().toUpperCase(Locale.ROOT);
        if (!followsInTheSameCentury(time)) {
            return Optional.empty();
        }
        return Period.parse(
                QUARTER.matcher(TWO_YEARS.matcher(time).replaceFirst("$1/$2")).replaceFirst("$1Q$2"));
    }

    /** {@code 2024/1925} is a slip. */
    private static boolean followsInTheSameCentury(String time) {
        var years = TWO_YEARS.matcher(time);
        return !years.matches() || Integer.parseInt(time.substring(5)) == Integer.parseInt(years.group(1)) + 1;
    }
}
