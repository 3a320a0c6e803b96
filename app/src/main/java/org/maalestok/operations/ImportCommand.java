package org.maalestok.operations;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.FigureImport;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.keyfigures.ImportOutcome.Rejected.Cause;
import org.maalestok.keyfigures.Release.Counts;
import org.maalestok.statistics.SourceImport;
import org.maalestok.ui.Language;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./maalestok import FILE…}: brings figures in, each file as one release. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Imports files of figures in the exchange format (docs/exchange-format.md).",
            "With --source, files in the form of a source, which a mapping turns into figures (docs/mappings.md).",
            "Each file is published whole as a release, or rejected whole with the reasons by row.",
            "Exit code 0 when all files were taken, 1 when one was rejected, 2 for wrong usage."
        })
final class ImportCommand implements Callable<Integer> {

    private static final int LEFT_OUT_SHOWN = 10;

    private final Supplier<ConfigurableApplicationContext> application;
    private final Path startedIn;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files to import.")
    private List<Path> files = List.of();

    @Option(names = "--dry-run", description = "Check everything and say what would happen; change nothing.")
    private boolean dryRun;

    @Option(
            names = "--source",
            paramLabel = "FORM",
            description =
                    "What the files are: pxweb, statbank, kolada, csv or accounts; the exchange format without it.")
    private SourceImport.@Nullable Form source;

    @Option(
            names = "--mapping",
            paramLabel = "CODE|FILE.yaml",
            description =
                    "With --source: a mapping that is remembered, or one in a file; for accounts a file with a scheme.")
    private String mapping = "";

    @Spec
    private @Nullable CommandSpec spec;

    ImportCommand(Supplier<ConfigurableApplicationContext> application, Path startedIn) {
        this.application = application;
        this.startedIn = startedIn;
    }

    @Override
    public Integer call() {
        checkUsage();
        try (var context = application.get()) {
            boolean all = true;
            for (Path file : files) {
                all &= source == null
                        ? take(context.getBean(FigureImport.class), file)
                        : takeFromSource(context.getBean(SourceImport.class), source, file);
            }
            return all ? 0 : 1;
        }
    }

    private void checkUsage() {
        boolean mapped = !mapping.isEmpty();
        if (mapped == (source == null)) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    mapped
                            ? "--mapping says how the form of a source becomes figures: say with --source which form it is."
                            : "A source's own form needs a mapping: name one with --mapping CODE, or a file with --mapping FILE.yaml.");
        }
    }

    private boolean takeFromSource(SourceImport sources, SourceImport.Form form, Path file) {
        var progress = new ProgressLine(System.err, file);
        var outcome = sources.importFile(startedIn.resolve(file), form, mapping, startedIn, dryRun, progress);
        progress.done();
        return switch (outcome) {
            case SourceImport.Read read -> {
                System.out.printf("%s: %,d cells, %,d figures%n", file, read.cells(), read.figures());
                read.leftOut().stream()
                        .limit(LEFT_OUT_SHOWN)
                        .forEach(left -> System.out.println("  left out: " + left));
                read.doubts().forEach(doubt -> System.out.println("  look at: " + doubt));
                yield tell(file, read.outcome(), read.faults());
            }
            case SourceImport.Refused refused -> {
                System.err.println(refused(file, refused));
                yield false;
            }
            case SourceImport.NoMapping none ->
                throw new ParameterException(Objects.requireNonNull(spec).commandLine(), none.sentence());
        };
    }

    private static String refused(Path file, SourceImport.Refused refused) {
        return refused.cells().size() < 2
                ? "%s: rejected, nothing was kept. %s".formatted(file, refused.sentence())
                : "%s: rejected, nothing was kept. %d kinds of cells cannot be taken:%n  %s"
                        .formatted(file, refused.cells().size(), String.join("%n  ".formatted(), refused.cells()));
    }

    private boolean take(FigureImport figures, Path file) {
        var progress = new ProgressLine(System.err, file);
        ImportOutcome outcome = figures.importFile(startedIn.resolve(file), dryRun, progress);
        progress.done();
        return tell(file, outcome, reasons(outcome));
    }

    /** Each cause once, with the first line of the file that it was met on. */
    private static List<String> reasons(ImportOutcome outcome) {
        return outcome instanceof ImportOutcome.Rejected rejected
                ? rejected.causes().stream().map(ImportCommand::reason).toList()
                : List.of();
    }

    private static String reason(Cause cause) {
        return cause.rows() == 1
                ? cause.first().toString()
                : "%,d rows, first on line %d: %s"
                        .formatted(
                                cause.rows(),
                                cause.first().line(),
                                cause.first().sentence(Language.EN));
    }

    private static boolean tell(Path file, ImportOutcome outcome, List<String> reasons) {
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
                tell(file, rejected, reasons, System.err);
                yield false;
            }
        };
    }

    private static String words(Counts counts) {
        return "%,d rows, %,d new, %,d changed, %,d unchanged, %,d withdrawn"
                .formatted(counts.rows(), counts.added(), counts.changed(), counts.unchanged(), counts.withdrawn());
    }

    private static void tell(Path file, ImportOutcome.Rejected rejected, List<String> reasons, PrintStream out) {
        out.printf(
                "%s: rejected, nothing was kept. %,d %s:%n",
                file, rejected.total(), rejected.total() == 1 ? "fault" : "faults");
        reasons.forEach(reason -> out.println("  " + reason));
        if (rejected.total() > rejected.shown().size()) {
            out.printf("  … and more; in all:%n");
            rejected.totals()
                    .forEach((kind, count) -> out.printf(
                            "    %,d × %s%n",
                            count, kind.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        }
    }
}
