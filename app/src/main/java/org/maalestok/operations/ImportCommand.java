package org.maalestok.operations;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.maalestok.keyfigures.FigureImport;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.keyfigures.Rejection;
import org.maalestok.keyfigures.Release.Counts;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./maalestok import FILE…}: brings figures in, each file as one release. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Imports files of figures in the exchange format (docs/exchange-format.md).",
            "Each file is published whole as a release, or rejected whole with the reasons by row.",
            "Exit code 0 when all files were taken, 1 when one was rejected, 2 for wrong usage."
        })
final class ImportCommand implements Callable<Integer> {

    private final Supplier<ConfigurableApplicationContext> application;
    private final Path startedIn;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files to import.")
    private List<Path> files = List.of();

    @Option(names = "--dry-run", description = "Check everything and say what would happen; change nothing.")
    private boolean dryRun;

    ImportCommand(Supplier<ConfigurableApplicationContext> application, Path startedIn) {
        this.application = application;
        this.startedIn = startedIn;
    }

    @Override
    public Integer call() {
        try (var context = application.get()) {
            var figures = context.getBean(FigureImport.class);
            boolean all = true;
            for (Path file : files) {
                all &= take(figures, file);
            }
            return all ? 0 : 1;
        }
    }

    private boolean take(FigureImport figures, Path file) {
        var progress = new ProgressLine(System.err, file);
        ImportOutcome outcome = figures.importFile(startedIn.resolve(file), dryRun, progress);
        progress.done();
        return switch (outcome) {
            case ImportOutcome.Published published -> {
                System.out.printf(
                        "%s: published as release %d: %s%n",
                        file,
                        published.release().number(),
                        words(published.release().counts()));
                yield true;
            }
            case ImportOutcome.WouldPublish would -> {
                System.out.printf("%s: would be published: %s%n", file, words(would.counts()));
                yield true;
            }
            case ImportOutcome.Rejected rejected -> {
                tell(file, rejected, System.err);
                yield false;
            }
        };
    }

    private static String words(Counts counts) {
        return "%,d rows, %,d new, %,d changed, %,d unchanged, %,d withdrawn"
                .formatted(counts.rows(), counts.added(), counts.changed(), counts.unchanged(), counts.withdrawn());
    }

    private static void tell(Path file, ImportOutcome.Rejected rejected, PrintStream out) {
        out.printf(
                "%s: rejected, nothing was kept. %,d %s:%n",
                file, rejected.total(), rejected.total() == 1 ? "reason" : "reasons");
        for (Rejection reason : rejected.shown()) {
            out.println("  " + reason);
        }
        if (rejected.total() > rejected.shown().size()) {
            out.printf(
                    "  … and %,d more:%n", rejected.total() - rejected.shown().size());
            rejected.totals()
                    .forEach((kind, count) -> out.printf(
                            "    %,d × %s%n",
                            count, kind.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        }
    }
}
