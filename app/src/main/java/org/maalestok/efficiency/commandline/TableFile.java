package org.maalestok.efficiency.commandline;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A file of separated values as text: a heading and rows. Says which lines do not have the heading's number of fields; empty
 * lines, and the empty fields that spreadsheets leave at the end of a line, do not count.
 *
 * @param separator what stands between the columns
 * @param heading the names of the columns
 * @param rows the lines below it
 */
record TableFile(char separator, List<String> heading, List<Row> rows) {

    private static final Pattern SPACE = Pattern.compile("[\\s\u00A0\u202F]+");

    /** Lines that are named when many are alike. */
    private static final int SHOWN = 8;

    /** A line: its number in the file, from 1, and its fields. */
    record Row(long line, List<String> fields) {}

    static TableFile read(Path file) {
        try {
            return of(Files.readAllBytes(file));
        } catch (NoSuchFileException none) {
            throw new Refused("There is no file %s.".formatted(file));
        } catch (IOException unreadable) {
            if (Files.isDirectory(file)) {
                throw new Refused("%s is a folder; name the file in it.".formatted(file));
            }
            throw new Refused("%s cannot be read: %s.".formatted(file, unreadable.getMessage()));
        }
    }

    /** What another program, or the shell, hands on. */
    static TableFile read(InputStream in) {
        try {
            return of(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new Refused("It cannot be read: %s.".formatted(unreadable.getMessage()));
        }
    }

    private static TableFile of(byte[] bytes) {
        refuseWorkbook(bytes);
        try {
            return of(Characters.of(bytes));
        } catch (CsvParseException broken) {
            throw new Refused("This is not a table of separated values: %s".formatted(broken.getMessage()));
        }
    }

    /** By the first bytes of what spreadsheet programs save as their own: a zip file, or an older compound file. */
    private static void refuseWorkbook(byte[] bytes) {
        boolean zip = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
        boolean compound = bytes.length > 3 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF;
        if (zip || compound) {
            throw new Refused("This is a spreadsheet's own file; save the sheet as separated values (CSV UTF-8), and"
                    + " name that file.");
        }
    }

    static TableFile of(String content) {
        boolean told = content.startsWith("sep=") && content.length() > 5;
        String text = told ? content.substring(5).replaceFirst("^\\R", "") : content;
        char separator = told ? content.charAt(4) : Separator.of(text);
        List<Row> rows = rows(text, separator, told ? 1 : 0);
        if (rows.size() < 2) {
            throw new Refused(
                    "The file has %s; a heading with the names of the columns and a line for each unit are needed."
                            .formatted(rows.isEmpty() ? "no lines" : "one line"));
        }
        List<String> heading =
                rows.getFirst().fields().stream().map(TableFile::inOneLine).toList();
        List<Row> units = rows.subList(1, rows.size());
        refuseRagged(separator, heading, units);
        return new TableFile(separator, heading, units);
    }

    private static List<Row> rows(String text, char separator, int linesBefore) {
        List<Row> rows = new ArrayList<>();
        var parser = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true);
        for (CsvRecord each : parser.ofCsvRecord(text)) {
            List<String> fields = each.getFields().stream().map(String::strip).toList();
            if (!fields.stream().allMatch(String::isEmpty)) {
                rows.add(new Row(each.getStartingLineNumber() + linesBefore, withoutEmptyEnd(fields, rows)));
            }
        }
        return rows;
    }

    private static List<String> withoutEmptyEnd(List<String> fields, List<Row> before) {
        int least = before.isEmpty() ? 0 : before.getFirst().fields().size();
        int end = fields.size();
        while (end > least && fields.get(end - 1).isEmpty()) {
            end--;
        }
        return fields.subList(0, end);
    }

    private static void refuseRagged(char separator, List<String> heading, List<Row> rows) {
        String sign = separator == '\t' ? "tab" : "'" + separator + "'";
        refuseTitle(heading, rows);
        Map<Integer, List<Row>> ragged = rows.stream()
                .filter(row -> row.fields().size() != heading.size())
                .collect(Collectors.groupingBy(row -> row.fields().size(), LinkedHashMap::new, Collectors.toList()));
        List<String> reasons = ragged.values().stream()
                .map(alike ->
                        "%s %s where the heading has %d (separated by %s; a text or number with that sign in it needs quotes).%s"
                                .formatted(
                                        lines(alike), fields(alike.getFirst()), heading.size(), sign, unclosed(alike)))
                .toList();
        if (!reasons.isEmpty()) {
            throw Refused.because(reasons);
        }
    }

    /** Line 2 has, Lines 2, 3 and 7 have; of very many the first few. */
    private static String lines(List<Row> rows) {
        if (rows.size() == 1) {
            return "Line %d has".formatted(rows.getFirst().line());
        }
        String first = rows.stream()
                .limit(SHOWN)
                .map(row -> String.valueOf(row.line()))
                .collect(Collectors.joining(", "));
        return rows.size() > SHOWN
                ? "%,d lines (%s, …) have".formatted(rows.size(), first)
                : "Lines %s have".formatted(first);
    }

    /** A line such as "Schools 2024" above the heading. */
    private static void refuseTitle(List<String> first, List<Row> rows) {
        long wider = rows.stream().filter(row -> row.fields().size() > 1).count();
        if (first.size() == 1 && 2 * wider > rows.size()) {
            throw new Refused(
                    "The first line, '%s', should name the columns; take lines above the heading out of the file."
                            .formatted(first.getFirst()));
        }
    }

    private static String fields(Row row) {
        return row.fields().size() + (row.fields().size() == 1 ? " field" : " fields");
    }

    /** A quote that is opened and never closed swallows the lines after it. */
    private static String unclosed(List<Row> rows) {
        boolean several = rows.stream().anyMatch(row -> row.fields().getLast().contains("\n"));
        return several ? " Maybe a quote (\") in it is not closed." : "";
    }

    /** Whether a column has this name, in large or small letters. */
    boolean has(String name) {
        return matching(name, true).length > 0;
    }

    /** Where a column stands, by its name; large and small letters are only told apart when two columns differ in nothing else. */
    int column(String name) {
        int[] exactly = matching(name, false);
        int[] found = exactly.length == 0 ? matching(name, true) : exactly;
        if (found.length != 1) {
            throw new Refused("%d columns are called '%s'; give them different names.".formatted(found.length, name));
        }
        return found[0];
    }

    /** A name as it is read: cells break their lines, and spaces that do not break look like others. */
    static String inOneLine(String name) {
        return SPACE.matcher(name).replaceAll(" ").strip();
    }

    private int[] matching(String told, boolean ignoringCase) {
        String name = inOneLine(told);
        return IntStream.range(0, heading.size())
                .filter(i -> ignoringCase
                        ? heading.get(i).equalsIgnoreCase(name)
                        : heading.get(i).equals(name))
                .toArray();
    }
}
