package org.maalestok.statistics.accounts.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.maalestok.statistics.accounts.Numbers;

/** What functions and arts are called in Norwegian accounts, in every language of the page: they are names. */
final class KostraNames {

    private static final Properties NAMES = load();

    private KostraNames() {}

    private static Properties load() {
        var names = new Properties();
        try (var body = Objects.requireNonNull(KostraNames.class.getResourceAsStream("kostra_names.properties"));
                var text = new InputStreamReader(body, StandardCharsets.UTF_8)) {
            names.load(text);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** <i>202 Grunnskole · 215 Skolefritidstilbud</i>; ranges stay numbers. */
    static String functions(Numbers numbers) {
        return named(numbers, "f", " · ");
    }

    /** <i>690 Internsalg · 710 Sykelønnsrefusjon</i>. */
    static String arts(Numbers numbers) {
        return named(numbers, "a", ", ");
    }

    private static String named(Numbers numbers, String kind, String between) {
        return numbers.ranges().stream()
                .map(it -> (it.replace("-", "–") + " " + NAMES.getProperty(kind + it, "")).strip())
                .collect(Collectors.joining(between));
    }
}
