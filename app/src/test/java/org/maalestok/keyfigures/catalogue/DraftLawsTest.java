package org.maalestok.keyfigures.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maalestok.keyfigures.catalogue.Draft.Place;
import org.maalestok.keyfigures.catalogue.IndicatorRow.Wording;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Laws of the ways that a definition travels: form, draft, row, file. */
class DraftLawsTest {

    /** What YAML, HTML or a form might take for something else. */
    private static final List<String> TRICKY = List.of(
            "no",
            "true",
            "0A",
            "012",
            "1e3",
            "2027-06-01",
            "~",
            "null",
            "- a",
            "a: b",
            "#x",
            "\"q\"",
            "'",
            "{a}",
            "[a]",
            "&x",
            "*x",
            "!x",
            "%x",
            "@x",
            "`x`",
            "a\nb",
            "a\n\n b",
            "æøå «»",
            "☃ \u00a0 x",
            "\u0085",
            "\t tab",
            "a\\b",
            "|",
            ">",
            "=",
            "<<",
            "..",
            "1_000",
            "a  b",
            "slutt:",
            "\ud83d\ude80",
            "a\u2028b",
            "bel\u0007l");

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWrittenIsReadAgain(int seed) {
        IndicatorRow row = row(seed);
        var faults = new Faults();
        IndicatorRow fromFields =
                DraftFields.read(row.code(), DraftFields.of(row), row.position(), new Place("", 0, row.code()), faults);
        assertThat(fromFields).as("row → fields → row, seed %d", seed).isEqualTo(row);
        String yaml = CatalogueYaml.write(List.of(row));
        assertThat(read(yaml, row.position(), faults))
                .as("row → YAML → row, seed %d:\n%s", seed, yaml)
                .isEqualTo(row);
        assertThat(faults.list()).as("seed %d", seed).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tidyingTwiceIsTidyingOnce(int seed) {
        var random = new java.util.SplittableRandom(seed);
        var typed = new HashMap<String, String>();
        for (String name : DraftFields.NAMES) {
            if (random.nextBoolean()) {
                typed.put(name, " " + text(random) + "\r\n" + text(random) + "\u0000\ufeff ");
            }
        }
        Map<String, String> tidy = DraftFields.tidy(typed);
        assertThat(DraftFields.tidy(tidy)).as("seed %d", seed).isEqualTo(tidy);
        assertThat(tidy.values()).noneMatch(text -> text.contains("\r") || text.contains("\u0000") || text.isBlank());
    }

    private static IndicatorRow read(String yaml, int position, Faults faults) {
        Node root = new Yaml().compose(new StringReader(yaml));
        Node node = ((SequenceNode) root).getValue().getFirst();
        return IndicatorReader.read(YamlFields.of(node, new Place("a.yaml", 0, ""), faults), position)
                .row();
    }

    private static IndicatorRow row(int seed) {
        var random = new java.util.SplittableRandom(seed);
        boolean ratio = random.nextBoolean();
        return new IndicatorRow(
                "no.x" + seed,
                random.nextInt(1000),
                text(random),
                "context",
                ratio ? "ratio" : "flow",
                text(random),
                random.nextInt(7),
                "neutral",
                random.nextBoolean(),
                ratio ? "no.a" : null,
                ratio ? "no.b" : null,
                random.nextBoolean() ? "no.a / no.b" : null,
                random.nextBoolean() ? "no.a" : null,
                random.nextBoolean() ? "female" : null,
                random.nextBoolean() ? "6-15" : null,
                text(random),
                random.nextBoolean() ? text(random) : "",
                random.nextBoolean() ? "none" : "below " + random.nextInt(1, 1000),
                text(random),
                LocalDate.of(2027, 1, 1).plusDays(random.nextInt(900)),
                random.nextBoolean() ? List.of(word(random), word(random)) : List.of(),
                Map.of("nb", wording(random), "da", wording(random), "en", wording(random)));
    }

    private static Wording wording(RandomGenerator random) {
        return new Wording(
                text(random), text(random), text(random), text(random), random.nextBoolean() ? text(random) : "");
    }

    /** As it is kept: something, without space around it. */
    private static String text(RandomGenerator random) {
        String text = TRICKY.get(random.nextInt(TRICKY.size()))
                + (random.nextBoolean() ? "" : " " + TRICKY.get(random.nextInt(TRICKY.size())));
        String tidy = text.strip();
        return tidy.isEmpty() ? "x" : tidy;
    }

    private static String word(RandomGenerator random) {
        String word = text(random).lines().findFirst().orElse("x").strip();
        return word.isEmpty() ? "x" : word;
    }
}
