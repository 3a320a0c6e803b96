package org.maalestok.statistics.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maalestok.statistics.formats.Dimension.Category;
import org.maalestok.statistics.formats.Refusal.Kind;
import tools.jackson.core.JsonToken;

/** One dimension of a JSON-stat body while it is read. The order of its categories is that of their index, whatever the order of the keys. */
final class JsonStatDimension {

    private static final int MOST_CATEGORIES = 2_000_000;

    private record Unit(String words, int decimals) {
        private static final Unit NONE = new Unit("", -1);
    }

    private final JsonInput input;
    private final String code;
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, Unit> units = new HashMap<>();
    private String label = "";

    JsonStatDimension(JsonInput input, String code) {
        this.input = input;
        this.code = code;
    }

    void read() throws IOException, TableRefused {
        for (JsonToken next = input.next(); next != JsonToken.END_OBJECT; next = input.next()) {
            String field = input.field();
            JsonToken begin = input.next();
            if (field.equals("label")) {
                label = input.textOrSkip(begin);
            } else if (field.equals("category") && begin == JsonToken.START_OBJECT) {
                readCategories();
            } else {
                input.skip();
            }
        }
    }

    private void readCategories() throws IOException, TableRefused {
        for (JsonToken next = input.next(); next != JsonToken.END_OBJECT; next = input.next()) {
            String field = input.field();
            JsonToken begin = input.next();
            if (field.equals("index") && begin == JsonToken.START_ARRAY) {
                readOrder();
            } else if (field.equals("index") && begin == JsonToken.START_OBJECT) {
                readIndex();
            } else if (field.equals("label") && begin == JsonToken.START_OBJECT) {
                readLabels();
            } else if (field.equals("unit") && begin == JsonToken.START_OBJECT) {
                readUnits();
            } else {
                input.skip();
            }
        }
    }

    private void readOrder() throws IOException, TableRefused {
        for (JsonToken next = input.next(); next != JsonToken.END_ARRAY; next = input.next()) {
            add(input.textOrSkip(next), index.size());
        }
    }

    private void readIndex() throws IOException, TableRefused {
        for (JsonToken next = input.next(); next != JsonToken.END_OBJECT; next = input.next()) {
            String category = input.field();
            input.next();
            add(category, input.readCount());
        }
    }

    private void add(String category, int place) throws TableRefused {
        if (index.put(category, place) != null) {
            throw input.refused(Kind.MALFORMED, "%s: \"%s\" × 2".formatted(code, category), "");
        }
        if (index.size() > MOST_CATEGORIES) {
            throw input.refused(Kind.TOO_LARGE, String.valueOf(index.size()), String.valueOf(MOST_CATEGORIES));
        }
    }

    private void readLabels() throws IOException, TableRefused {
        for (JsonToken next = input.next(); next != JsonToken.END_OBJECT; next = input.next()) {
            labels.put(input.field(), input.textOrSkip(input.next()));
            if (labels.size() > MOST_CATEGORIES) {
                throw input.refused(Kind.TOO_LARGE, String.valueOf(labels.size()), String.valueOf(MOST_CATEGORIES));
            }
        }
    }

    private void readUnits() throws IOException, TableRefused {
        for (JsonToken next = input.next(); next != JsonToken.END_OBJECT; next = input.next()) {
            String category = input.field();
            if (input.next() == JsonToken.START_OBJECT) {
                units.put(category, readUnit());
            } else {
                input.skip();
            }
        }
    }

    /** PxWeb has the whole unit as {@code base}; where there is a {@code label}, that is the whole. */
    private Unit readUnit() throws IOException, TableRefused {
        var words = new HashMap<String, String>();
        for (JsonToken next = input.next(); next != JsonToken.END_OBJECT; next = input.next()) {
            words.put(input.field(), input.textOrSkip(input.next()));
        }
        String decimals = words.getOrDefault("decimals", "");
        return new Unit(
                words.getOrDefault("label", words.getOrDefault("base", words.getOrDefault("symbol", ""))),
                decimals.matches("\\d{1,2}") ? Integer.parseInt(decimals) : -1);
    }

    /** @throws TableRefused when the categories are not as many as they should be, or their indices have gaps */
    Dimension toDimension(String name, int size, Dimension.Role role) throws TableRefused {
        if (index.isEmpty() && labels.size() == 1) {
            labels.keySet().forEach(only -> index.put(only, 0));
        }
        if (index.size() != size) {
            throw refused(name, String.valueOf(index.size()), String.valueOf(size));
        }
        var codes = new String[size];
        for (var entry : index.entrySet()) {
            int place = entry.getValue();
            if (place >= size || codes[place] != null) {
                throw refused(name, "\"%s\": %d".formatted(entry.getKey(), place), "0–%d".formatted(size - 1));
            }
            codes[place] = entry.getKey();
        }
        List<Category> categories = new ArrayList<>(size);
        for (String category : codes) {
            var unit = units.getOrDefault(category, Unit.NONE);
            categories.add(
                    new Category(category, labels.getOrDefault(category, category), unit.words(), unit.decimals()));
        }
        return new Dimension(code, label.isEmpty() ? code : label, role, categories);
    }

    private TableRefused refused(String name, String found, String expected) {
        return new TableRefused(new Refusal(Kind.MALFORMED, name, "dimension \"%s\"".formatted(code), found, expected));
    }
}
