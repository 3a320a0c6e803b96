package org.maalestok.efficiency.commandline;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.maalestok.frontier.Execution;
import org.maalestok.frontier.Orientation;
import org.maalestok.frontier.Warning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./maalestok frontier FILE --inputs … --outputs …}: efficiency of the units in a file, without the application. */
@Command(
        name = "frontier",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpWidth = 110,
        customSynopsis = "./maalestok frontier FILE --inputs COLUMN,… --outputs COLUMN,… [OPTIONS]",
        description = {
            "Measures how efficient units are compared with each other (data envelopment analysis); see",
            "docs/method/frontier.md.",
            "",
            "FILE is a table as spreadsheets save it: separated by ; , or tab, decimal comma or point, UTF-8, UTF-16"
                    + " or windows-1252. Its first line names the columns, its first column names the units. A column"
                    + " with a comma in its name is asked for as '\"Cost, total\"'.",
            "",
            "The result has a line for each unit: score, kind, slacks, targets, peers with their weights"
                    + " (A=0.5|B=0.5), certificates, and why a score is missing. It is written as FILE was, to the screen"
                    + " or with -o to a file; warnings are told, and lie beside that file as FILE.warnings.txt.",
            "",
            "Exit code 0 when scores were computed, 1 when the data were refused with reasons, 2 for wrong usage.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  ./maalestok frontier schools.csv --inputs staff --outputs pupils",
            "  ./maalestok frontier schools.csv --inputs staff,cost --outputs pupils --rts crs --bootstrap 2000 -o"
                    + " s.csv",
            "  ./maalestok frontier panel.csv --inputs staff --outputs pupils --model malmquist --period year",
            "  ./maalestok frontier schools.csv --inputs staff,rooms --outputs pupils --model cost --prices wage,rent",
            "  ./maalestok frontier schools.csv --inputs staff,rooms --outputs pupils --price-ratio staff/rooms=0.5..4",
            "  ./maalestok frontier schools.csv --inputs staff --outputs pupils --model second-stage --explain distance"
        })
public final class FrontierCommand implements Callable<Integer> {

    private final Path startedIn;
    private final PrintStream out;
    private final PrintStream err;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The table of units.")
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
            names = "--model",
            paramLabel = "MODEL",
            defaultValue = "radial",
            converter = Known.Models.class,
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Model model = Model.RADIAL;

    @Option(
            names = "--rts",
            paramLabel = "RETURNS",
            converter = Known.Scales.class,
            description =
                    "Returns to scale: ${COMPLETION-CANDIDATES}. Default: vrs; for malmquist crs. For returns-test the"
                            + " null hypothesis, crs or nirs.")
    private @Nullable Returns returns;

    @Option(
            names = "--orientation",
            paramLabel = "in|out",
            description = "Whether inputs shrink or outputs grow. Default: in; for sbm both.")
    private @Nullable String orientation;

    @Option(
            names = "--hold",
            split = ",",
            paramLabel = "COLUMN",
            description = "Inputs or outputs that the units cannot change.")
    private List<String> hold = List.of();

    @Option(
            names = "--direction",
            split = ",",
            paramLabel = "STEP",
            description = "In place of an orientation: proportional, or a size for each column that moves, such as"
                    + " staff=1,pupils=20. Takes negative figures too, when sizes are given.")
    private List<String> direction = List.of();

    @Option(
            names = "--price-ratio",
            paramLabel = "A/B=FROM..TO",
            description =
                    "Keeps what a unit of column A is worth between FROM and TO times a unit of B. May be repeated.")
    private List<String> priceRatios = List.of();

    @Option(
            names = "--explain",
            split = ",",
            paramLabel = "COLUMN",
            description = "For second-stage: the columns of the surroundings that may explain inefficiency.")
    private List<String> explain = List.of();

    @Option(
            names = "--prices",
            split = ",",
            paramLabel = "COLUMN",
            description = "For cost a price column for each input, for revenue for each output, in their order.")
    private List<String> prices = List.of();

    @Option(names = "--period", paramLabel = "COLUMN", description = "For malmquist: the column of the period.")
    private @Nullable String period;

    @Option(names = "--m", defaultValue = "25", description = "For order-m: the number of colleagues. Default: 25.")
    private int m;

    @Option(names = "--alpha", defaultValue = "0.95", description = "For order-alpha: the share. Default: 0.95.")
    private double alpha;

    @Option(
            names = "--bootstrap",
            paramLabel = "B",
            description =
                    "Adds bias and intervals by Simar and Wilson's bootstrap with B replicates, for instance 2000. For"
                            + " second-stage and returns-test the number of draws. Default there: 2000.")
    private int bootstrap;

    @Option(names = "--seed", defaultValue = "1", description = "Of the draws. Default: 1.")
    private long seed;

    @Option(names = "--level", defaultValue = "0.95", description = "Of the intervals. Default: 0.95.")
    private double level;

    @Option(
            names = "--decimal",
            paramLabel = "comma|point",
            description = "How FILE writes decimals, where it leaves that open.")
    private @Nullable String decimal;

    @Option(names = "--skip-incomplete", description = "Leaves out units that lack a figure, and says which.")
    private boolean skipIncomplete;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Default: one for each processor. No digit depends on it.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the result goes; a file that is there is replaced. Default: the screen.")
    private @Nullable Path output;

    /** Relative paths are meant from where the person stands. */
    public FrontierCommand(Path startedIn) {
        this(startedIn, utf8(System.out), System.err);
    }

    FrontierCommand(Path startedIn, PrintStream out, PrintStream err) {
        this.startedIn = startedIn;
        this.out = out;
        this.err = err;
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    @Override
    public Integer call() {
        ProgressBar progress = ProgressBar.onTerminal(err);
        Misfits.first(spec.commandLine().getParseResult(), model).ifPresent(sentence -> {
            throw usage("%s", sentence);
        });
        Wish wish = wish(Execution.on(threads).with(progress));
        try {
            compute(wish, progress);
            return 0;
        } catch (Refused refused) {
            progress.done();
            err.println(file + ": " + refused.sentence());
        } catch (IllegalArgumentException refusedByTheEngine) {
            progress.done();
            err.println(file + ": " + refusedByTheEngine.getMessage());
        }
        return 1;
    }

    private void compute(Wish wish, ProgressBar progress) {
        if (output != null) {
            ScoreFile.refuseWhereNothingCanBeWritten(startedIn.resolve(output), startedIn.resolve(file));
        }
        TableFile table = TableFile.read(startedIn.resolve(file));
        var columns = new PanelReader.Columns(
                Optional.ofNullable(unit),
                trimmed(inputs),
                trimmed(outputs),
                trimmed(prices),
                trimmed(explain),
                Optional.ofNullable(period));
        var reader = new PanelReader(table, columns, style(), skipIncomplete, wish.negativesHaveMeaning());
        Panel panel = reader.read();
        Report report = report(wish, panel, new Table(reader.style()));
        progress.done();
        List<Warning> warnings = new ArrayList<>(panel.warnings());
        warnings.addAll(report.warnings());
        deliver(new Report(report.table(), report.summary(), warnings), table.separator());
    }

    private static Report report(Wish wish, Panel panel, Table table) {
        var others = new OtherReports(wish, panel);
        var sample = new SampleReports(wish, panel);
        return switch (wish.model()) {
            case RADIAL, FDH, SUPER -> new RadialReport(wish, panel.units()).fill(table);
            case SCALE -> others.scale(table);
            case SBM, ADDITIVE -> others.slacks(table);
            case COST, REVENUE -> others.prices(table);
            case MALMQUIST -> others.malmquist(table);
            case ORDER_M, ORDER_ALPHA -> others.partial(table);
            case INFLUENCE -> sample.influence(table);
            case SECOND_STAGE -> sample.secondStage(table);
            case RETURNS_TEST -> sample.returnsTest(table);
        };
    }

    private void deliver(Report report, char separator) {
        if (output == null) {
            out.print(ScoreFile.text(report.table(), separator));
            out.flush();
        } else {
            ScoreFile.write(startedIn.resolve(output), report, separator);
        }
        report.warnings().forEach(warning -> err.println("Note: " + warning.sentence()));
        err.println(report.summary());
    }

    private static List<String> trimmed(List<String> names) {
        return names.stream().map(Misfits::name).toList();
    }

    private Optional<NumberStyle> style() {
        return Optional.ofNullable(decimal).map(told -> switch (told) {
            case "comma" -> NumberStyle.COMMA;
            case "point" -> NumberStyle.POINT;
            default -> throw usage("--decimal is comma or point, not '%s'.", told);
        });
    }

    private Wish wish(Execution execution) {
        Optional<Orientation> side = Optional.ofNullable(orientation).map(told -> switch (told) {
            case "in" -> Orientation.INPUT;
            case "out" -> Orientation.OUTPUT;
            default -> throw usage("--orientation is in or out, not '%s'.", told);
        });
        return new Wish(
                model,
                Optional.ofNullable(returns).map(known -> known.scale),
                side,
                bounds(Bounds::held, trimmed(hold)),
                bounds(Bounds::direction, direction),
                priceRatios.stream()
                        .flatMap(told -> bounds(Bounds::ratio, told).stream())
                        .toList(),
                trimmed(explain),
                bootstrap,
                seed,
                level,
                m,
                alpha,
                execution);
    }

    private <T, R> R bounds(BiFunction<Bounds, T, R> reading, T told) {
        try {
            return reading.apply(new Bounds(trimmed(inputs), trimmed(outputs)), told);
        } catch (Refused unread) {
            throw usage("%s", unread.sentence());
        }
    }

    private ParameterException usage(String sentence, Object... values) {
        return new ParameterException(spec.commandLine(), sentence.formatted(values));
    }
}
