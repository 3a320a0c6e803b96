package org.maalestok.efficiency.commandline;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.maalestok.frontier.Execution;
import org.maalestok.frontier.Warning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
            "FILE is a table as spreadsheets save it, or - for what comes through standard input: separated by ; , or tab, decimal comma or point, UTF-8, UTF-16"
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
    private final InputStream in;
    private final OutputStream out;
    private final PrintStream err;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final ModelOptions asked = new ModelOptions();

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = Numbers.Whole.class,
            description = "Default: one for each processor. No digit depends on it.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the result goes; a file that is there is replaced. Default, or with -: the screen.")
    private @Nullable Path output;

    /** Relative paths are meant from where the person stands. */
    public FrontierCommand(Path startedIn) {
        // System.out would keep to itself that a disk is full.
        this(startedIn, System.in, new FileOutputStream(FileDescriptor.out), System.err);
    }

    FrontierCommand(Path startedIn, InputStream in, OutputStream out, PrintStream err) {
        this.startedIn = startedIn;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        ProgressBar progress = ProgressBar.onTerminal(err);
        Misfits.first(spec.commandLine().getParseResult(), asked.model()).ifPresent(sentence -> {
            throw usage(sentence);
        });
        Execution execution = Execution.on(threads).with(progress);
        // Wrong usage is told before anything is read.
        understood(() -> asked.wish(data.columns(asked), execution));
        Optional<NumberStyle> style = understood(data::style);
        try {
            compute(execution, style, progress);
            return 0;
        } catch (Refused refused) {
            progress.done();
            err.println(data.source() + ": " + refused.sentence());
        } catch (IllegalArgumentException | IllegalStateException refusedByTheEngine) {
            progress.done();
            err.println(data.source() + ": " + refusedByTheEngine.getMessage());
        } catch (OutOfMemoryError full) {
            progress.done();
            err.println(
                    "%s: This takes more memory than Java was given (%,d MB). Give it more with JAVA_OPTS=-Xmx4g in front of the command, or ask for fewer replicates."
                            .formatted(data.source(), Runtime.getRuntime().maxMemory() >> 20));
        }
        return 1;
    }

    private void compute(Execution execution, Optional<NumberStyle> style, ProgressBar progress) {
        Optional<Path> file = data.file().map(startedIn::resolve);
        output().ifPresent(there -> ScoreFile.refuseWhereNothingCanBeWritten(there, file));
        TableFile table = file.map(TableFile::read).orElseGet(() -> TableFile.read(in));
        Columns columns = data.columns(asked).asIn(table);
        Wish wish = asked.wish(columns, execution);
        var reader = new PanelReader(table, columns, style, data.skipIncomplete(), wish.negativesHaveMeaning());
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

    /** Empty where the screen is meant. */
    private Optional<Path> output() {
        return Optional.ofNullable(output)
                .filter(named -> !named.equals(Path.of("-")))
                .map(startedIn::resolve);
    }

    private void deliver(Report report, char separator) {
        output().ifPresentOrElse(
                        file -> ScoreFile.write(file, report, separator),
                        () -> ScoreFile.print(out, report.table(), separator));
        report.warnings().forEach(warning -> err.println("Note: " + warning.sentence()));
        err.println(report.summary());
    }

    /** What an option says; one that cannot be understood is wrong usage. */
    private <T> T understood(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refused unread) {
            throw usage(unread.sentence());
        }
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
