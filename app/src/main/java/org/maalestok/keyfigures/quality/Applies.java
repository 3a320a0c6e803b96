package org.maalestok.keyfigures.quality;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.maalestok.keyfigures.Indicator;

/**
 * Which indicators a rule looks at: those that fit every list that isn't empty.
 *
 * @param indicators codes; {@code *} stands for anything
 * @param units as the catalogue writes them; {@code *} stands for anything
 * @param services codes
 * @param perspectives names in lower case
 * @param kinds stock, flow, ratio
 * @param except codes that are not looked at after all
 */
record Applies(
        List<String> indicators,
        List<String> units,
        List<String> services,
        List<String> perspectives,
        List<String> kinds,
        List<String> except) {

    /** Patterns are few and asked for every indicator. */
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    boolean includes(Indicator indicator) {
        return fits(indicators, indicator.code())
                && fits(units, indicator.unit())
                && fits(services, indicator.service().code())
                && fits(perspectives, lower(indicator.perspective()))
                && fits(kinds, lower(indicator.kind()))
                && (except.isEmpty() || !fits(except, indicator.code()));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static boolean fits(List<String> patterns, String text) {
        return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> matches(pattern, text));
    }

    private static boolean matches(String pattern, String text) {
        return pattern.contains("*")
                ? COMPILED.computeIfAbsent(pattern, Applies::compile)
                        .matcher(text)
                        .matches()
                : pattern.equals(text);
    }

    private static Pattern compile(String pattern) {
        return Pattern.compile(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
    }
}
