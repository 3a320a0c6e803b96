package org.maalestok.statistics.subscriptions;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.Dimension.Category;
import org.maalestok.statistics.formats.Dimension.Role;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.SourceCell;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableReader;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.formats.TableSink;
import org.maalestok.statistics.sources.ExactNumber;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a page of values that somebody has saved from Kolada's API: dimensions {@code kpi}, {@code municipality}, {@code period} and {@code gender}. A page has
 * 5 000 rows at most, so it is read whole.
 */
final class KoladaFileReader implements TableReader {

    private static final int LONGEST = 64 << 20;
    private static final List<String> FIELDS = List.of("kpi", "municipality", "period", "gender");
    private static final List<Role> ROLES = List.of(Role.CONTENTS, Role.AREA, Role.TIME, Role.OTHER);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private record Value(List<String> at, JsonNode node) {}

    @Override
    public void read(InputStream body, String name, TableSink sink) throws IOException, TableRefused {
        byte[] bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw refused(Refusal.Kind.TOO_LARGE, name, "", "> 64 MB", "");
        }
        List<Value> values = values(bytes, name);
        var places = new ArrayList<Map<String, Integer>>();
        FIELDS.forEach(field -> places.add(new LinkedHashMap<>()));
        for (Value value : values) {
            for (int i = 0; i < FIELDS.size(); i++) {
                places.get(i).putIfAbsent(value.at().get(i), places.get(i).size());
            }
        }
        sink.begin(table(places));
        var cell = new SourceCell(FIELDS.size());
        for (Value value : values) {
            for (int i = 0; i < FIELDS.size(); i++) {
                cell.at[i] = Objects.requireNonNull(places.get(i).get(value.at().get(i)));
            }
            set(cell, value, name);
            sink.accept(cell);
        }
    }

    private static List<Value> values(byte[] bytes, String name) throws TableRefused {
        try {
            JsonNode rows = JSON.readTree(bytes).path("values");
            if (!rows.isArray()) {
                throw refused(Refusal.Kind.OTHER_FORMAT, name, "", "", "{\"values\": [{\"kpi\": …");
            }
            var values = new ArrayList<Value>();
            for (JsonNode row : rows) {
                for (JsonNode value : row.path("values")) {
                    if (!value.path("isdeleted").asBoolean(false)) {
                        values.add(new Value(
                                List.of(
                                        row.path("kpi").asString(""),
                                        row.path("municipality").asString(""),
                                        row.path("period").asString(""),
                                        value.path("gender").asString("T")),
                                value));
                    }
                }
            }
            return values;
        } catch (JacksonException e) {
            throw refused(Refusal.Kind.MALFORMED, name, "", e.getOriginalMessage(), "");
        }
    }

    private static SourceTable table(List<Map<String, Integer>> places) {
        var dimensions = new ArrayList<Dimension>();
        for (int i = 0; i < FIELDS.size(); i++) {
            dimensions.add(new Dimension(
                    FIELDS.get(i),
                    FIELDS.get(i),
                    ROLES.get(i),
                    places.get(i).keySet().stream()
                            .map(code -> new Category(code, code))
                            .toList()));
        }
        return new SourceTable("Kolada", "", "Kolada", dimensions, "", List.of());
    }

    private static void set(SourceCell cell, Value value, String name) throws TableRefused {
        JsonNode number = value.node().path("value");
        String status = value.node().path("status").asString("");
        if (number.isNull() || number.isMissingNode()) {
            cell.setSign(status.isEmpty() ? ".." : status);
        } else if (!number.isNumber() || !ExactNumber.set(number.decimalValue(), status, cell)) {
            throw refused(Refusal.Kind.BAD_NUMBER, name, String.join(" ", value.at()), number.toString(), "");
        }
    }

    private static TableRefused refused(Refusal.Kind kind, String name, String place, String found, String expected) {
        return new TableRefused(new Refusal(kind, name, place, found, expected));
    }
}
