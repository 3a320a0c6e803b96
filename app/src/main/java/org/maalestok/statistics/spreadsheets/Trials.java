package org.maalestok.statistics.spreadsheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.maalestok.access.Access;
import org.maalestok.access.User;
import org.maalestok.keyfigures.FigureImport;
import org.maalestok.keyfigures.HoldingBack;
import org.maalestok.keyfigures.ImportGoingOn;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.statistics.accounts.AccountDoubts;
import org.maalestok.statistics.accounts.Accounts;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.TableReader;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.formats.Temporary;
import org.maalestok.statistics.mapping.FileOrigins;
import org.maalestok.statistics.mapping.MappedFile;
import org.maalestok.statistics.mapping.Mapper;
import org.maalestok.statistics.spreadsheets.Trial.Tried;
import org.maalestok.ui.Days;
import org.springframework.stereotype.Component;

/** Applies a mapping to an uploaded file and hands the result to the import. */
@Component
public class Trials {

    private static final int SHOWN = 60;

    private final Spreadsheets spreadsheets;
    private final Mapper mapper;
    private final Accounts accounts;
    private final AccountDoubts doubts;
    private final FigureImport figureImport;
    private final FileOrigins origins;
    private final LeftToOthers leftToOthers;
    private final HoldingBack holdingBack;
    private final Access access;

    Trials(
            Spreadsheets spreadsheets,
            Mapper mapper,
            Accounts accounts,
            AccountDoubts doubts,
            FigureImport figureImport,
            FileOrigins origins,
            LeftToOthers leftToOthers,
            HoldingBack holdingBack,
            Access access) {
        this.leftToOthers = leftToOthers;
        this.holdingBack = holdingBack;
        this.origins = origins;
        this.access = access;
        this.spreadsheets = spreadsheets;
        this.mapper = mapper;
        this.accounts = accounts;
        this.doubts = doubts;
        this.figureImport = figureImport;
    }

    /** What happens to the file that the mapping writes. */
    @FunctionalInterface
    private interface Import {
        ImportOutcome of(Path file);
    }

    /** Says what publishing would do. */
    public Trial tryOut(Upload upload, Way way) throws IOException {
        return run(upload, way, file -> figureImport.importFile(file, true, FigureImport.Progress.NONE));
    }

    /**
     * @param against the release that the person saw the figures beside; 0 for none. A later one of the data set stands in the way.
     * @param holdBack whether figures that the quality rules ask about are held back until somebody has decided
     * @throws ImportGoingOn when somebody else publishes: nothing was done
     */
    public Trial publish(Upload upload, Way way, int against, boolean holdBack) throws IOException {
        var condition = FigureImport.Condition.latestIs(against);
        Import importing = file -> figureImport.importFile(file, condition, FigureImport.Progress.IMPATIENT);
        return run(upload, way, holdBack ? file -> holdingBack(() -> importing.of(file)) : importing);
    }

    private ImportOutcome holdingBack(Supplier<ImportOutcome> publishing) {
        User person = access.currentUser().orElseThrow();
        return holdingBack.publishing(person.id(), person.name(), publishing);
    }

    private Trial run(Upload upload, Way way, Import importing) throws IOException {
        try {
            return switch (way) {
                case Way.ByScheme by -> spreadsheets.onFile(upload, file -> accounts(upload, file, by, importing));
                case Way.ByMapping by ->
                    upload.layout().isPresent()
                            ? sheet(upload, by, importing)
                            : spreadsheets.onFile(upload, file -> table(upload, file, by, importing));
            };
        } catch (TableRefused e) {
            return new Trial.Stopped(e.refusal(), cells(e.refusal(), upload, way));
        }
    }

    /** Whoever corrects a workbook wants to know of all such cells at a time, not of one after the other. */
    private List<Troubles.Trouble> cells(Refusal first, Upload upload, Way way) throws IOException {
        if (upload.layout().isEmpty() || !(way instanceof Way.ByMapping by)) {
            return List.of();
        }
        try {
            return spreadsheets.open(
                    upload, grid -> new SheetLook(grid, upload.layout().orElseThrow()).troubles(first, by.mapping()));
        } catch (TableRefused e) {
            return List.of();
        }
    }

    private Trial sheet(Upload upload, Way.ByMapping way, Import importing) throws IOException, TableRefused {
        return spreadsheets.open(upload, grid -> {
            var sheet = new SheetDelivery(grid, upload.layout().orElseThrow());
            MappedFile mapped = SheetMapper.apply(mapper, way.mapping(), Days.today(), sheet);
            return take(
                    mapped,
                    sheet.skipped().list(),
                    new SheetLook(grid, upload.layout().orElseThrow())::find,
                    upload,
                    way,
                    importing);
        });
    }

    /** A table that says itself which its variables are has no rows to skip, and refusals name the categories of a cell. */
    private Trial table(Upload upload, Path file, Way.ByMapping way, Import importing)
            throws IOException, TableRefused {
        TableReader reader = upload.kind().reader().orElseThrow();
        MappedFile mapped = mapper.apply(way.mapping(), Days.today(), sink -> {
            try (var body = Files.newInputStream(file)) {
                reader.read(body, upload.fileName(), sink);
            }
        });
        return take(mapped, List.of(), Faults.Finder.NOWHERE, upload, way, importing);
    }

    private Trial accounts(Upload upload, Path file, Way.ByScheme way, Import importing)
            throws IOException, TableRefused {
        var delivered = new Accounts.Delivered(upload.fileName(), () -> Files.newInputStream(file));
        var added = accounts.add(way.scheme(), Days.today(), List.of(delivered));
        Tried tried = take(added.mapped(), List.of(), Faults.Finder.NOWHERE, upload, way, importing);
        if (tried.outcome() instanceof ImportOutcome.Published) {
            doubts.published(added.statements());
        }
        return tried.with(added.statements());
    }

    private Tried take(
            MappedFile all, List<Skipped.Rows> skipped, Faults.Finder finder, Upload upload, Way way, Import importing)
            throws IOException, TableRefused {
        MappedFile mapped = leftToOthers.without(upload, all);
        Path folder = Temporary.folder("release");
        // The release remembers the name of its file: that is to be the one that was uploaded.
        Path named = folder.resolve(safe(upload.fileName()));
        try {
            Files.move(mapped.file(), named);
            String by = access.currentUser().map(User::name).orElse(upload.by());
            ImportOutcome outcome = origins.keeping(upload.fileName(), by, mapped.leftOut(), () -> importing.of(named));
            return new Tried(
                    mapped.cells(),
                    mapped.figures(),
                    mapped.leftOut(),
                    skipped,
                    List.copyOf(Faults.rows(named, Set.of(), SHOWN).values()),
                    outcome,
                    Faults.of(outcome, named, finder, way),
                    List.of());
        } finally {
            Files.deleteIfExists(mapped.file());
            Files.deleteIfExists(named);
            Files.deleteIfExists(folder);
        }
    }

    private static String safe(String name) {
        return name.replaceAll("[^\\p{L}\\p{Nd}._ -]", "_");
    }
}
