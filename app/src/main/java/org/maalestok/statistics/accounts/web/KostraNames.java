package org.maalestok.statistics.accounts.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.maalestok.statistics.accounts.Numbers;
import org.maalestok.statistics.mapping.FunctionNames;

/** Functions and arts of Norwegian accounts with their official names, which are the same for readers of all languages. */
final class KostraNames {

    private static final Properties ARTS = load();

    private KostraNames() {}

    private static Properties load() {
        var names = new Properties();
        try (var body = Objects.requireNonNull(KostraNames.class.getResourceAsStream("arts_no.properties"));
                var text = new InputStreamReader(body, StandardCharsets.UTF_8)) {
            names.load(text);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** <i>202 Grunnskole · 215 Skolefritidstilbud</i>; ranges stay numbers. */
    static String functions(Numbers numbers) {
        return named(numbers, number -> FunctionNames.find(number).orElse(""), " · ");
    }

    /** <i>690 Internsalg · 710 Sykelønnsrefusjon</i>. */
    static String arts(Numbers numbers) {
        return named(numbers, number -> ARTS.getProperty(number, ""), ", ");
    }

    private static String named(Numbers numbers, UnaryOperator<String> name, String between) {
        return numbers.ranges().stream()
                .map(it -> (it.replace("-", "–") + " " + name.apply(it)).strip())
                .collect(Collectors.joining(between));
    }
}
