package org.maalestok.efficiency.commandline;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which file, which of its columns, and how it is written. */
final class DataOptions {

    /** As programs that take files say that they are to read what comes in. */
    private static final Path STANDARD_INPUT = Path.of("-");

    @Parameters(paramLabel = "FILE", description = "The table of units; - reads standard input.")
    private Path file = Path.of("");

    @Option(
            names = "--inputs",
            required = true,
            split = ",",
            paramLabel = "COLUMN",
            description = "The columns of what is used: less is better.")
    private List<String> inputs = List.of();

    @Option(
            names = "--outputs",
            required = true,
            split = ",",
            paramLabel = "COLUMN",
            description = "The columns of what is made: more is better.")
    private List<String> outputs = List.of();

    @Option(names = "--unit", paramLabel = "COLUMN", description = "The column of the unit's name. Default: the first.")
    private @Nullable String unit;

    @Option(
            names = "--decimal",
            paramLabel = "comma|point",
            description = "How FILE writes decimals, where it leaves that open.")
    private @Nullable String decimal;

    @Option(names = "--skip-incomplete", description = "Leaves out units that lack a figure, and says which.")
    private boolean skipIncomplete;

    /** Where the table lies; empty where it comes through standard input. */
    Optional<Path> file() {
        return Optional.of(file).filter(named -> !named.equals(STANDARD_INPUT));
    }

    /** What the table is called in a sentence. */
    String source() {
        return file().map(Path::toString).orElse("Standard input");
    }

    List<String> inputs() {
        return Misfits.names(inputs);
    }

    List<String> outputs() {
        return Misfits.names(outputs);
    }

    /** The columns that are needed, those of the model's options among them. */
    Columns columns(ModelOptions asked) {
        return new Columns(
                Optional.ofNullable(unit), inputs(), outputs(), asked.prices(), asked.explain(), asked.period());
    }

    boolean skipIncomplete() {
        return skipIncomplete;
    }

    /** How numbers are written, where somebody said so. */
    Optional<NumberStyle> style() {
        return Optional.ofNullable(decimal).map(told -> switch (told.strip().toLowerCase(Locale.ROOT)) {
            case "comma" -> NumberStyle.COMMA;
            case "point" -> NumberStyle.POINT;
            default -> throw new Refused("--decimal is comma or point, not '%s'.".formatted(told));
        });
    }
}
