package org.maalestok.statistics.accounts;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.maalestok.municipalities.Areas;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.mapping.MappedFile;
import org.maalestok.statistics.mapping.Mapper;
import org.maalestok.ui.Text;
import org.springframework.stereotype.Component;

/** Turns accounts into a file of figures, to be imported like any other. */
@Component
public class Accounts {

    private final Mapper mapper;
    private final Areas areas;

    public Accounts(Mapper mapper, Areas areas) {
        this.mapper = mapper;
        this.areas = areas;
    }

    /**
     * A file with accounts: the one that a municipality sends (lines of 48 characters), or an extract in JSON. Which of the two, its first character says.
     *
     * @param name what to call it
     */
    public record Delivered(String name, Opening opening) {}

    /** Opens a file. */
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }

    /**
     * What came of adding up.
     *
     * @param mapped the file of figures
     * @param statements what each account says of itself as a whole
     */
    public record Added(MappedFile mapped, List<Statement> statements) {

        public Added {
            statements = List.copyOf(statements);
        }
    }

    /**
     * Adds up the accounts of all files, which together are the whole data set, in one pass over each.
     *
     * @param retrieved the day on which they came
     * @return how many lines there were, and how many of them are in no figure
     * @throws TableRefused when a file is not what it should be, breaks a rule of the scheme, or has an account that another has too; nothing is left behind then
     */
    public Added add(AccountScheme scheme, LocalDate retrieved, List<Delivered> files)
            throws IOException, TableRefused {
        var sums = new AccountSums(scheme);
        var passed = new Passed();
        long lines = 0;
        for (Delivered file : files) {
            lines += read(scheme, file, sums, passed);
        }
        MappedFile mapped = mapper.apply(sums.mapping(), retrieved, sums::sendTo);
        var counted = new MappedFile(mapped.file(), lines, mapped.figures(), passed.with(mapped.leftOut()));
        return new Added(counted, sums.statements());
    }

    private long read(AccountScheme scheme, Delivered file, AccountSums sums, Passed passed)
            throws IOException, TableRefused {
        try (var body = new BufferedInputStream(file.opening().open())) {
            boolean extract = beginsLikeExtract(body, file.name());
            var rules = extract ? scheme.extract() : scheme.file();
            var accounts = new FileAccounts(scheme, rules, file.name(), new Owners(areas, scheme), passed);
            AccountReader reader = extract ? new KostraExtractReader() : new KostraFileReader();
            reader.read(body, file.name(), accounts);
            accounts.finish(sums);
            return accounts.lines();
        }
    }

    private static boolean beginsLikeExtract(InputStream body, String name) throws IOException, TableRefused {
        body.mark(64);
        byte[] beginning = body.readNBytes(64);
        body.reset();
        String text = new String(beginning, java.nio.charset.StandardCharsets.ISO_8859_1);
        if (text.strip().startsWith("[")) {
            return true;
        }
        if (!text.startsWith("0")) {
            String found = text.lines().findFirst().orElse("");
            Text told = text.isEmpty() ? AccountWords.of("file.empty") : AccountWords.of("file.other", found);
            throw new TableRefused(new Refusal(Kind.OTHER_FORMAT, name, "", found, "", told));
        }
        return false;
    }
}
