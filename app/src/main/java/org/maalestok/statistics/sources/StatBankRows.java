package org.maalestok.statistics.sources;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.SourceCell;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.formats.TableSink;

/**
 * Reads StatBank's rows of a table that is known from its description: semicolons, codes, the number last under {@code INDHOLD}, with a comma in Danish and a
 * point in English. What is no number is a sign. Rows may come in any order.
 */
final class StatBankRows {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}([.,]\\d{1,17})?");

    private final SourceTable table;
    private final Call call;
    private final TableSink sink;
    private final CellsSeen seen;
    private final SourceCell cell;
    /** For each dimension: in which column it stands, and the places of its codes. */
    private final int[] columns;

    private final List<Map<String, Integer>> places;

    /** @param table the variables and categories that were asked for */
    StatBankRows(SourceTable table, Call call, TableSink sink) {
        this.table = table;
        this.call = call;
        this.sink = sink;
        this.seen = new CellsSeen(table, call);
        this.cell = new SourceCell(table.dimensions().size());
        this.columns = new int[table.dimensions().size()];
        this.places = table.dimensions().stream().map(StatBankRows::places).toList();
    }

    private static Map<String, Integer> places(Dimension dimension) {
        var places = new HashMap<String, Integer>();
        dimension.categories().forEach(category -> places.put(category.code(), places.size()));
        return places;
    }

    void read(InputStream body) throws IOException, TableRefused {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        try (var records = CsvReader.builder()
                .fieldSeparator(';')
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(new InputStreamReader(body, decoder))) {
            boolean header = true;
            for (CsvRecord row : records) {
                if (header) {
                    readHeader(row);
                    sink.begin(table);
                } else {
                    read(row);
                }
                header = false;
            }
        } catch (CsvParseException e) {
            throw e.getCause() instanceof CharacterCodingException
                    ? notUtf8()
                    : call.refuse(Kind.MALFORMED, "", String.valueOf(e.getMessage()), "");
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw notUtf8();
            }
            throw e.getCause();
        } catch (CharacterCodingException e) {
            throw notUtf8();
        }
    }

    private TableRefused notUtf8() {
        return call.refuse(Kind.ENCODING, "", "", "UTF-8");
    }

    private void readHeader(CsvRecord row) throws TableRefused {
        var names = row.getFields().stream()
                .map(name -> name.replace("\uFEFF", "").strip())
                .toList();
        for (int i = 0; i < columns.length; i++) {
            String wanted = table.dimensions().get(i).code();
            columns[i] = indexOf(names, wanted);
            if (columns[i] < 0) {
                throw call.refuse(Kind.UNKNOWN_DIMENSION, "line 1", String.join(";", names), wanted);
            }
        }
        if (names.size() != columns.length + 1 || !names.getLast().equalsIgnoreCase("INDHOLD")) {
            throw call.refuse(Kind.MALFORMED, "line 1", String.join(";", names), "… INDHOLD");
        }
    }

    private static int indexOf(List<String> names, String wanted) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(wanted)) {
                return i;
            }
        }
        return -1;
    }

    private void read(CsvRecord row) throws IOException, TableRefused {
        if (row.getFieldCount() != columns.length + 1) {
            throw call.refuse(Kind.CUT_OFF, line(row), String.join(";", row.getFields()), "");
        }
        for (int i = 0; i < columns.length; i++) {
            String code = row.getField(columns[i]);
            Integer place = places.get(i).get(code);
            if (place == null) {
                throw call.refuse(
                        Kind.MALFORMED,
                        line(row),
                        code,
                        table.dimensions().get(i).code());
            }
            cell.at[i] = place;
        }
        setValue(row.getField(columns.length), row);
        seen.add(cell);
        sink.accept(cell);
    }

    private void setValue(String text, CsvRecord row) throws TableRefused {
        String value = text.strip();
        if (NUMBER.matcher(value).matches()) {
            if (!ExactNumber.set(new BigDecimal(value.replace(',', '.')), "", cell)) {
                throw call.refuse(Kind.BAD_NUMBER, line(row), value, "");
            }
        } else if (value.isEmpty() || value.chars().anyMatch(Character::isDigit)) {
            throw call.refuse(Kind.BAD_NUMBER, line(row), value, "");
        } else {
            cell.setSign(value);
        }
    }

    private static String line(CsvRecord row) {
        return "line %d".formatted(row.getStartingLineNumber());
    }
}
