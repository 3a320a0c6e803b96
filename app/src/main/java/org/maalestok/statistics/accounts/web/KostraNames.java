package org.maalestok.statistics.accounts.web;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maalestok.statistics.accounts.Numbers;
import org.maalestok.statistics.mapping.KostraCodes;

/** Functions and arts of Norwegian accounts with their official names, which are the same for readers of all languages. */
final class KostraNames {

    /** More names than these are no help to anybody who reads a list. */
    private static final int MOST_NAMED = 12;

    private KostraNames() {}

    /** <i>202 Grunnskole · 215 Skolefritidstilbud</i>; ranges stay numbers. */
    static String functions(Numbers numbers) {
        return named(numbers, KostraCodes::function, " · ");
    }

    /** <i>010–099, 690 Internsalg, 710 Sykelønnsrefusjon</i>. */
    static String arts(Numbers numbers) {
        return named(numbers, KostraCodes::art, ", ");
    }

    /** Those of the arts whose official name is known, by number. */
    static Map<String, String> namedArts(Numbers numbers) {
        var named = new TreeMap<String, String>();
        KostraCodes.arts().forEach((code, name) -> {
            if (!name.isEmpty() && numbers.has(code)) {
                named.put(code, name);
            }
        });
        return named;
    }

    /** Whether a list is too long for the names to stand in it. */
    static boolean isLong(Numbers numbers) {
        return numbers.ranges().size() > MOST_NAMED;
    }

    private static String named(Numbers numbers, Function<String, Optional<String>> name, String between) {
        boolean named = !isLong(numbers);
        return numbers.ranges().stream()
                .map(it -> (it.replace("-", "–") + " " + (named ? name.apply(it).orElse("") : "")).strip())
                .collect(Collectors.joining(between));
    }
}
