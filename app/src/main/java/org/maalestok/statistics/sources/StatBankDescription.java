package org.maalestok.statistics.sources;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.Dimension.Category;
import org.maalestok.statistics.formats.Dimension.Role;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableRefused;
import tools.jackson.databind.JsonNode;

/** Reads what StatBank says of a table ({@code tableinfo}). */
final class StatBankDescription {

    private StatBankDescription() {}

    static Described read(JsonNode json, Call call) throws TableRefused {
        var dimensions = new ArrayList<Dimension>();
        var eliminable = new HashSet<String>();
        for (JsonNode variable : json.path("variables")) {
            String code = Json.text(variable.path("id"));
            dimensions.add(new Dimension(code, Json.text(variable.path("text")), role(variable), categories(variable)));
            if (variable.path("elimination").asBoolean(false)) {
                eliminable.add(code);
            }
        }
        if (dimensions.isEmpty()) {
            throw call.refuse(Kind.MALFORMED, "", Excuse.shorten(json.toString()), "variables");
        }
        String title = Json.text(json.path("description"));
        var table = new SourceTable(
                "",
                Json.text(json.path("id")),
                title.isEmpty() ? Json.text(json.path("text")) : title,
                dimensions,
                Json.text(json.path("updated")),
                notes(json));
        return new Described(table, eliminable);
    }

    /** A variable with a map is about areas. */
    private static Role role(JsonNode variable) {
        if (variable.path("time").asBoolean(false)) {
            return Role.TIME;
        }
        return Json.text(variable.path("map")).isEmpty() ? Role.OTHER : Role.AREA;
    }

    private static List<Category> categories(JsonNode variable) {
        return variable.path("values")
                .valueStream()
                .map(value -> new Category(Json.text(value.path("id")), Json.text(value.path("text"))))
                .toList();
    }

    private static List<String> notes(JsonNode json) {
        String unit = Json.text(json.path("unit"));
        String footnote = Json.text(json.path("footnote").path("text"));
        return java.util.stream.Stream.of(unit, footnote)
                .filter(it -> !it.isBlank())
                .toList();
    }
}
