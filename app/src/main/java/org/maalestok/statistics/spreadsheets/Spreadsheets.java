package org.maalestok.statistics.spreadsheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.maalestok.municipalities.Areas;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.formats.Temporary;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.mapping.Mappings;
import org.maalestok.ui.Days;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The front door: files that are uploaded, how they are read, and what is remembered of them. */
@Service
public class Spreadsheets {

    /** So long an unfinished upload is kept. */
    static final Duration KEPT = Duration.ofDays(14);

    private final JdbcUploads uploads;
    private final Mappings mappings;
    private final Areas areas;
    private final TransactionTemplate transactions;
    private final SeenTables seen = new SeenTables();
    private final Clock clock = Clock.system(Days.ZONE);

    Spreadsheets(JdbcUploads uploads, Mappings mappings, Areas areas, TransactionTemplate transactions) {
        this.uploads = uploads;
        this.mappings = mappings;
        this.areas = areas;
        this.transactions = transactions;
    }

    /** What is done with an open file. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Grid grid) throws IOException, TableRefused;
    }

    /** A mapping that goes with the heads of a file, and how the file is read for it. */
    public record Recognised(Layout layout, Mappings.Stored mapping) {}

    public AreaNames areaNames() {
        return new AreaNames(areas, LocalDate.now(clock));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Takes a file in, once it can be read. Its layout is guessed; whether it is known is the page's next question. A file that says itself how it is read
     * has none; a table is gone through, so that a broken one is refused here.
     *
     * @param by the name of whoever sent it
     * @return the number of the upload
     */
    public long receive(Path file, String name, String by) throws IOException, TableRefused {
        FileKind kind = FileKind.of(file);
        Optional<Layout> layout = kind == FileKind.SHEET ? Optional.of(guess(file, name)) : Optional.empty();
        Optional<SeenTable> table = kind.isTable() ? Optional.of(SeenTable.of(kind, file, name)) : Optional.empty();
        Long id = transactions.execute(status -> {
            try {
                long added = uploads.add(name, file, by, clock.instant());
                Upload upload = uploads.find(added).orElseThrow();
                layout.ifPresent(it -> uploads.save(upload.read(it)));
                return added;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        if (id == null) {
            throw new IllegalStateException("A transaction gave no upload");
        }
        table.ifPresent(it -> seen.keep(id, it));
        return id;
    }

    /** The layout of the sheet that looks most like figures: of several the first, hidden ones last. A file of mere blank cells has none. */
    private Layout guess(Path file, String name) throws IOException, TableRefused {
        String[] writing = Grids.writing(file, name);
        try (Grid grid = Grids.open(file, name)) {
            Layout best = null;
            for (Grid.Sheet sheet : byVisibility(grid)) {
                Sample sample = Sample.of(grid, sheet.name());
                if (sample.rows().stream().allMatch(GridRow::isBlank)) {
                    continue;
                }
                Layout guess = LayoutGuess.of(sample, areaNames(), writing[0], writing[1], sheet.name(), grid.name());
                if (best == null || guess.gaps().size() < best.gaps().size()) {
                    best = guess;
                }
            }
            if (best == null) {
                throw Refusals.of(Kind.CUT_OFF, name, "", "an empty file", "rows with figures");
            }
            return best;
        }
    }

    private static List<Grid.Sheet> byVisibility(Grid grid) {
        return grid.sheets().stream()
                .sorted(Comparator.comparing(Grid.Sheet::hidden))
                .toList();
    }

    /** The layout of one sheet, guessed. */
    public Layout guess(Grid grid, String sheet, String encoding, String delimiter) throws IOException, TableRefused {
        return LayoutGuess.of(Sample.of(grid, sheet), areaNames(), encoding, delimiter, sheet, grid.name());
    }

    /** The same once a person has said where the heads are. */
    public Layout guess(Grid grid, Layout said) throws IOException, TableRefused {
        var heads = new Heads(said.firstHead(), said.lastHead(), said.firstData());
        return new LayoutGuess(Sample.of(grid, said.sheet()), areaNames(), heads)
                .guess(said.encoding(), said.delimiter(), said.sheet(), grid.name());
    }

    /** Opens the file of an upload, as its layout says. */
    public <T> T open(Upload upload, Work<T> work) throws IOException, TableRefused {
        String encoding = upload.layout().map(Layout::encoding).orElse("");
        String delimiter = upload.layout().map(Layout::delimiter).orElse("");
        return open(upload, encoding, delimiter, work);
    }

    public <T> T open(Upload upload, String encoding, String delimiter, Work<T> work) throws IOException, TableRefused {
        return onFile(upload, file -> {
            try (Grid grid = Grids.open(file, upload.fileName(), encoding, delimiter)) {
                return work.on(grid);
            }
        });
    }

    /** What a table that says it itself is about: gone through once, and remembered. */
    public SeenTable table(Upload upload) throws IOException, TableRefused {
        Optional<SeenTable> known = seen.find(upload.id());
        if (known.isPresent()) {
            return known.get();
        }
        SeenTable table = onFile(upload, file -> SeenTable.of(upload.kind(), file, upload.fileName()));
        seen.keep(upload.id(), table);
        return table;
    }

    /** Which accounts a file has; empty when it does not say so at once. */
    public Optional<AccountHead> account(Upload upload) {
        return AccountHead.find(uploads.beginning(upload.id()));
    }

    /** Lets somebody read the file of an upload, which is gone afterwards. */
    <T> T onFile(Upload upload, FileWork<T> work) throws IOException, TableRefused {
        Path file = Temporary.file("upload", ".tmp");
        try {
            uploads.writeTo(upload.id(), file);
            return work.on(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** What is to be done with a file. */
    @FunctionalInterface
    interface FileWork<T> {
        T on(Path file) throws IOException, TableRefused;
    }

    /**
     * The mapping with which files with these heads, and this title where the title alone says what is measured, were published before; of several the one that names most of what is in this file, and none when none names
     * anything in it.
     */
    public Optional<Recognised> recognise(Upload upload) throws IOException, TableRefused {
        Optional<Layout> guessed = upload.layout();
        if (guessed.isEmpty()) {
            return Optional.empty();
        }
        String title = open(upload, grid -> SheetTitle.of(grid, guessed.get()));
        Optional<Recognised> best = Optional.empty();
        long most = 0;
        for (JdbcUploads.Known known : uploads.known(Fingerprint.of(guessed.get()))) {
            if (Fingerprint.isAboutSomethingElse(title, known.layout())) {
                continue;
            }
            Layout layout = Fingerprint.adapted(known.layout(), guessed.get());
            Optional<Mappings.Stored> mapping = mappings.find(known.mapping());
            long named =
                    mapping.isEmpty() ? 0 : named(upload, layout, mapping.get().mapping());
            if (named > most) {
                most = named;
                best = mapping.map(it -> new Recognised(layout, it));
            }
        }
        return best;
    }

    private long named(Upload upload, Layout layout, Mapping mapping) throws IOException, TableRefused {
        var contents = open(upload, grid -> new SheetDelivery(grid, layout).table())
                .dimension(Layout.CONTENTS)
                .orElseThrow()
                .categories();
        boolean single = contents.size() == 1;
        return mapping.measures().stream()
                .filter(measure -> {
                    String asked = measure.where().get(Layout.CONTENTS);
                    return asked == null
                            ? single
                            : contents.stream().anyMatch(it -> it.code().equals(asked));
                })
                .count();
    }

    /** Those that nobody has finished. */
    public List<Upload> list() {
        return uploads.list();
    }

    public Optional<Upload> find(long id) {
        return uploads.find(id);
    }

    /** False when somebody else has changed it since it was read. */
    public boolean save(Upload upload) {
        return uploads.save(upload);
    }

    public void delete(long id) {
        seen.forget(id);
        uploads.delete(id);
    }

    /** Remembers what became of it, and lets the file go. */
    public void published(Upload upload, int release) {
        seen.forget(upload.id());
        transactions.executeWithoutResult(status -> uploads.published(upload.id(), release));
    }

    /** So that next year's file is recognised. */
    public void remember(Layout layout, String mapping) {
        uploads.remember(layout, mapping, clock.instant());
    }

    void forgetOld() {
        uploads.deleteOlderThan(clock.instant().minus(KEPT));
    }
}
