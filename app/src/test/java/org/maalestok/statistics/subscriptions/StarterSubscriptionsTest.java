package org.maalestok.statistics.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.mapping.MappingYaml;
import org.maalestok.statistics.mapping.YamlTree;

/** The subscriptions that come with the product: each can be read and feeds indicators of the starter catalogue that are imported and not computed. */
class StarterSubscriptionsTest {

    private static final Path STARTER = Path.of("../starter");

    static Stream<Path> files() throws IOException {
        try (var files = Files.list(STARTER.resolve("subscriptions"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void feedsTheCatalogue(Path file) throws Exception {
        var yaml = YamlTree.read(Files.readString(file), file.getFileName().toString());
        Mapping mapping = MappingYaml.read(yaml.inner("mapping"));
        String catalogue = catalogue();

        assertThat(mapping.measures()).isNotEmpty().allSatisfy(measure -> {
            assertThat(catalogue).contains("- code: " + measure.indicator() + "\n");
            String definition = catalogue.substring(catalogue.indexOf("- code: " + measure.indicator() + "\n"));
            assertThat(definition.substring(0, definition.indexOf("\n  en:"))).doesNotContain("\n  formula:");
        });
        assertThat(STARTER.resolve("figures").resolve(mapping.code() + ".csv"))
                .as("a data set of its own: a run would withdraw what else is in one")
                .doesNotExist();
    }

    private static String catalogue() throws IOException {
        try (var files = Files.list(STARTER.resolve("catalogue"))) {
            var all = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
