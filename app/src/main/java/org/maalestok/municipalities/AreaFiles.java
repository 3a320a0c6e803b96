package org.maalestok.municipalities;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Loads the area files of {@code docs/exchange-format.md} in the place of what was there. Areas that were known keep their numbers.
 * Taken whole or, with all reasons in {@link AreasRejected}, not at all.
 */
@Service
public class AreaFiles {

    private final JdbcAreas store;
    private final CurrentAreas areas;

    AreaFiles(JdbcAreas store, CurrentAreas areas) {
        this.store = store;
        this.areas = areas;
    }

    /** Loads {@code areas.csv}, {@code changes.csv} and {@code memberships.csv} of a folder; tells how many areas there are now. */
    public int load(Path folder) {
        try (var areaRows = open(folder, AreaTables.AREAS);
                var changeRows = open(folder, AreaTables.CHANGES);
                var membershipRows = open(folder, AreaTables.MEMBERSHIPS)) {
            return load(areaRows, changeRows, membershipRows);
        } catch (NoSuchFileException e) {
            throw new AreasRejected(List.of("%s is missing".formatted(e.getFile())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads the three files from wherever they come. */
    public int load(Reader areaRows, Reader changeRows, Reader membershipRows) {
        AreaBook book = read(areaRows, changeRows, membershipRows);
        AreaBook stored = store.replace(known -> {
            var reasons = new Reasons();
            AreaBook next = new StableIds(known).carryOver(book, reasons);
            reasons.throwIfAny();
            return next;
        });
        areas.replace(stored);
        return stored.areas().size();
    }

    private static Reader open(Path folder, String file) throws IOException {
        return Files.newBufferedReader(folder.resolve(file));
    }

    /** The book of three files, with provisional numbers. */
    static AreaBook read(Reader areaRows, Reader changeRows, Reader membershipRows) {
        var reasons = new Reasons();
        AreaTables tables = new AreaTableReader(reasons).read(areaRows, changeRows, membershipRows);
        reasons.throwIfAny();
        new AreaChecks(tables, reasons).run();
        reasons.throwIfAny();
        AreaBook book = Genealogy.of(tables, reasons);
        reasons.throwIfAny();
        return book;
    }
}
