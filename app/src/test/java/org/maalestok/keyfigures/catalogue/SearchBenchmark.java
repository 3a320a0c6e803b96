package org.maalestok.keyfigures.catalogue;

import static org.maalestok.keyfigures.catalogue.CatalogueFolder.indicator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maalestok.TestDatabase;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Catalogue.Query;
import org.maalestok.ui.Language;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Prints how long loading and searching take with 3 000 generated indicators. Run {@code main}; not a test, since it measures a machine. */
final class SearchBenchmark {

    private static final int INDICATORS = 3_000;
    private static final int ROUNDS = 200;
    private static final List<String> BEGINNINGS =
            List.of("grunn", "barne", "hjemme", "syke", "kultur", "vei", "eldre", "drifts", "brann", "bygge");
    private static final List<String> ENDINGS =
            List.of("skole", "hage", "hjelp", "hjem", "tilbud", "tjeneste", "omsorg", "utgift", "vern", "sak");
    private static final List<String> SYLLABLES =
            List.of("ka", "lo", "min", "ter", "sor", "vik", "und", "gar", "pel", "fos", "dra", "ny");
    private static final List<String> TYPED = List.of(
            "hjemmehjelp",
            "heimehjelp",
            "hjemehjelp",
            "skole",
            "utgifter til grunnskole",
            "xyzæøå",
            "b",
            "brutto driftsutgifter til grunnskole");

    private SearchBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("catalogue");
        CatalogueFolder.in(folder).file("generated.yaml", generate(new Random(1)));
        try (var connection = TestDatabase.fresh().getConnection()) {
            var fixture = CatalogueFixture.over(new SingleConnectionDataSource(connection, true));
            for (String round : List.of("first load", "same again")) {
                long begun = System.nanoTime();
                fixture.files().load(folder);
                System.out.printf("%-40s %8.1f ms%n", round, (System.nanoTime() - begun) / 1e6);
            }
            TYPED.forEach(typed -> measure(fixture.catalogue(), typed));
        }
    }

    private static void measure(Catalogue catalogue, String typed) {
        double[] milliseconds = IntStream.range(0, ROUNDS)
                .mapToDouble(i -> search(catalogue, typed))
                .sorted()
                .toArray();
        System.out.printf(
                "%-40s %8.1f ms median %8.1f ms p99%n",
                typed, milliseconds[ROUNDS / 2], milliseconds[ROUNDS * 99 / 100]);
    }

    private static double search(Catalogue catalogue, String typed) {
        long begun = System.nanoTime();
        catalogue.search(new Query(typed, Language.NB, "", "", "", 0, 20));
        return (System.nanoTime() - begun) / 1e6;
    }

    private static String generate(RandomGenerator random) {
        return IntStream.range(0, INDICATORS)
                .mapToObj(i -> indicator(
                        "no.x" + i,
                        Stream.of("nb", "da", "en")
                                .map(language -> "%s: {name: %s, short: %s, description: %s, why: %s}"
                                        .formatted(
                                                language,
                                                words(random, 6),
                                                words(random, 2),
                                                words(random, 25),
                                                words(random, 5)))
                                .toArray(String[]::new)))
                .collect(Collectors.joining());
    }

    /** One word in eight is among those that are asked for; the rest is filler of three syllables. */
    private static String words(RandomGenerator random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> random.nextInt(8) == 0
                        ? one(random, BEGINNINGS) + one(random, ENDINGS)
                        : one(random, SYLLABLES) + one(random, SYLLABLES) + one(random, SYLLABLES))
                .collect(Collectors.joining(" "));
    }

    private static String one(RandomGenerator random, List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
