package org.maalestok;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where the name of a constant is part of a text's key, every constant has its text: one that comes up only now and then would otherwise break a page only
 * then. Named here are the folder of the texts, the key, the constants, and those of them that the code says in other words.
 */
class EnumTextsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/maalestok");

    static Stream<Arguments> keys() {
        return Stream.of(
                use("access/web", "kept.title.{}", "access.web.KeptFormPage$State"),
                use("access/web", "kept.lead.{}", "access.web.KeptFormPage$State"),
                use("access/web", "me.role.{}", "access.Membership$Role"),
                use("access", "password.{}", "access.PasswordProblem"),
                use("ui", "step.{}", "ui.Step", "NONE"),
                use("keyfigures", "rejection.{}", "keyfigures.Rejection$Kind"),
                use("keyfigures/editor", "fault.{}", "keyfigures.catalogue.FaultKind", "FORMULA", "DECIMAL"),
                use("keyfigures/quality/web", "history.{}", "keyfigures.quality.Ending"),
                use("keyfigures/web", "change.{}", "keyfigures.Change$Kind"),
                use("statistics/formats", "refusal.{}", "statistics.formats.Refusal$Kind"),
                use("statistics/mapping/web", "mapping.meaning.{}", "statistics.mapping.Mapping$Sign"),
                use("statistics/spreadsheets/web", "recognised.{}", "statistics.spreadsheets.FileKind"),
                use("statistics/spreadsheets/web", "layout.role.{}", "statistics.spreadsheets.Layout$Role"),
                use("statistics/spreadsheets/web", "layout.sections.{}", "statistics.spreadsheets.Layout$Section"),
                use("statistics/spreadsheets/web", "preview.leftOut.{}", "statistics.mapping.MappedFile$Reason"),
                use("statistics/spreadsheets/web", "preview.skipped.{}", "statistics.spreadsheets.Skipped$Reason"),
                use("statistics/mapping", "left.{}.one", "statistics.mapping.MappedFile$Reason"),
                use("statistics/mapping", "left.{}.other", "statistics.mapping.MappedFile$Reason"),
                use("statistics/subscriptions/web", "state.{}", "statistics.subscriptions.Run$State"),
                use("statistics/subscriptions/web", "step.{}", "statistics.subscriptions.Run$Step"),
                use("statistics/subscriptions/web", "rule.{}", "statistics.subscriptions.PublishingRule"),
                use("statistics/subscriptions/web", "rule.limited.{}", "statistics.subscriptions.PublishingRule"),
                use("statistics/subscriptions/web", "role.{}", "statistics.formats.Dimension$Role", "OTHER"),
                use("statistics/subscriptions/web", "form.codes.hint.{}", "statistics.formats.Dimension$Role"),
                use(
                        "statistics/subscriptions/web",
                        "publishing.{}",
                        "statistics.subscriptions.Subscription$Publishing"),
                use(
                        "statistics/subscriptions/web",
                        "publishing.short.{}",
                        "statistics.subscriptions.Subscription$Publishing"),
                use("statistics/subscriptions/web", "proposal.state.{}", "statistics.subscriptions.Proposal$State"),
                use("comparison/findings", "lasting.{}", "comparison.findings.Finding$Lasting"),
                use("comparison/findings", "why.{}", "comparison.findings.Finding$Kind", "DIFFERENCE"),
                use("comparison/prices", "per.{}", "comparison.prices.Per$Kind"),
                use("comparison/web", "say.{}.title", "comparison.contributions.Contribution$Kind"),
                use("comparison/web", "say.{}.label", "comparison.contributions.Contribution$Kind"),
                use("comparison/web", "say.{}.hint", "comparison.contributions.Contribution$Kind"),
                use("comparison/web", "say.{}.empty", "comparison.contributions.Contribution$Kind"),
                use("comparison/web", "voice.{}", "comparison.contributions.Contribution$Kind"),
                use("comparison/web", "say.ended.{}", "comparison.contributions.Contribution$Ending"),
                use("comparison/web", "findings.omitted.{}", "comparison.findings.ServiceFindings$Omission"),
                use("comparison/web", "findings.left.{}", "comparison.findings.Finding$Kind"),
                use("comparison/web", "findings.all.{}", "comparison.findings.Finding$Kind"),
                use("comparison/web", "findings.no.{}", "comparison.findings.Finding$Kind"),
                use("comparison/web", "findings.kind.{}", "comparison.findings.Finding$Kind"),
                use("comparison/relations", "not.{}", "comparison.relations.Adjusted$Reason"),
                use("comparison/relations", "expected.{}", "comparison.relations.Adjusted$Outcome"),
                use("comparison/relations", "doubt.{}", "comparison.relations.Diagnostics$Kind"),
                use("comparison/trend", "tag.{}", "comparison.trend.TrendVerdict"),
                use("comparison/trend", "sentence.{}", "comparison.trend.Trend$Direction", "NONE"),
                use("comparison/trend", "start.{}", "comparison.trend.SameStart$Reason"),
                use("comparison", "tag.{}", "comparison.uncertainty.IntervalVerdict$Outcome"),
                use("comparison", "sentence.{}", "comparison.uncertainty.IntervalVerdict$Outcome"),
                use("comparison", "not.{}", "comparison.uncertainty.Basis$Reason"),
                use("comparison", "why.{}", "comparison.uncertainty.Recipe$Refusal"),
                use("comparison", "method.{}", "comparison.uncertainty.Method"),
                use("comparison/variation", "not.{}", "comparison.variation.WithinBetween$Reason"),
                use("comparison/web", "polarity.{}", "keyfigures.Polarity"),
                use("comparison", "spread.{}", "comparison.Verdict"),
                use("comparison", "cell.{}", "comparison.Verdict"),
                use("comparison/web", "peers.others.{}.other", "comparison.PeerGroup$Kind"));
    }

    private static Arguments use(String folder, String key, String type, String... without) {
        return Arguments.of(folder, key, type, Set.of(without));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("keys")
    void everyConstantHasItsText(String folder, String key, String type, Set<String> without) throws Exception {
        Class<?> constants = Class.forName("org.maalestok." + type);
        boolean lowerCase = Set.of("password.{}", "refusal.{}").contains(key);
        List<String> keys = Arrays.stream(constants.getEnumConstants())
                .map(String::valueOf)
                .filter(name -> !without.contains(name))
                .map(name -> key.replace("{}", lowerCase ? name.toLowerCase(Locale.ROOT) : name))
                .toList();

        assertThat(keys).isNotEmpty();
        for (String language : List.of("da", "nb", "en")) {
            Set<String> known = texts(folder, language);
            assertThat(keys).as(language).allMatch(known::contains);
        }
    }

    /** Those of the folder itself or, for a page's words, of the module above it. */
    private static Set<String> texts(String folder, String language) throws IOException {
        Path file = SOURCES.resolve(folder).resolve("texts_" + language + ".properties");
        var texts = new Properties();
        texts.load(new StringReader(
                Files.readString(Files.exists(file) ? file : file.getParent().resolveSibling(file.getFileName()))));
        return texts.stringPropertyNames();
    }
}
