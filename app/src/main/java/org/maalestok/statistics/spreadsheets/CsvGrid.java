package org.maalestok.statistics.spreadsheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;

/** A text file with separated fields; quotation marks as in RFC 4180. */
final class CsvGrid implements Grid {

    private final Path file;
    private final String name;
    private final Charset charset;
    private final char delimiter;

    CsvGrid(Path file, String name, Charset charset, char delimiter) {
        this.file = file;
        this.name = name;
        this.charset = charset;
        this.delimiter = delimiter;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(new Sheet("", false));
    }

    @Override
    public Shape shape(String sheet) throws IOException, TableRefused {
        var last = new long[1];
        var widest = new int[1];
        read(sheet, row -> {
            last[0] = row.isBlank() ? last[0] : row.number();
            widest[0] = Math.max(widest[0], width(row));
            return true;
        });
        return new Shape(last[0], widest[0], Set.of(), List.of());
    }

    private static int width(GridRow row) {
        int width = row.cells().size();
        while (width > 0 && row.cell(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    @Override
    public void read(String sheet, RowSink rows) throws IOException, TableRefused {
        try (QuoteCount text = new QuoteCount(text());
                CsvReader<CsvRecord> records = parser().ofCsvRecord(text)) {
            long count = 0;
            CsvRecord last = null;
            for (CsvRecord record : records) {
                check(record, ++count);
                last = record;
                if (!rows.take(row(record))) {
                    return;
                }
            }
            closed(last, text);
        } catch (CsvParseException e) {
            throw Refusals.of(
                    Kind.MALFORMED, name, "", cause(e), "quotation marks in pairs, and fields of a sensible length");
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        } catch (CharacterCodingException e) {
            throw unreadable(e);
        }
    }

    private CsvReader.CsvReaderBuilder parser() {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false);
    }

    private Reader text() throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(
                        charset.equals(StandardCharsets.UTF_8) ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE);
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), 1 << 16);
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }

    private void check(CsvRecord record, long count) throws TableRefused {
        String place = "line " + record.getStartingLineNumber();
        if (count > MOST_ROWS) {
            throw Refusals.of(Kind.TOO_LARGE, name, place, "more rows than that", "at most " + MOST_ROWS + " rows");
        }
        if (record.getFieldCount() > MOST_COLUMNS) {
            String found = record.getFieldCount() + " columns";
            throw Refusals.of(Kind.TOO_LARGE, name, place, found, "at most " + MOST_COLUMNS);
        }
    }

    /** A quotation mark that nobody closed has swallowed all the lines behind it. */
    private void closed(@Nullable CsvRecord last, QuoteCount text) throws TableRefused {
        if (last != null && text.isOdd() && last.getFields().stream().anyMatch(field -> field.indexOf('\n') >= 0)) {
            String place = "line " + last.getStartingLineNumber();
            throw Refusals.of(
                    Kind.MALFORMED, name, place, "a quotation mark that is not closed", "quotation marks in pairs");
        }
    }

    private GridRow row(CsvRecord record) throws TableRefused {
        var cells = new ArrayList<GridCell>(record.getFieldCount());
        for (String field : record.getFields()) {
            if (field.length() > LONGEST_TEXT || field.indexOf('\0') >= 0) {
                String place = place("", record.getStartingLineNumber(), cells.size());
                throw Refusals.of(
                        Kind.MALFORMED, name, place, field.strip(), "text of at most " + LONGEST_TEXT + " characters");
            }
            cells.add(GridCell.text(field));
        }
        return new GridRow(record.getStartingLineNumber(), false, cells);
    }

    private TableRefused unreadable(@Nullable IOException e) throws IOException {
        if (e instanceof CharacterCodingException) {
            return Refusals.of(Kind.ENCODING, name, "", "bytes that are not " + charset.name(), "another encoding");
        }
        throw e == null ? new IOException(name) : e;
    }

    private static String cause(CsvParseException e) {
        String message = e.getMessage();
        return message == null ? "something that is not CSV" : message;
    }

    /** Counts the quotation marks that pass by. */
    private static final class QuoteCount extends FilterReader {

        private long quotes;

        QuoteCount(Reader reader) {
            super(reader);
        }

        @Override
        public int read(char[] chars, int offset, int length) throws IOException {
            int read = super.read(chars, offset, length);
            for (int i = offset; i < offset + read; i++) {
                quotes += chars[i] == '"' ? 1 : 0;
            }
            return read;
        }

        boolean isOdd() {
            return quotes % 2 == 1;
        }
    }

    @Override
    public String place(String sheet, long row, int column) {
        return "line %d, column %d".formatted(row, column + 1);
    }

    @Override
    public void close() {
        // every reading opens the file and closes it
    }
}
