package org.maalestok.statistics.mapping;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The functions and arts of Norwegian municipal accounts, with their official names in Norwegian. Where they are from, and of which year, the two lists say
 * themselves.
 */
public final class KostraCodes {

    private static final Map<String, String> FUNCTIONS = read("functions_no.properties");
    private static final Map<String, String> ARTS = read("arts_no.properties");

    private KostraCodes() {}

    /** {@code 202} is {@code Grunnskole}; empty for one that has no name, or does not exist. */
    public static Optional<String> function(String code) {
        return named(FUNCTIONS, code);
    }

    /** {@code 010} is {@code Fastlønn}; empty for one that has no name here, or does not exist. */
    public static Optional<String> art(String code) {
        return named(ARTS, code);
    }

    /** All functions that accounts of some year have had, by code. */
    public static Map<String, String> functions() {
        return FUNCTIONS;
    }

    /** All arts that accounts of some year have had, by code; without a name where none is known. */
    public static Map<String, String> arts() {
        return ARTS;
    }

    private static Optional<String> named(Map<String, String> names, String code) {
        return Optional.ofNullable(names.get(code)).filter(name -> !name.isEmpty());
    }

    private static Map<String, String> read(String list) {
        var names = new Properties();
        try (var file = Objects.requireNonNull(KostraCodes.class.getResourceAsStream(list))) {
            names.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var byCode = new TreeMap<String, String>();
        names.forEach((code, name) -> byCode.put((String) code, (String) name));
        return java.util.Collections.unmodifiableMap(byCode);
    }
}
