package org.maalestok.keyfigures.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.TestDatabase;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Suspect;
import org.maalestok.keyfigures.catalogue.CatalogueFixture;
import org.maalestok.keyfigures.quality.Rule.RuleCase;
import org.maalestok.ui.Language;

/** Every rule of the starter data speaks when its own named cases say it should, in those very words, and is silent when they say so. */
class RuleCasesTest {

    private static final Path RULES = Path.of("..", "starter", "quality", "rules.yaml");
    private static final Letters AREAS = new Letters(12);
    private static final CatalogueFixture CATALOGUE =
            CatalogueFixture.over(TestDatabase.fresh()).with(CatalogueFixture.STARTER);

    @TestFactory
    Stream<DynamicContainer> rules() throws IOException {
        var read = RuleReader.read(Files.readString(RULES), "rules.yaml");
        assertThat(read.faults().list()).isEmpty();
        var byNumber = new TreeMap<Integer, List<Rule>>();
        read.rules()
                .rules()
                .forEach(rule ->
                        byNumber.merge(rule.number(), List.of(rule), (a, b) -> Stream.concat(a.stream(), b.stream())
                                .toList()));
        return byNumber.entrySet().stream()
                .map(entry -> DynamicContainer.dynamicContainer(
                        entry.getKey() + " "
                                + entry.getValue().getFirst().name().en(),
                        entry.getValue().getFirst().cases().stream()
                                .map(one -> DynamicTest.dynamicTest(
                                        one.name(), () -> speaksAsItShould(entry.getValue(), one)))));
    }

    @Test
    void everyKindIsThereAndEveryRuleIsToldInThreeLanguagesWithACaseForWhichItSpeaks() throws IOException {
        var rules =
                RuleReader.read(Files.readString(RULES), "rules.yaml").rules().rules();
        assertThat(rules.stream().map(rule -> rule.check().getClass().getSimpleName()))
                .contains("Range", "Jump", "Peers", "Sum", "Impossible", "Alike");
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.number()).isPositive();
            for (Language language : Language.values()) {
                assertThat(rule.name().in(language)).isNotBlank();
                assertThat(rule.sentence().in(language)).isNotBlank();
            }
            assertThat(rule.cases())
                    .extracting(RuleCase::name)
                    .doesNotHaveDuplicates()
                    .doesNotContain("");
            assertThat(rule.cases()).anyMatch(one -> !one.expected().isEmpty());
        });
    }

    /** Whoever edits the file decides what is odd: with a limit that nothing reaches, no rule of the kind says anything of any case. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RANGE      | (?m)^    [ft]r?om?: .*$   | ",
                "JUMP       | (?m)^    least: .*$     | '    least: 999999999999'",
                "PEERS      | (?m)^    floor: .*$     | '    floor: 999999999999999'",
                "SUM        | (?m)^    absolute: .*$  | '    absolute: 999999999999999'",
                "IMPOSSIBLE | (?m)^    when: (.*)$    | '    when: $1 and no.population < 0'",
                "ALIKE      | (?m)^    fewest: .*$    | '    fewest: 1000'",
            })
    void everyKindIsEditedAsData(String kind, String field, @Nullable String instead) throws IOException {
        String text = Files.readString(RULES);
        int begin = text.indexOf("rules:\n") + "rules:\n".length();
        String edited = text.substring(0, begin)
                + Stream.of(text.substring(begin).split("(?m)(?=^  - number:)"))
                        .filter(rule -> rule.contains("kind: " + kind.toLowerCase(Locale.ROOT) + "\n"))
                        .map(rule -> rule.replaceAll(field, instead == null ? "" : instead))
                        .collect(Collectors.joining());
        var read = RuleReader.read(edited, "rules.yaml");
        assertThat(read.faults().list()).isEmpty();
        assertThat(read.rules().rules()).isNotEmpty().allSatisfy(rule -> rule.cases()
                .forEach(one -> speaksAsItShould(List.of(rule), new RuleCase(one.name(), one.given(), List.of()))));
    }

    private static void speaksAsItShould(List<Rule> rules, RuleCase one) {
        var given = Given.read(one.given(), AREAS, CATALOGUE.catalogue()::findIndicator);
        var inspection =
                new Inspection(new RuleSet(3, rules), AREAS, CATALOGUE.catalogue()::findIndicator, given::tables);
        var scope = new HashMap<Indicator, Predicate<Period>>();
        given.indicators().forEach(indicator -> scope.put(indicator, period -> true));
        assertThat(inspection.find(Map.copyOf(scope)).stream().map(RuleCasesTest::told))
                .containsExactlyInAnyOrderElementsOf(one.expected());
    }

    private static String told(Suspect suspect) {
        String sentence = suspect.sentence().nb().replace('\u00a0', ' ');
        return "%s %s: %s".formatted(AREAS.get(suspect.areaId()).name().nb(), suspect.period(), sentence);
    }
}
