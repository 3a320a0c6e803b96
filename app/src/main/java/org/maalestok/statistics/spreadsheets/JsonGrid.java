package org.maalestok.statistics.spreadsheets;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list of flat objects, as uddannelsesstatistik.dk hands its rows out: {@code [{"[Kommune].[Navn].[Navn]": "Albertslund", …}, …]}. The names of the
 * fields become the heads in row 1; the objects follow.
 */
final class JsonGrid implements Grid {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** {@code [Kommune].[Navn].[Navn]}: the dimension of a cube, its hierarchy, and the level. */
    private static final Pattern CUBE = Pattern.compile("\\[([^\\]]+)\\](?:\\.\\[[^\\]]+\\])+");

    private final Path file;
    private final String name;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private long rows;

    private JsonGrid(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    static JsonGrid open(Path file, String name) throws IOException, TableRefused {
        var grid = new JsonGrid(file, name);
        grid.each((number, fields) -> {
            fields.keySet().forEach(key -> grid.columns.putIfAbsent(key, grid.columns.size()));
            grid.rows = number;
            return true;
        });
        if (grid.columns.isEmpty() || grid.columns.size() > MOST_COLUMNS) {
            String found = "%d fields".formatted(grid.columns.size());
            throw Refusals.of(Kind.OTHER_FORMAT, name, "", found, "a list of objects with the same fields");
        }
        return grid;
    }

    @FunctionalInterface
    private interface Objects {
        boolean take(long number, Map<String, GridCell> fields) throws IOException, TableRefused;
    }

    private void each(Objects objects) throws IOException, TableRefused {
        try (InputStream stream = Files.newInputStream(file);
                JsonParser parser = MAPPER.createParser(stream)) {
            begin(parser);
            long number = 1;
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                if (++number > MOST_ROWS) {
                    throw Refusals.of(Kind.TOO_LARGE, name, "", "more rows than that", "at most " + MOST_ROWS);
                }
                if (!objects.take(number, fields(parser, number))) {
                    return;
                }
            }
            if (parser.currentToken() != JsonToken.END_ARRAY) {
                throw other("row " + number, "something that is not an object");
            }
        } catch (UnexpectedEndOfInputException e) {
            throw Refusals.of(Kind.CUT_OFF, name, "", "a list that breaks off", "a ] at the end");
        } catch (JacksonException e) {
            throw Refusals.of(Kind.MALFORMED, name, "", "something that is not JSON", "a list of objects");
        }
    }

    private void begin(JsonParser parser) throws TableRefused {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_OBJECT) {
            while (token != null && token != JsonToken.START_ARRAY && token != JsonToken.END_OBJECT) {
                token = parser.nextToken();
            }
        }
        if (token != JsonToken.START_ARRAY) {
            throw other("", "JSON without a list");
        }
    }

    private Map<String, GridCell> fields(JsonParser parser, long number) throws TableRefused {
        var fields = new LinkedHashMap<String, GridCell>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            if (fields.put(key, cell(parser.nextToken(), parser, number, key)) != null) {
                throw other(place("", number, key), "the same field twice");
            }
        }
        return fields;
    }

    private GridCell cell(JsonToken token, JsonParser parser, long number, String key) throws TableRefused {
        return switch (token) {
            case VALUE_NULL -> GridCell.EMPTY;
            case VALUE_STRING -> GridCell.text(checked(parser.getString(), number, key));
            case VALUE_TRUE, VALUE_FALSE -> new GridCell(GridCell.Kind.BOOLEAN, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString());
            default -> throw other(place("", number, key), "a list or an object");
        };
    }

    private String checked(String text, long number, String key) throws TableRefused {
        if (text.length() > LONGEST_TEXT) {
            throw other(place("", number, key), "a text of " + text.length() + " characters");
        }
        return text;
    }

    private static GridCell number(String text) {
        if (text.length() > 40 || text.matches(".*[eE].*\\d{3,}")) {
            return new GridCell(GridCell.Kind.INEXACT, text);
        }
        return new GridCell(GridCell.Kind.NUMBER, new BigDecimal(text).toPlainString());
    }

    private TableRefused other(String place, String found) {
        return Refusals.of(Kind.OTHER_FORMAT, name, place, found, "a list of objects with texts and numbers");
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
    public Shape shape(String sheet) {
        return new Shape(rows, columns.size(), Set.of(), List.of());
    }

    @Override
    public void read(String sheet, RowSink sink) throws IOException, TableRefused {
        if (sink.take(new GridRow(1, false, heads().stream().map(GridCell::text).toList()))) {
            each((number, fields) -> {
                var cells = new ArrayList<>(Collections.nCopies(columns.size(), GridCell.EMPTY));
                fields.forEach((key, cell) -> cells.set(column(key), cell));
                return sink.take(new GridRow(number, false, cells));
            });
        }
    }

    /** The names of the dimensions where they tell the fields apart; otherwise what the file says. */
    private List<String> heads() {
        List<String> dimensions =
                columns.keySet().stream().map(JsonGrid::dimension).toList();
        return Set.copyOf(dimensions).size() == columns.size() ? dimensions : List.copyOf(columns.keySet());
    }

    private static String dimension(String key) {
        Matcher cube = CUBE.matcher(key);
        return cube.matches() ? cube.group(1) : key;
    }

    private int column(String key) {
        return columns.getOrDefault(key, 0);
    }

    @Override
    public String place(String sheet, long row, int column) {
        return place(sheet, row, List.copyOf(columns.keySet()).get(column));
    }

    private static String place(String sheet, long row, String key) {
        return "row %d, column \"%s\"".formatted(row - 1, key);
    }

    @Override
    public void close() {
        // every reading opens the file and closes it
    }
}
