package org.maalestok.statistics.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** What the functions of Norwegian accounts are called; official names, in Norwegian. */
public final class FunctionNames {

    private static final Properties NAMES = read();

    private FunctionNames() {}

    /** {@code 202} is {@code Grunnskole}; empty for one that nobody has named. */
    public static Optional<String> find(String code) {
        return Optional.ofNullable(NAMES.getProperty(code));
    }

    private static Properties read() {
        var names = new Properties();
        try (InputStream file =
                Objects.requireNonNull(FunctionNames.class.getResourceAsStream("functions_no.properties"))) {
            names.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
