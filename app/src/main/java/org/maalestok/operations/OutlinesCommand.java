package org.maalestok.operations;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.maalestok.municipalities.OutlineFiles;
import org.maalestok.municipalities.OutlineSource;
import org.maalestok.municipalities.OutlinesRejected;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./maalestok outlines FILE}: replaces a country's outlines on the maps. */
@Command(
        name = "outlines",
        mixinStandardHelpOptions = true,
        description = {
            "Replaces a country's outlines by those of a GeoJSON or TopoJSON file in degrees, simplified for maps.",
            "The file must have every municipality of the country and nobody else; otherwise nothing changes.",
            "A running Målestok shows them after its next start. Exit code 0 done, 1 refused, 2 for wrong usage."
        })
final class OutlinesCommand implements Callable<Integer> {

    private final Supplier<ConfigurableApplicationContext> application;
    private final Path startedIn;

    @Parameters(paramLabel = "FILE", description = "The file with the geometry.")
    private Path file = Path.of("");

    @Option(names = "--country", required = true, description = "NO or DK.")
    private String country = "";

    @Option(
            names = "--from",
            required = true,
            description = "The day from which the municipalities look like this: 2024-01-01.")
    private LocalDate from = LocalDate.EPOCH;

    @Option(
            names = "--code-property",
            required = true,
            description = "The property that holds the municipality's number: kommunenummer.")
    private String codeProperty = "";

    @Option(names = "--leave-out", split = ",", description = "Codes in the file that are no municipalities.")
    private List<String> leftOut = List.of();

    OutlinesCommand(Supplier<ConfigurableApplicationContext> application, Path startedIn) {
        this.application = application;
        this.startedIn = startedIn;
    }

    @Override
    public Integer call() {
        try (var context = application.get()) {
            var source = new OutlineSource(country, from, codeProperty, Set.copyOf(leftOut));
            int areas = context.getBean(OutlineFiles.class).replace(startedIn.resolve(file), source);
            System.out.printf("%s: outlines of %d municipalities are in place.%n", file, areas);
            return 0;
        } catch (OutlinesRejected e) {
            System.err.printf("Nothing was changed. %s.%n", e.getMessage());
            return 1;
        }
    }
}
