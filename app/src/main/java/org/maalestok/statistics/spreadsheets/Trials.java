package org.maalestok.statistics.spreadsheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.maalestok.access.Access;
import org.maalestok.access.User;
import org.maalestok.keyfigures.FigureImport;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.statistics.accounts.Accounts;
import org.maalestok.statistics.formats.TableReader;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.formats.Temporary;
import org.maalestok.statistics.mapping.FileOrigins;
import org.maalestok.statistics.mapping.MappedFile;
import org.maalestok.statistics.mapping.Mapper;
import org.springframework.stereotype.Component;

/** Applies a mapping to an uploaded file and hands the result to the import. */
@Component
public class Trials {

    private static final int SHOWN = 60;

    private final Spreadsheets spreadsheets;
    private final Mapper mapper;
    private final Accounts accounts;
    private final FigureImport figureImport;
    private final FileOrigins origins;
    private final Access access;

    Trials(
            Spreadsheets spreadsheets,
            Mapper mapper,
            Accounts accounts,
            FigureImport figureImport,
            FileOrigins origins,
            Access access) {
        this.origins = origins;
        this.access = access;
        this.spreadsheets = spreadsheets;
        this.mapper = mapper;
        this.accounts = accounts;
        this.figureImport = figureImport;
    }

    /** @param dryRun whether to stop before anything is published */
    public Trial run(Upload upload, Way way, boolean dryRun) throws IOException {
        try {
            return switch (way) {
                case Way.ByScheme by -> spreadsheets.onFile(upload, file -> accounts(upload, file, by, dryRun));
                case Way.ByMapping by ->
                    upload.layout().isPresent()
                            ? sheet(upload, by, dryRun)
                            : spreadsheets.onFile(upload, file -> table(upload, file, by, dryRun));
            };
        } catch (TableRefused e) {
            return new Trial.Stopped(e.refusal());
        }
    }

    private Trial sheet(Upload upload, Way.ByMapping way, boolean dryRun) throws IOException, TableRefused {
        return spreadsheets.open(upload, grid -> {
            var sheet = new SheetDelivery(grid, upload.layout().orElseThrow());
            MappedFile mapped = SheetMapper.apply(mapper, way.mapping(), LocalDate.now(), sheet);
            return take(
                    mapped,
                    sheet.skipped().list(),
                    new SheetLook(grid, upload.layout().orElseThrow())::find,
                    upload,
                    way,
                    dryRun);
        });
    }

    /** A table that says itself which its variables are has no rows to skip, and refusals name the categories of a cell. */
    private Trial table(Upload upload, Path file, Way.ByMapping way, boolean dryRun) throws IOException, TableRefused {
        TableReader reader = upload.kind().reader().orElseThrow();
        MappedFile mapped = mapper.apply(way.mapping(), LocalDate.now(), sink -> {
            try (var body = Files.newInputStream(file)) {
                reader.read(body, upload.fileName(), sink);
            }
        });
        return take(mapped, List.of(), Faults.Finder.NOWHERE, upload, way, dryRun);
    }

    private Trial accounts(Upload upload, Path file, Way.ByScheme way, boolean dryRun)
            throws IOException, TableRefused {
        var delivered = new Accounts.Delivered(upload.fileName(), () -> Files.newInputStream(file));
        MappedFile mapped = accounts.map(way.scheme(), LocalDate.now(), List.of(delivered));
        return take(mapped, List.of(), Faults.Finder.NOWHERE, upload, way, dryRun);
    }

    private Trial take(
            MappedFile mapped, List<Skipped.Rows> skipped, Faults.Finder finder, Upload upload, Way way, boolean dryRun)
            throws IOException, TableRefused {
        Path folder = Temporary.folder("release");
        // The release remembers the name of its file: that is to be the one that was uploaded.
        Path named = folder.resolve(safe(upload.fileName()));
        try {
            Files.move(mapped.file(), named);
            ImportOutcome outcome = figureImport.importFile(named, dryRun, FigureImport.Progress.NONE);
            if (outcome instanceof ImportOutcome.Published out) {
                String by = access.currentUser().map(User::name).orElse(upload.by());
                origins.keep(out.release().number(), upload.fileName(), by, mapped.leftOut());
            }
            return new Trial.Tried(
                    mapped.cells(),
                    mapped.figures(),
                    mapped.leftOut(),
                    skipped,
                    List.copyOf(Faults.rows(named, Set.of(), SHOWN).values()),
                    outcome,
                    Faults.of(outcome, named, finder, way));
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
