package org.maalestok.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The words of a module's pages in one language, from {@code texts_da.properties}, {@code texts_nb.properties} and {@code texts_en.properties} (UTF-8) that
 * lie beside its controllers. Places for values are written {@code {0}}, {@code {1}}; an apostrophe is just an apostrophe.
 */
public final class Texts {

    private final Language language;
    private final Map<String, String> words;

    private Texts(Language language, Map<String, String> words) {
        this.language = language;
        this.words = words;
    }

    /** The bundles beside a class, all languages; read once, so keep the result. */
    public static ByLanguage beside(Class<?> neighbour) {
        var texts = new EnumMap<Language, Texts>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, new Texts(language, read(neighbour, "texts_" + language.tag() + ".properties")));
        }
        return language -> Objects.requireNonNull(texts.get(language));
    }

    /** One set of texts for each language. */
    @FunctionalInterface
    public interface ByLanguage {
        Texts in(Language language);
    }

    private static Map<String, String> read(Class<?> neighbour, String file) {
        try (var stream = neighbour.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalArgumentException("No %s beside %s".formatted(file, neighbour.getName()));
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            var words = new HashMap<String, String>();
            properties.forEach((key, value) -> words.put((String) key, (String) value));
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Language language() {
        return language;
    }

    /** The words under a key, values filled in; throws when the key is not in the bundle, so that a misspelling is found by the first test. */
    public String get(String key, @Nullable Object... values) {
        String text = words.get(key);
        if (text == null) {
            throw new IllegalArgumentException("No text '%s' in %s".formatted(key, language));
        }
        return values.length == 0 ? text : fill(text, values);
    }

    /** Like {@link #get}, with {@code key.one} for the number 1 and {@code key.other} for all others; the number itself is written by the caller. */
    public String count(String key, long number, @Nullable Object... values) {
        return get(key + (number == 1 ? ".one" : ".other"), values);
    }

    /** Whether the bundle has the key. */
    public boolean has(String key) {
        return words.containsKey(key);
    }

    /** All keys, for the test that compares the languages. */
    public java.util.Set<String> keys() {
        return words.keySet();
    }

    private static String fill(String text, @Nullable Object[] values) {
        var filled = new StringBuilder(text.length() + 32);
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            filled.append(text, from, open);
            filled.append(values[Integer.parseInt(text, open + 1, close, 10)]);
            from = close + 1;
        }
        return withoutDoubleStops(filled.append(text, from, text.length()));
    }

    /** An abbreviation at the end of a sentence has its own full stop: {@code 20.276 kr.} and no more. Dots that stand for themselves, such as {@code ..}, are left. */
    private static String withoutDoubleStops(StringBuilder filled) {
        for (int at = filled.indexOf(".."); at >= 0; at = filled.indexOf("..", at + 1)) {
            boolean afterWord = at > 0 && Character.isLetter(filled.charAt(at - 1));
            boolean more = at + 2 < filled.length() && filled.charAt(at + 2) == '.';
            if (afterWord && !more) {
                filled.deleteCharAt(at);
            }
        }
        return filled.toString();
    }
}
