package org.maalestok.statistics.subscriptions;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.maalestok.keyfigures.FigureImport;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.statistics.SourceImport;
import org.maalestok.statistics.accounts.AccountDoubts;
import org.maalestok.statistics.accounts.AccountScheme;
import org.maalestok.statistics.accounts.AccountSchemes;
import org.maalestok.statistics.accounts.Accounts;
import org.maalestok.statistics.accounts.SchemeReader;
import org.maalestok.statistics.formats.CsvTableReader;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.TableReader;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.mapping.FileOrigins;
import org.maalestok.statistics.mapping.MappedFile;
import org.maalestok.statistics.mapping.Mapper;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.mapping.MappingYaml;
import org.maalestok.statistics.mapping.Mappings;
import org.maalestok.statistics.sources.KoladaFile;
import org.maalestok.statistics.spreadsheets.Faults;
import org.maalestok.statistics.spreadsheets.FileKind;
import org.maalestok.statistics.spreadsheets.Grid;
import org.maalestok.statistics.spreadsheets.Grids;
import org.maalestok.statistics.spreadsheets.SheetDelivery;
import org.maalestok.statistics.spreadsheets.SheetLook;
import org.maalestok.statistics.spreadsheets.SheetMapper;
import org.maalestok.statistics.spreadsheets.Spreadsheets;
import org.maalestok.statistics.spreadsheets.Trial;
import org.maalestok.statistics.spreadsheets.Troubles;
import org.maalestok.statistics.spreadsheets.Way;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;
import org.springframework.stereotype.Component;

/** Files of sources from the command line: the form's own reader, the mapping, and the import that every file goes through. */
@Component
class FileSourceImport implements SourceImport {

    private final Mappings mappings;
    private final Mapper mapper;
    private final Accounts accounts;
    private final AccountDoubts doubts;
    private final AccountSchemes schemes;
    private final Spreadsheets spreadsheets;
    private final FigureImport figures;
    private final FileOrigins origins;
    private final Sentences sentences;
    private final Clock clock;

    FileSourceImport(
            Mappings mappings,
            Mapper mapper,
            Accounts accounts,
            AccountDoubts doubts,
            AccountSchemes schemes,
            Spreadsheets spreadsheets,
            FigureImport figures,
            FileOrigins origins,
            Sentences sentences,
            Clock clock) {
        this.mappings = mappings;
        this.mapper = mapper;
        this.accounts = accounts;
        this.doubts = doubts;
        this.schemes = schemes;
        this.spreadsheets = spreadsheets;
        this.figures = figures;
        this.origins = origins;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    public Outcome importFile(
            Path file, Form form, String mapping, Path base, boolean dryRun, FigureImport.Progress progress) {
        try {
            if (form == Form.ACCOUNTS) {
                return accounts(file, mapping, base, dryRun, progress);
            }
            Optional<Mapping> found = mapping(mapping, base);
            return found.isPresent()
                    ? mapped(file, form, found.get(), dryRun, progress)
                    : noMapping("There is no mapping \"%s\", and no such YAML file.".formatted(mapping));
        } catch (TableRefused refused) {
            return refused(refused.refusal(), List.of());
        } catch (NoSuchFileException missing) {
            return new Refused("%s is not a file that can be read.".formatted(missing.getFile()), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("The file %s cannot be read".formatted(file), e);
        }
    }

    /** Whoever corrects a workbook wants to know of all such cells at a time. */
    private static Refused refused(Refusal first, List<Troubles.Trouble> cells) {
        List<String> sentences = cells.stream()
                .map(it -> it.cells() == 1
                        ? it.first().sentence(Language.EN)
                        : "%,d cells like this, the first being %s"
                                .formatted(it.cells(), it.first().sentence(Language.EN)))
                .toList();
        return new Refused(sentences.size() == 1 ? sentences.getFirst() : first.sentence(Language.EN), sentences);
    }

    private static Outcome noMapping(String sentence) {
        return new NoMapping(sentence);
    }

    private Optional<Mapping> mapping(String named, Path base) throws IOException, TableRefused {
        Path file = base.resolve(named);
        return Files.isRegularFile(file)
                ? Optional.of(MappingYaml.read(file))
                : mappings.find(named).map(Mappings.Stored::mapping);
    }

    private Outcome accounts(Path file, String scheme, Path base, boolean dryRun, FigureImport.Progress progress)
            throws IOException, TableRefused {
        Path written = base.resolve(scheme);
        Optional<AccountScheme> chosen =
                Files.isRegularFile(written) ? Optional.of(SchemeReader.read(written)) : schemes.find(scheme);
        if (chosen.isEmpty()) {
            return noMapping("There is neither a scheme \"%s\" in use nor a YAML file with one.".formatted(scheme));
        }
        var delivered = new Accounts.Delivered(name(file), () -> Files.newInputStream(file));
        var way = new Way.ByScheme(chosen.get());
        var added = accounts.add(way.scheme(), LocalDate.now(clock), List.of(delivered));
        List<String> doubtful = doubts.of(added.statements(), way.scheme()).stream()
                .map(Text::en)
                .toList();
        Read read = imported(added.mapped(), file, Faults.Finder.NOWHERE, way, dryRun, progress);
        if (read.outcome() instanceof ImportOutcome.Published) {
            doubts.published(added.statements());
        }
        return new Read(read.cells(), read.figures(), read.leftOut(), doubtful, read.outcome(), read.faults());
    }

    private Outcome mapped(Path file, Form form, Mapping mapping, boolean dryRun, FigureImport.Progress progress)
            throws IOException, TableRefused {
        if (form == Form.CSV) {
            return sheet(file, mapping, dryRun, progress);
        }
        MappedFile mapped = mapper.apply(mapping, LocalDate.now(clock), sink -> {
            try (var body = new BufferedInputStream(Files.newInputStream(file))) {
                reader(form, body).read(body, name(file), sink);
            }
        });
        return imported(mapped, file, Faults.Finder.NOWHERE, new Way.ByMapping(mapping), dryRun, progress);
    }

    private Outcome sheet(Path file, Mapping mapping, boolean dryRun, FigureImport.Progress progress)
            throws IOException, TableRefused {
        try (Grid grid = Grids.open(file, name(file))) {
            Grid.Sheet first = grid.sheets().stream()
                    .filter(sheet -> !sheet.hidden())
                    .findFirst()
                    .orElseGet(() -> grid.sheets().getFirst());
            String[] writing = Grids.writing(file, name(file));
            var layout = spreadsheets.guess(grid, first.name(), writing[0], writing[1]);
            var look = new SheetLook(grid, layout);
            try {
                var sheet = new SheetDelivery(grid, layout);
                MappedFile mapped = SheetMapper.apply(mapper, mapping, LocalDate.now(clock), sheet);
                return imported(mapped, file, look::find, new Way.ByMapping(mapping), dryRun, progress);
            } catch (TableRefused refused) {
                return refused(refused.refusal(), look.troubles(refused.refusal(), mapping));
            }
        }
    }

    /** What the first bytes say: an agency delivers the same table in several formats. */
    private static TableReader reader(Form form, InputStream body) throws IOException {
        if (form == Form.KOLADA) {
            return new KoladaFile();
        }
        body.mark(FileKind.LOOKED_AT);
        FileKind kind = FileKind.of(body.readNBytes(FileKind.LOOKED_AT));
        body.reset();
        return kind.reader().orElseGet(CsvTableReader::withDefaults);
    }

    private Read imported(
            MappedFile mapped, Path file, Faults.Finder finder, Way way, boolean dryRun, FigureImport.Progress progress)
            throws IOException, TableRefused {
        try {
            ImportOutcome outcome = origins.keeping(
                    name(file), "", mapped.leftOut(), () -> figures.importFile(mapped.file(), dryRun, progress));
            return new Read(
                    mapped.cells(),
                    mapped.figures(),
                    mapped.leftOut().stream()
                            .map(left -> sentences.of(left).en())
                            .toList(),
                    List.of(),
                    outcome,
                    Faults.of(outcome, mapped.file(), finder, way).stream()
                            .map(FileSourceImport::sentence)
                            .toList());
        } finally {
            Files.deleteIfExists(mapped.file());
        }
    }

    private static String sentence(Trial.Fault it) {
        String sentence = it.rejection().sentence(Language.EN);
        if (it.rows() > 1) {
            return "%,d figures: %s First: %s.".formatted(it.rows(), sentence, it.place());
        }
        return it.place().isEmpty() ? sentence : "%s: %s".formatted(it.place(), sentence);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
