package org.maalestok.statistics.spreadsheets;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.keyfigures.ImportOutcome.Rejected;
import org.maalestok.keyfigures.ImportOutcome.Rejected.Cause;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.spreadsheets.SheetLook.Found;

/**
 * Says what the import has against the figures of a file in the places of that file. The import knows the lines of the file that the mapping wrote, which nobody
 * has seen: a figure of a sheet is looked up in it; one of another file is called by indicator, area and period.
 */
public final class Faults {

    private static final int MOST = 50;

    /** The letters of the country before a code: {@code NO-0301}. */
    private static final int COUNTRY = 2;

    /** {@code 2024/2025}, which the import writes {@code 2024/25}. */
    private static final Pattern YEARS = Pattern.compile("(\\d{4})[/-]\\d\\d(\\d\\d)");

    private static final int LONG_YEARS = 9;

    private Faults() {}

    /** Finds cells in the file that somebody brought. */
    @FunctionalInterface
    public interface Finder {

        /** Nothing to be found: the file has no places that a person could look at. */
        Finder NOWHERE = (which, most) -> List.of();

        List<Found> find(Predicate<Found> which, int most) throws IOException, TableRefused;
    }

    /**
     * One for each cause, with its first place; empty when nothing was rejected.
     *
     * @param file what the mapping wrote
     */
    public static List<Trial.Fault> of(ImportOutcome outcome, Path file, Finder finder, Way way)
            throws IOException, TableRefused {
        if (!(outcome instanceof Rejected rejected)) {
            return List.of();
        }
        List<Cause> causes = rejected.causes().stream().limit(MOST).toList();
        Set<Long> lines = causes.stream()
                .map(it -> it.first().line())
                .filter(line -> line > 0)
                .collect(Collectors.toSet());
        Map<Long, Trial.Figure> rows = lines.isEmpty() ? Map.of() : rows(file, lines, lines.size());
        List<Found> found = way instanceof Way.ByMapping by && !rows.isEmpty()
                ? finder.find(cell -> rows.values().stream().anyMatch(row -> isSame(row, cell, by.mapping())), 2 * MOST)
                : List.of();
        return causes.stream()
                .map(it -> new Trial.Fault(it.first(), place(rows.get(it.first().line()), found, way), it.rows()))
                .toList();
    }

    private static String place(Trial.@org.jspecify.annotations.Nullable Figure row, List<Found> found, Way way) {
        if (row == null) {
            return "";
        }
        String cells = way instanceof Way.ByMapping by
                ? found.stream()
                        .filter(cell -> isSame(row, cell, by.mapping()))
                        .map(Found::place)
                        .collect(Collectors.joining(", "))
                : "";
        String area = row.source().isEmpty() ? row.area() : row.source();
        return cells.isEmpty() ? "%s, %s, %s".formatted(row.indicator(), area, row.period()) : cells;
    }

    /**
     * Figures as the mapping wrote them.
     *
     * @param lines those on these lines; the first ones when none are named
     */
    static Map<Long, Trial.Figure> rows(Path file, Set<Long> lines, int most) throws IOException {
        var rows = new TreeMap<Long, Trial.Figure>();
        try (var reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(file)) {
            boolean begun = false;
            for (CsvRecord it : reader) {
                long line = it.getStartingLineNumber();
                if (begun && it.getFieldCount() > 6 && (lines.isEmpty() || lines.contains(line))) {
                    rows.put(line, figure(it));
                }
                begun |= it.getField(0).equals("indicator");
                if (rows.size() >= most) {
                    break;
                }
            }
        }
        return rows;
    }

    private static Trial.Figure figure(CsvRecord it) {
        return new Trial.Figure(
                it.getField(0), it.getField(1), it.getField(2), it.getField(3), it.getField(4), it.getField(6));
    }

    private static boolean isSame(Trial.Figure row, Found cell, Mapping mapping) {
        return isSameArea(row, cell, mapping)
                && row.period().equals(asWritten(cell.time()))
                && mapping.measures().stream()
                        .filter(measure -> measure.indicator().equals(row.indicator()))
                        .anyMatch(measure -> cell.where()
                                .entrySet()
                                .containsAll(measure.where().entrySet()));
    }

    private static boolean isSameArea(Trial.Figure row, Found cell, Mapping mapping) {
        if (!row.source().isEmpty()) {
            return row.source().equals(cell.area());
        }
        String code = row.area();
        int dash = code.length() > COUNTRY && code.charAt(COUNTRY) == '-' ? COUNTRY + 1 : 0;
        return withoutZeros(code, dash).equals(withoutZeros(cell.area(), 0))
                || code.equals(mapping.areas().named().get(cell.area()));
    }

    /** Files lose the zeros at the beginning of a code. */
    private static String withoutZeros(String code, int from) {
        int at = from;
        while (at < code.length() && code.charAt(at) == '0') {
            at++;
        }
        return code.substring(at);
    }

    /** A file's period as the import writes it. Asked for every cell of the file, so only what looks like years is taken apart. */
    private static String asWritten(String time) {
        String form = time.replace('K', 'Q');
        Matcher years = YEARS.matcher(form);
        return form.length() == LONG_YEARS && years.matches() ? years.group(1) + "/" + years.group(2) : form;
    }
}
