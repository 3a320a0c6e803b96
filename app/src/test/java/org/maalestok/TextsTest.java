package org.maalestok;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The words of all modules: whatever is said in one language is said in the others, and templates ask only for what is there. */
class TextsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path FRAME = SOURCES.resolve("org/maalestok/ui");
    private static final List<String> LANGUAGES = List.of("da", "nb", "en");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /** {@code t.get("key"} and {@code texts().count("key"}, the key whole or only its beginning. */
    private static final Pattern USE =
            Pattern.compile("\\b(?:t|texts?)(?:\\(\\))?\\.(?<how>get|count)\\(\"(?<key>[^\"]+)\"(?<then>\\s*\\+)?");

    @TestFactory
    Stream<DynamicTest> bundles() throws IOException {
        return folders().stream().map(folder -> DynamicTest.dynamicTest(name(folder), () -> languagesAgree(folder)));
    }

    @TestFactory
    Stream<DynamicTest> templates() throws IOException {
        return files(".jte").stream()
                .map(template -> DynamicTest.dynamicTest(name(template), () -> asksForWhatIsThere(template)));
    }

    private static void languagesAgree(Path folder) throws IOException {
        var danish = places(read(folder, "da"));
        assertThat(danish).isNotEmpty();
        assertThat(places(read(folder, "nb"))).isEqualTo(danish);
        assertThat(places(read(folder, "en"))).isEqualTo(danish);
        for (String language : LANGUAGES) {
            assertThat(read(folder, language).values().stream()
                            .map(String::valueOf)
                            .filter(String::isBlank))
                    .as("empty texts in " + language)
                    .isEmpty();
        }
    }

    private static void asksForWhatIsThere(Path template) throws IOException {
        var known = new TreeSet<String>();
        known.addAll(read(FRAME, "nb").stringPropertyNames());
        for (Path folder = template.getParent(); !folder.equals(SOURCES); folder = folder.getParent()) {
            if (Files.exists(bundle(folder, "nb"))) {
                known.addAll(read(folder, "nb").stringPropertyNames());
            }
        }
        assertThat(unknown(Files.readString(template), known)).isEmpty();
    }

    private static List<String> unknown(String template, Set<String> known) {
        var unknown = new ArrayList<String>();
        var use = USE.matcher(template);
        while (use.find()) {
            String key = use.group("key");
            boolean found = use.group("then") != null
                    ? known.stream().anyMatch(one -> one.startsWith(key))
                    : known.contains(use.group("how").equals("count") ? key + ".other" : key);
            if (!found) {
                unknown.add(key);
            }
        }
        return unknown;
    }

    /** The places for values that each text has. */
    private static TreeMap<String, Set<String>> places(Properties texts) {
        var places = new TreeMap<String, Set<String>>();
        for (String key : texts.stringPropertyNames()) {
            places.put(
                    key,
                    PLACE.matcher(texts.getProperty(key))
                            .results()
                            .map(place -> place.group(1))
                            .collect(Collectors.toSet()));
        }
        return places;
    }

    private static Properties read(Path folder, String language) throws IOException {
        var texts = new NoKeyTwice();
        texts.load(new StringReader(Files.readString(bundle(folder, language), StandardCharsets.UTF_8)));
        return texts;
    }

    /** Of two lines with one key the second would win, and nobody would notice that the first is dead. */
    private static final class NoKeyTwice extends Properties {

        @Override
        public synchronized Object put(Object key, Object text) {
            assertThat(super.put(key, text)).as("said before: " + key).isNull();
            return null;
        }
    }

    private static Path bundle(Path folder, String language) {
        return folder.resolve("texts_" + language + ".properties");
    }

    private static Set<Path> folders() throws IOException {
        return files(".properties").stream()
                .filter(file -> file.getFileName().toString().startsWith("texts_"))
                .map(Path::getParent)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(String ending) throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path path) {
        return SOURCES.relativize(path).toString();
    }
}
