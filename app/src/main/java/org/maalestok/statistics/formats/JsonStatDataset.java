package org.maalestok.statistics.formats;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maalestok.statistics.formats.Refusal.Kind;
import tools.jackson.core.JsonToken;

/** One data set of a JSON-stat body while it is read. Its values wait in a {@link JsonStatValues} until the last field has been seen. */
final class JsonStatDataset implements Closeable {

    private static final int MOST_CATEGORIES = 2_000_000;
    private static final Set<String> MESSAGES = Set.of("error", "message", "title", "detail", "errorTypeCode");

    /** Reads an object that stands where only a data set can be meant. */
    @FunctionalInterface
    interface Inner {
        void read() throws IOException, TableRefused;
    }

    private final JsonInput input;
    private final String name;
    private final @Nullable JsonStatValues values;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, String> texts = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final Map<String, Dimension.Role> roles = new HashMap<>();
    private final Map<String, JsonStatDimension> dimensions = new LinkedHashMap<>();
    private @Nullable Inner inner;
    private String tableId = "";

    JsonStatDataset(JsonInput input, String name, boolean withValues) {
        this.input = input;
        this.name = name;
        this.values = withValues ? new JsonStatValues(input) : null;
    }

    /** What to do with objects in which other data sets may be. */
    void within(Inner reading) {
        inner = reading;
    }

    /** Reads the object whose beginning has just been passed. */
    void read() throws IOException, TableRefused {
        for (JsonToken token = input.next(); token != JsonToken.END_OBJECT; token = input.next()) {
            String field = input.field();
            if (seen.size() < 100 && !seen.add(field)) {
                throw input.refused(Kind.MALFORMED, "\"%s\" × 2".formatted(field), "");
            }
            readField(field, input.next());
        }
    }

    private void readField(String field, JsonToken token) throws IOException, TableRefused {
        switch (field) {
            case "id" -> readStrings(token, ids);
            case "size" -> readSizes(token);
            case "role" -> readRoles(token);
            case "dimension" -> readDimensions(token);
            case "note" -> readStrings(token, notes);
            case "extension" -> readExtension(token);
            case "value" -> readValue(token);
            case "status" -> readStatus(token);
            case "link" -> readLink(token);
            default -> readOther(field, token);
        }
    }

    private void readOther(String field, JsonToken token) throws IOException, TableRefused {
        if (token == JsonToken.START_OBJECT && inner != null) {
            inner.read();
        } else {
            String text = input.textOrSkip(token);
            if (field.equals("label")
                    || field.equals("source")
                    || field.equals("updated")
                    || MESSAGES.contains(field)) {
                texts.put(field, text);
            }
        }
    }

    private void readValue(JsonToken token) throws IOException, TableRefused {
        if (values == null) {
            input.skip();
        } else {
            values.readValues(token);
        }
    }

    private void readStatus(JsonToken token) throws IOException, TableRefused {
        if (values == null) {
            input.skip();
        } else {
            values.readStatus(token);
        }
    }

    /** The items of a collection; of other links nothing is wanted. */
    private void readLink(JsonToken token) throws IOException, TableRefused {
        if (token != JsonToken.START_OBJECT || inner == null) {
            input.skip();
            return;
        }
        for (JsonToken next = input.next(); next != JsonToken.END_OBJECT; next = input.next()) {
            boolean items = input.field().equals("item");
            JsonToken begin = input.next();
            if (!items || begin != JsonToken.START_ARRAY) {
                input.skip();
                continue;
            }
            for (JsonToken item = input.next(); item != JsonToken.END_ARRAY; item = input.next()) {
                if (item == JsonToken.START_OBJECT) {
                    inner.read();
                } else {
                    input.skip();
                }
            }
        }
    }

    private void readStrings(JsonToken token, List<String> into) throws IOException, TableRefused {
        if (token != JsonToken.START_ARRAY) {
            into.add(input.textOrSkip(token));
            return;
        }
        for (JsonToken next = input.next(); next != JsonToken.END_ARRAY; next = input.next()) {
            into.add(input.textOrSkip(next));
            if (into.size() > MOST_CATEGORIES) {
                throw input.refused(Kind.TOO_LARGE, String.valueOf(into.size()), String.valueOf(MOST_CATEGORIES));
            }
        }
    }

    private void readSizes(JsonToken token) throws IOException, TableRefused {
        input.expect(JsonToken.START_ARRAY, token);
        for (JsonToken next = input.next(); next != JsonToken.END_ARRAY; next = input.next()) {
            sizes.add(input.readCount());
        }
    }

    private void readRoles(JsonToken token) throws IOException, TableRefused {
        if (token != JsonToken.START_OBJECT) {
            input.skip();
            return;
        }
        for (JsonToken next = input.next(); next != JsonToken.END_OBJECT; next = input.next()) {
            var role =
                    switch (input.field()) {
                        case "time" -> Dimension.Role.TIME;
                        case "geo" -> Dimension.Role.AREA;
                        case "metric" -> Dimension.Role.CONTENTS;
                        default -> Dimension.Role.OTHER;
                    };
            var codes = new ArrayList<String>();
            readStrings(input.next(), codes);
            codes.forEach(code -> roles.put(code, role));
        }
    }

    /** Before 2.0, the order, the sizes and the roles stood among the dimensions. */
    private void readDimensions(JsonToken token) throws IOException, TableRefused {
        input.expect(JsonToken.START_OBJECT, token);
        for (JsonToken next = input.next(); next != JsonToken.END_OBJECT; next = input.next()) {
            String code = input.field();
            JsonToken begin = input.next();
            if (begin == JsonToken.START_ARRAY && code.equals("id")) {
                readStrings(begin, ids);
            } else if (begin == JsonToken.START_ARRAY && code.equals("size")) {
                readSizes(begin);
            } else if (code.equals("role")) {
                readRoles(begin);
            } else {
                input.expect(JsonToken.START_OBJECT, begin);
                var dimension = new JsonStatDimension(input, code);
                if (dimensions.put(code, dimension) != null) {
                    throw input.refused(Kind.MALFORMED, "\"%s\" × 2".formatted(code), "");
                }
                dimension.read();
            }
        }
    }

    /** PxWeb's number of the table. */
    private void readExtension(JsonToken token) throws IOException, TableRefused {
        if (token != JsonToken.START_OBJECT) {
            input.skip();
            return;
        }
        for (JsonToken next = input.next(); next != JsonToken.END_OBJECT; next = input.next()) {
            String field = input.field();
            JsonToken begin = input.next();
            if (field.equals("px")) {
                readExtension(begin);
            } else if (field.equals("tableid")) {
                tableId = input.textOrSkip(begin);
            } else {
                input.skip();
            }
        }
    }

    /** Whether the object was a data set at all. */
    boolean isThere() {
        return !dimensions.isEmpty() || seen.contains("dimension") || seen.contains("value");
    }

    /** What to say when it was not: the message that it is instead, if it is one. */
    TableRefused isMissing() {
        String said = MESSAGES.stream()
                .sorted()
                .map(texts::get)
                .filter(text -> text != null && !text.isBlank())
                .reduce((one, other) -> one + " " + other)
                .orElse(String.join(", ", seen.stream().sorted().limit(10).toList()));
        return new TableRefused(new Refusal(Kind.OTHER_FORMAT, name, "", said, "JSON-stat"));
    }

    /** What is known of the table when everything has been read. */
    SourceTable table() throws TableRefused {
        if (ids.size() != sizes.size() || ids.size() != dimensions.size() || new HashSet<>(ids).size() != ids.size()) {
            throw refused(
                    "id %d, size %d, dimension %d".formatted(ids.size(), sizes.size(), dimensions.size()),
                    "id = size = dimension");
        }
        var inOrder = new ArrayList<Dimension>();
        for (int i = 0; i < ids.size(); i++) {
            var dimension = dimensions.get(ids.get(i));
            if (dimension == null) {
                throw refused("", "dimension \"%s\"".formatted(ids.get(i)));
            }
            inOrder.add(
                    dimension.toDimension(name, sizes.get(i), roles.getOrDefault(ids.get(i), Dimension.Role.OTHER)));
        }
        return new SourceTable(
                texts.getOrDefault("source", ""),
                tableId,
                texts.getOrDefault("label", ""),
                inOrder,
                texts.getOrDefault("updated", ""),
                notes);
    }

    private TableRefused refused(String found, String expected) {
        return new TableRefused(new Refusal(Kind.MALFORMED, name, "", found, expected));
    }

    void sendTo(TableSink sink) throws IOException, TableRefused {
        if (values != null) {
            values.sendTo(sink, table(), name);
        }
    }

    @Override
    public void close() throws IOException {
        if (values != null) {
            values.close();
        }
    }
}
