package org.maalestok.statistics.sources;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.SourceCell;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.formats.TableSink;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads pages of values, row by row. A row has a value for each gender that the key figure is divided by; one that is marked as deleted is passed over, and one
 * without a number keeps its status.
 */
final class KoladaRows {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final Set<String> GENDERS = Set.of("T", "K", "M");

    /** Under which the address of the next page stands in version 3, and in version 2. */
    private static final List<String> NEXT = List.of("next_url", "next_page");

    private final SourceTable table;
    private final List<String> fields;
    private final Call call;
    private final TableSink sink;
    private final SourceCell cell;
    private final CellsSeen seen;
    private final List<Map<String, Integer>> places;

    /** @param place the field that says where: {@code municipality} or {@code ou} */
    KoladaRows(SourceTable table, String place, Call call, TableSink sink) {
        this.table = table;
        this.fields = List.of("kpi", place, "period");
        this.call = call;
        this.sink = sink;
        this.cell = new SourceCell(table.dimensions().size());
        this.seen = new CellsSeen(table, call);
        this.places = table.dimensions().stream().map(KoladaRows::places).toList();
    }

    private static Map<String, Integer> places(Dimension dimension) {
        var places = new HashMap<String, Integer>();
        dimension.categories().forEach(category -> places.put(category.code(), places.size()));
        return places;
    }

    /** The address of the next page, as the source writes it; empty when this is the last. */
    static String next(JsonNode page) {
        return NEXT.stream()
                .map(name -> Json.text(page.path(name)))
                .filter(it -> !it.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Hands over a page's cells; answers with the next page. */
    String read(InputStream body) throws IOException, TableRefused {
        return each(body, call, this::readRow);
    }

    /** Looks at one row of a page. */
    @FunctionalInterface
    interface Visitor {
        void see(JsonNode row) throws IOException, TableRefused;
    }

    /** Goes through the rows of a page, of which only one is in memory at a time; answers with the next page. */
    static String each(InputStream body, Call call, Visitor visitor) throws IOException, TableRefused {
        try (JsonParser parser = JSON.createParser(body)) {
            return each(parser, call, visitor);
        } catch (JacksonException e) {
            throw Json.broken(e, call);
        }
    }

    private static String each(JsonParser parser, Call call, Visitor visitor) throws IOException, TableRefused {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw call.refuse(Kind.MALFORMED, "", String.valueOf(parser.currentToken()), "{");
        }
        boolean values = false;
        String next = "";
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            if (name.equals("values") && parser.currentToken() == JsonToken.START_ARRAY) {
                values = true;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    visitor.see(parser.readValueAsTree());
                }
            } else {
                JsonNode other = parser.readValueAsTree();
                next = NEXT.contains(name) && next.isBlank() ? Json.text(other) : next;
            }
        }
        if (!values) {
            throw call.refuse(Kind.MALFORMED, "", "", "\"values\": [");
        }
        return next.strip();
    }

    private void readRow(JsonNode row) throws IOException, TableRefused {
        for (int i = 0; i < fields.size(); i++) {
            cell.at[i] = place(i, Json.text(row.path(fields.get(i))), row);
        }
        for (JsonNode value : row.path("values")) {
            readValue(value, row);
        }
    }

    private int place(int dimension, String code, JsonNode row) throws TableRefused {
        return find(dimension, code)
                .orElseThrow(() -> call.refuse(
                        Kind.MALFORMED,
                        key(row),
                        code,
                        table.dimensions().get(dimension).code()));
    }

    private Optional<Integer> find(int dimension, String code) {
        return Optional.ofNullable(places.get(dimension).get(code));
    }

    private void readValue(JsonNode value, JsonNode row) throws IOException, TableRefused {
        boolean deleted = value.path("isdeleted").asBoolean(false);
        String letter = Json.text(value.path("gender"));
        Optional<Integer> gender = find(fields.size(), letter);
        if (!GENDERS.contains(letter)) {
            throw call.refuse(Kind.MALFORMED, key(row), letter, "gender: T, K, M");
        }
        if (deleted || gender.isEmpty()) {
            return;
        }
        cell.at[fields.size()] = gender.get();
        JsonNode number = value.path("value");
        String status = Json.text(value.path("status"));
        if (number.isNull() || number.isMissingNode()) {
            cell.setSign(status);
        } else if (!number.isNumber() || !ExactNumber.set(number.decimalValue(), status, cell)) {
            throw call.refuse(Kind.BAD_NUMBER, key(row), number.toString(), "");
        }
        seen.add(cell);
        sink.accept(cell);
    }

    private String key(JsonNode row) {
        var codes = fields.stream().map(field -> Json.text(row.path(field))).toList();
        return "row \"%s\"".formatted(String.join(", ", codes));
    }
}
