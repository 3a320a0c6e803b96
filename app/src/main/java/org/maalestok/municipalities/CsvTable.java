package org.maalestok.municipalities;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One comma-separated file with a fixed header; a row that cannot be read becomes a reason, and reading goes on. */
final class CsvTable {

    private final String file;
    private final List<String> header;
    private final Reasons reasons;

    CsvTable(String file, List<String> header, Reasons reasons) {
        this.file = file;
        this.header = header;
        this.reasons = reasons;
    }

    <T> List<T> read(Reader reader, Function<Row, T> map) {
        var rows = new ArrayList<T>();
        try {
            var records = parser().ofCsvRecord(reader).iterator();
            if (headerIsRight(records.hasNext() ? records.next() : null)) {
                records.forEachRemaining(it -> add(rows, it, map));
            }
        } catch (UncheckedIOException e) {
            reasons.add(unreadable(e));
        } catch (CsvParseException e) {
            reasons.add("%s: %s".formatted(file, e.getMessage()));
        }
        return rows;
    }

    private static CsvReader.CsvReaderBuilder parser() {
        return CsvReader.builder().allowExtraFields(true).allowMissingFields(true);
    }

    private boolean headerIsRight(@Nullable CsvRecord first) {
        if (first == null) {
            reasons.add("%s is empty, expected the header \"%s\"".formatted(file, String.join(",", header)));
            return false;
        }
        if (!header.equals(first.getFields())) {
            String found = String.join(",", first.getFields());
            reasons.add(file, 1, "header is \"%s\", expected \"%s\"", found, String.join(",", header));
            return false;
        }
        return true;
    }

    private <T> void add(List<T> rows, CsvRecord fields, Function<Row, T> map) {
        var row = new Row(fields.getStartingLineNumber(), fields.getFields());
        try {
            if (fields.getFieldCount() != header.size()) {
                throw row.refuse("found %d fields, expected %d", fields.getFieldCount(), header.size());
            }
            rows.add(map.apply(row));
        } catch (RowRefused e) {
            reasons.add(file, row.line(), e.sentence);
        }
    }

    private String unreadable(UncheckedIOException e) {
        return e.getCause() instanceof CharacterCodingException
                ? "%s is not written in UTF-8".formatted(file)
                : "%s cannot be read: %s".formatted(file, e.getMessage());
    }

    /** A row under reading. */
    final class Row {

        private final long line;
        private final List<String> fields;

        private Row(long line, List<String> fields) {
            this.line = line;
            this.fields = fields;
        }

        long line() {
            return line;
        }

        String text(int column) {
            String text = fields.get(column).strip();
            if (text.isEmpty()) {
                throw refuse("%s is empty", header.get(column));
            }
            return text;
        }

        String optional(int column, String instead) {
            String text = fields.get(column).strip();
            return text.isEmpty() ? instead : text;
        }

        LocalDate date(int column) {
            String text = text(column);
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw refuse("%s is \"%s\", expected a date such as 2024-01-01", header.get(column), text);
            }
        }

        Validity validity(int fromColumn, int toColumn) {
            LocalDate from = fields.get(fromColumn).isBlank() ? LocalDate.MIN : date(fromColumn);
            LocalDate to = fields.get(toColumn).isBlank() ? LocalDate.MAX : date(toColumn);
            if (!from.isBefore(to)) {
                throw refuse("to (%s) is not after from (%s)", to, from);
            }
            return new Validity(from, to);
        }

        RowRefused refuse(String sentence, Object... values) {
            return new RowRefused(sentence.formatted(values));
        }
    }

    /** Carries one sentence from the depth of a row up to the reasons. */
    private static final class RowRefused extends RuntimeException {

        private final String sentence;

        RowRefused(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }
    }
}
