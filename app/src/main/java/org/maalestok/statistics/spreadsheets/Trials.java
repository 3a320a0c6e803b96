package org.maalestok.statistics.spreadsheets;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.FigureImport;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.keyfigures.Rejection;
import org.maalestok.statistics.formats.SourceForm;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.mapping.MappedFile;
import org.maalestok.statistics.mapping.Mapper;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.spreadsheets.SheetDelivery.Found;
import org.springframework.stereotype.Component;

/** Applies a mapping to an uploaded file and hands the result to the import. */
@Component
public class Trials {

    private static final int SHOWN = 60;
    private static final int FAULTS = 50;

    private final Spreadsheets spreadsheets;
    private final Mapper mapper;
    private final FigureImport figureImport;

    Trials(Spreadsheets spreadsheets, Mapper mapper, FigureImport figureImport) {
        this.spreadsheets = spreadsheets;
        this.mapper = mapper;
        this.figureImport = figureImport;
    }

    /** @param dryRun whether to stop before anything is published */
    public Trial run(Upload upload, Mapping mapping, boolean dryRun) throws IOException {
        try {
            return upload.layout().isPresent() ? sheet(upload, mapping, dryRun) : table(upload, mapping, dryRun);
        } catch (TableRefused e) {
            return new Trial.Stopped(e.refusal());
        }
    }

    private Trial sheet(Upload upload, Mapping mapping, boolean dryRun) throws IOException, TableRefused {
        Layout layout = upload.layout().orElseThrow();
        return spreadsheets.open(upload, grid -> {
            var sheet = new SheetDelivery(grid, layout);
            return run(new Readable(sheet, () -> sheet.skipped().list(), sheet::find), upload, mapping, dryRun);
        });
    }

    /** A table in a format of its agency: it has no rows to skip, and refusals name the categories of a cell. */
    private Trial table(Upload upload, Mapping mapping, boolean dryRun) throws IOException, TableRefused {
        return spreadsheets.onFile(upload, file -> {
            SourceForm form = SourceForm.of(file).orElseThrow();
            Mapper.Delivery table = sink -> form.read(file, upload.fileName(), sink);
            return run(new Readable(table, List::of, (which, most) -> List.of()), upload, mapping, dryRun);
        });
    }

    /**
     * @param skipped asked when the cells have been delivered
     * @param finder where cells are
     */
    private record Readable(Mapper.Delivery cells, Supplier<List<Skipped.Rows>> skipped, Finder finder) {}

    @FunctionalInterface
    private interface Finder {
        List<Found> find(Predicate<Found> which, int most) throws IOException, TableRefused;
    }

    private Trial run(Readable delivery, Upload upload, Mapping mapping, boolean dryRun)
            throws IOException, TableRefused {
        MappedFile mapped = map(delivery.cells(), mapping);
        Path folder = Files.createTempDirectory("maalestok-release");
        // The release remembers the name of its file: that is to be the one that was uploaded.
        Path named = folder.resolve(safe(upload.fileName()));
        try {
            Files.move(mapped.file(), named);
            ImportOutcome outcome = figureImport.importFile(named, dryRun, FigureImport.Progress.NONE);
            List<Skipped.Rows> skipped = delivery.skipped().get();
            List<Trial.Fault> faults = faults(outcome, named, delivery, mapping);
            return new Trial.Tried(
                    mapped.cells(), mapped.figures(), mapped.leftOut(), skipped, first(named), outcome, faults);
        } finally {
            Files.deleteIfExists(mapped.file());
            Files.deleteIfExists(named);
            Files.deleteIfExists(folder);
        }
    }

    private MappedFile map(Mapper.Delivery cells, Mapping mapping) throws IOException, TableRefused {
        return cells instanceof SheetDelivery sheet
                ? SheetMapper.apply(mapper, mapping, LocalDate.now(), sheet)
                : mapper.apply(mapping, LocalDate.now(), cells);
    }

    private static String safe(String name) {
        return name.replaceAll("[^\\p{L}\\p{Nd}._ -]", "_");
    }

    private static List<Trial.Figure> first(Path file) throws IOException {
        return rows(file, Set.of()).values().stream().toList();
    }

    /** The figures on these lines; the first ones when no lines are named. */
    private static Map<Long, Trial.Figure> rows(Path file, Set<Long> lines) throws IOException {
        var rows = new TreeMap<Long, Trial.Figure>();
        try (var reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(file)) {
            boolean begun = false;
            for (CsvRecord it : reader) {
                long line = it.getStartingLineNumber();
                if (begun && it.getFieldCount() > 6 && (lines.isEmpty() || lines.contains(line))) {
                    rows.put(
                            line,
                            new Trial.Figure(
                                    it.getField(0),
                                    it.getField(1),
                                    it.getField(2),
                                    it.getField(3),
                                    it.getField(4),
                                    it.getField(6)));
                }
                begun |= it.getField(0).equals("indicator");
                if (rows.size() >= (lines.isEmpty() ? SHOWN : lines.size())) {
                    break;
                }
            }
        }
        return rows;
    }

    private static List<Trial.Fault> faults(ImportOutcome outcome, Path file, Readable delivery, Mapping mapping)
            throws IOException, TableRefused {
        if (!(outcome instanceof ImportOutcome.Rejected rejected)) {
            return List.of();
        }
        List<Rejection> shown = rejected.shown().stream().limit(FAULTS).toList();
        Set<Long> lines =
                shown.stream().map(Rejection::line).filter(line -> line > 0).collect(Collectors.toSet());
        Map<Long, Trial.Figure> rows = lines.isEmpty() ? Map.of() : rows(file, lines);
        List<Found> found = rows.isEmpty()
                ? List.of()
                : delivery.finder()
                        .find(cell -> rows.values().stream().anyMatch(row -> isSame(row, cell, mapping)), 2 * FAULTS);
        var faults = new ArrayList<Trial.Fault>();
        for (Rejection rejection : shown) {
            Trial.Figure row = rows.get(rejection.line());
            faults.add(new Trial.Fault(rejection, row == null ? "" : places(row, found, mapping)));
        }
        return faults;
    }

    private static String places(Trial.Figure row, List<Found> found, Mapping mapping) {
        return found.stream()
                .filter(cell -> isSame(row, cell, mapping))
                .map(Found::place)
                .collect(Collectors.joining(", "));
    }

    private static boolean isSame(Trial.Figure row, Found cell, Mapping mapping) {
        boolean sameArea = row.source().isEmpty()
                ? row.area().replaceFirst("^..-0*", "").equals(cell.area().replaceFirst("^0+", ""))
                        || row.area().equals(mapping.areas().named().get(cell.area()))
                : row.source().equals(cell.area());
        return sameArea
                && isSamePeriod(row.period(), cell.time())
                && mapping.measures().stream()
                        .filter(measure -> measure.indicator().equals(row.indicator()))
                        .anyMatch(measure -> cell.where()
                                .entrySet()
                                .containsAll(measure.where().entrySet()));
    }

    private static boolean isSamePeriod(String period, String time) {
        String form = time.replace('K', 'Q').replaceFirst("^(\\d{4})[/-]\\d\\d(\\d\\d)$", "$1/$2");
        return period.equals(form);
    }
}
