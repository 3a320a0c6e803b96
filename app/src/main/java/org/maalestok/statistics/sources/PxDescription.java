package org.maalestok.statistics.sources;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.Dimension.Category;
import org.maalestok.statistics.formats.Dimension.Role;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableRefused;
import tools.jackson.databind.JsonNode;

/** Reads what a PxWeb says of a table before there are any cells. */
final class PxDescription {

    private static final Map<String, Role> ROLES = Map.of("time", Role.TIME, "geo", Role.AREA, "metric", Role.CONTENTS);

    private PxDescription() {}

    /** Version 2: JSON-stat without values. */
    static Described two(JsonNode json, String table, Call call) throws TableRefused {
        var dimensions = new ArrayList<Dimension>();
        var eliminable = new HashSet<String>();
        Map<String, Role> roles = roles(json.path("role"));
        for (JsonNode id : json.path("id")) {
            String code = Json.text(id);
            JsonNode dimension = json.path("dimension").path(code);
            var role = roles.getOrDefault(code, code.equalsIgnoreCase("ContentsCode") ? Role.CONTENTS : Role.OTHER);
            var categories = categories(dimension.path("category"));
            dimensions.add(new Dimension(code, Json.text(dimension.path("label")), role, categories));
            if (dimension.path("extension").path("elimination").asBoolean(false)) {
                eliminable.add(code);
            }
        }
        var notes = json.path("note").valueStream().map(Json::text).toList();
        return described(
                new SourceTable(
                        Json.text(json.path("source")),
                        table,
                        Json.text(json.path("label")),
                        dimensions,
                        Json.text(json.path("updated")),
                        notes),
                eliminable,
                call);
    }

    private static Map<String, Role> roles(JsonNode role) {
        var roles = new HashMap<String, Role>();
        ROLES.forEach(
                (name, meaning) -> role.path(name).valueStream().forEach(code -> roles.put(Json.text(code), meaning)));
        return roles;
    }

    /** In the order of the index, which need not be the order in which the categories stand; a single one may have a label only. */
    private static List<Category> categories(JsonNode category) {
        JsonNode index = category.path("index");
        List<String> codes;
        if (index.isArray()) {
            codes = index.valueStream().map(Json::text).toList();
        } else if (index.isObject()) {
            codes = index.propertyStream()
                    .sorted(Comparator.comparing(entry -> entry.getValue().asInt(0)))
                    .map(Map.Entry::getKey)
                    .toList();
        } else {
            codes = category.path("label")
                    .propertyStream()
                    .map(Map.Entry::getKey)
                    .toList();
        }
        return codes.stream().map(code -> category(code, category)).toList();
    }

    private static Category category(String code, JsonNode category) {
        JsonNode unit = category.path("unit").path(code);
        String label = Json.text(category.path("label").path(code));
        return new Category(
                code,
                label.isEmpty() ? code : label,
                Json.text(unit.path("base")),
                unit.path("decimals").asInt(-1));
    }

    /** Version 1: a title, and variables with parallel lists of codes and texts. */
    static Described one(JsonNode json, String table, Call call) throws TableRefused {
        var dimensions = new ArrayList<Dimension>();
        var eliminable = new HashSet<String>();
        for (JsonNode variable : json.path("variables")) {
            String code = Json.text(variable.path("code"));
            dimensions.add(new Dimension(
                    code, Json.text(variable.path("text")), roleInOne(variable, code), parallel(variable)));
            if (variable.path("elimination").asBoolean(false)) {
                eliminable.add(code);
            }
        }
        return described(
                new SourceTable("", table, Json.text(json.path("title")), dimensions, "", List.of()), eliminable, call);
    }

    private static Role roleInOne(JsonNode variable, String code) {
        if (variable.path("time").asBoolean(false)) {
            return Role.TIME;
        }
        return code.equalsIgnoreCase("ContentsCode") ? Role.CONTENTS : Role.OTHER;
    }

    private static List<Category> parallel(JsonNode variable) {
        var categories = new ArrayList<Category>();
        JsonNode texts = variable.path("valueTexts");
        for (JsonNode value : variable.path("values")) {
            String code = Json.text(value);
            String label = Json.text(texts.path(categories.size()));
            categories.add(new Category(code, label.isEmpty() ? code : label));
        }
        return categories;
    }

    private static Described described(SourceTable table, Set<String> eliminable, Call call) throws TableRefused {
        boolean empty = table.dimensions().isEmpty()
                || table.dimensions().stream()
                        .anyMatch(it -> it.code().isEmpty() || it.categories().isEmpty());
        if (empty) {
            String variables = String.join(
                    ", ", table.dimensions().stream().map(Dimension::code).toList());
            throw call.refuse(Kind.MALFORMED, "", "[%s]".formatted(variables), "");
        }
        return new Described(table, eliminable);
    }
}
