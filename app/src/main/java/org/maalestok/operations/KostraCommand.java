package org.maalestok.operations;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.maalestok.statistics.accounts.AccountDoubts;
import org.maalestok.statistics.accounts.AccountScheme;
import org.maalestok.statistics.accounts.AccountSchemes;
import org.maalestok.statistics.accounts.Accounts;
import org.maalestok.statistics.accounts.Accounts.Delivered;
import org.maalestok.statistics.accounts.SchemeReader;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.mapping.MappedFile;
import org.maalestok.statistics.mapping.MappedFile.LeftOut;
import org.maalestok.statistics.mapping.MappedFile.Reason;
import org.maalestok.ui.Days;
import org.maalestok.ui.Language;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./maalestok kostra FILE…}: adds accounts up to a file of figures, to be looked at and imported. */
@Command(
        name = "kostra",
        mixinStandardHelpOptions = true,
        description = {
            "Adds up Norwegian municipal accounts (KOSTRA form 0A) to a file of figures, for ./maalestok import.",
            "FILE is what a municipality sends (lines of 48 characters) or an extract in JSON, perhaps packed with"
                    + " gzip.",
            "The files together are the data set. Exit code 0 done, 1 refused with the reason, 2 for wrong usage."
        })
final class KostraCommand implements Callable<Integer> {

    /** Of what no figure counts, the largest kinds. */
    private static final int SHOWN = 10;

    private final Supplier<ConfigurableApplicationContext> application;
    private final Path startedIn;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The accounts.")
    private List<Path> files = List.of();

    @Option(names = "--to", required = true, description = "The file of figures to write.")
    private Path to = Path.of("");

    @Option(
            names = "--scheme",
            description = "Which functions and arts make up which figure: the code of a scheme in use, or a YAML file;"
                    + " ${DEFAULT-VALUE} if absent.",
            defaultValue = "no-accounts-0a")
    private String scheme = "";

    @Option(names = "--dataset", description = "The data set's code, where it shall be another than the scheme's.")
    private String dataSet = "";

    KostraCommand(Supplier<ConfigurableApplicationContext> application, Path startedIn) {
        this.application = application;
        this.startedIn = startedIn;
    }

    @Override
    public Integer call() throws IOException {
        try (var context = application.get()) {
            var found = scheme(context);
            if (found.isEmpty()) {
                System.err.printf("There is neither a scheme \"%s\" in use nor a file with one.%n", scheme);
                return 2;
            }
            AccountScheme read = found.get();
            AccountScheme wanted = dataSet.isEmpty() ? read : read.as(dataSet);
            var delivered = files.stream().map(this::delivered).toList();
            var added = context.getBean(Accounts.class).add(wanted, Days.today(), delivered);
            Files.move(added.mapped().file(), startedIn.resolve(to), StandardCopyOption.REPLACE_EXISTING);
            tell(added.mapped());
            context.getBean(AccountDoubts.class)
                    .of(added.statements(), wanted)
                    .forEach(doubt -> System.out.println("  look at: " + doubt.en()));
            return 0;
        } catch (TableRefused e) {
            System.err.printf("Nothing was written. %s%n", e.refusal().sentence(Language.EN));
            return 1;
        }
    }

    private Optional<AccountScheme> scheme(ConfigurableApplicationContext context) throws IOException, TableRefused {
        Path file = startedIn.resolve(scheme);
        return Files.isRegularFile(file)
                ? Optional.of(SchemeReader.read(file))
                : context.getBean(AccountSchemes.class).find(scheme);
    }

    private Delivered delivered(Path file) {
        return new Delivered(file.toString(), () -> open(startedIn.resolve(file)));
    }

    private static InputStream open(Path file) throws IOException {
        var body = new BufferedInputStream(Files.newInputStream(file));
        body.mark(2);
        boolean packed = body.read() == 0x1F && body.read() == 0x8B;
        body.reset();
        return packed ? new GZIPInputStream(body) : body;
    }

    private void tell(MappedFile mapped) {
        System.out.printf("%s: %,d figures out of %,d lines.%n", to, mapped.figures(), mapped.cells());
        var unusual = mapped.leftOut().stream()
                .filter(left -> left.reason() != Reason.NOT_ASKED_FOR)
                .toList();
        var notAsked = mapped.leftOut().stream()
                .filter(left -> left.reason() == Reason.NOT_ASKED_FOR)
                .toList();
        unusual.forEach(KostraCommand::tell);
        notAsked.stream().limit(SHOWN).forEach(KostraCommand::tell);
        long others = notAsked.stream().skip(SHOWN).mapToLong(LeftOut::cells).sum();
        if (others > 0) {
            System.out.printf("  … and %,d more lines that no figure of the scheme counts%n", others);
        }
    }

    private static void tell(LeftOut left) {
        System.out.printf("  left out: %s, %,d lines: %s%n", left.what(), left.cells(), words(left));
    }

    private static String words(LeftOut left) {
        return switch (left.reason()) {
            case NOT_ASKED_FOR -> "no figure of the scheme counts them";
            case REGION_LEFT_OUT -> "the scheme leaves this municipality out";
            case UNKNOWN_REGION -> "nobody has this code";
            case REGION_NOT_THEN -> "it did not exist then";
            case INCOMPLETE -> "without keys";
            case REPEATED -> "the same again, counted once";
            case HELD_ELSEWHERE -> "another data set has them";
        };
    }
}
