package org.maalestok.opendata.pxweb;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.maalestok.keyfigures.Service;
import org.maalestok.opendata.OpenTable;
import org.maalestok.opendata.Variable;
import org.maalestok.opendata.Variable.Elimination;
import org.maalestok.opendata.web.OpenDataSettings;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;
import tools.jackson.core.JsonGenerator;

/** What version 1 says of databases, levels and tables. */
final class V1Json {

    private V1Json() {}

    static void writeConfig(JsonGenerator json, OpenDataSettings settings) {
        json.writeStartObject();
        json.writeNumberProperty("maxValues", settings.maxCells());
        json.writeNumberProperty("maxCells", settings.maxCells());
        json.writeNumberProperty("maxCalls", settings.maxCalls());
        json.writeNumberProperty("timeWindow", settings.timeWindow());
        json.writeBooleanProperty("CORS", true);
        json.writeEndObject();
    }

    static void writeDatabases(JsonGenerator json) {
        json.writeStartArray();
        json.writeStartObject();
        json.writeStringProperty("dbid", V1Tree.DATABASE);
        json.writeStringProperty("text", "Målestok");
        json.writeEndObject();
        json.writeEndArray();
    }

    static void writeLevel(JsonGenerator json, String id, Text name, Language language) {
        json.writeStartObject();
        json.writeStringProperty("id", id);
        json.writeStringProperty("type", "l");
        json.writeStringProperty("text", name.in(language));
        json.writeEndObject();
    }

    static void writeTable(JsonGenerator json, OpenTable table, Language language) {
        json.writeStartObject();
        json.writeStringProperty("id", table.id());
        json.writeStringProperty("type", "t");
        json.writeStringProperty("text", table.title().in(language));
        json.writeStringProperty("updated", updated(table));
        json.writeEndObject();
    }

    private static String updated(OpenTable table) {
        return JsonPxData.UPDATED.format(table.updated().atOffset(ZoneOffset.UTC));
    }

    static void writeFound(JsonGenerator json, List<OpenTable> tables, Language language) {
        json.writeStartArray();
        for (OpenTable table : tables) {
            Service service = table.service();
            json.writeStartObject();
            json.writeStringProperty("id", table.id());
            json.writeStringProperty(
                    "path",
                    "/" + service.group().code().toLowerCase(Locale.ROOT) + "/"
                            + service.code().toLowerCase(Locale.ROOT));
            json.writeStringProperty("title", table.title().in(language));
            json.writeNumberProperty("score", 1);
            json.writeStringProperty("published", updated(table));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Clients read the title and the variables by their places: they come first and second. */
    static void writeMetadata(JsonGenerator json, OpenTable table, Language language) {
        json.writeStartObject();
        json.writeStringProperty("title", table.title().in(language));
        json.writeArrayPropertyStart("variables");
        for (Variable variable : table.variables()) {
            json.writeStartObject();
            json.writeStringProperty("code", variable.code());
            json.writeStringProperty("text", variable.label().in(language));
            SelectionJson.writeStrings(
                    json,
                    "values",
                    variable.values().stream().map(Variable.Value::code).toList());
            SelectionJson.writeStrings(
                    json,
                    "valueTexts",
                    variable.values().stream()
                            .map(value -> value.label().in(language))
                            .toList());
            if (variable.elimination() instanceof Elimination.By) {
                json.writeBooleanProperty("elimination", true);
            }
            if (variable.isTime()) {
                json.writeBooleanProperty("time", true);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
