package org.maalestok.opendata.pxweb;

import java.time.temporal.ChronoUnit;
import org.maalestok.keyfigures.Service;
import org.maalestok.opendata.OpenTable;
import org.maalestok.opendata.TimeUnit;
import org.maalestok.ui.Language;
import tools.jackson.core.JsonGenerator;

/** A table in a list of tables. */
final class TableJson {

    private TableJson() {}

    /** All properties of the table, inside an object that is open. */
    static void write(JsonGenerator json, OpenTable table, Links links) {
        Language language = links.language();
        json.writeStringProperty("id", table.id());
        json.writeStringProperty("label", table.title().in(language));
        json.writeStringProperty("description", "");
        json.writeStringProperty("sortCode", "%03d".formatted(table.service().position()));
        json.writeStringProperty(
                "updated", table.updated().truncatedTo(ChronoUnit.SECONDS).toString());
        json.writeStringProperty("firstPeriod", TimeUnit.code(table.periods().getFirst()));
        json.writeStringProperty("lastPeriod", TimeUnit.code(table.periods().getLast()));
        json.writeStringProperty("category", "public");
        json.writeArrayPropertyStart("variableNames");
        table.variables().forEach(variable -> json.writeString(variable.label().in(language)));
        json.writeEndArray();
        json.writeBooleanProperty("discontinued", false);
        json.writeStringProperty("source", sources(table));
        json.writeStringProperty("subjectCode", table.service().group().code());
        json.writeStringProperty("timeUnit", table.timeUnit().published());
        writePaths(json, table, language);
        links.writeOfTable(json, table.id());
    }

    /** The sources behind the table, each named once. */
    static String sources(OpenTable table) {
        return String.join(
                "; ",
                table.sources().stream()
                        .map(release -> release.dataSet().source())
                        .distinct()
                        .toList());
    }

    private static void writePaths(JsonGenerator json, OpenTable table, Language language) {
        Service service = table.service();
        json.writeArrayPropertyStart("paths");
        json.writeStartArray();
        writeStep(
                json,
                service.group().code(),
                service.group().name().in(language),
                service.group().position());
        writeStep(json, idUnderItsGroup(service), service.name().in(language), service.position());
        json.writeEndArray();
        json.writeEndArray();
    }

    /** Clients build a tree by these: a service that is called like the group it is in gets the group's name in front. */
    static String idUnderItsGroup(Service service) {
        String group = service.group().code();
        return service.code().equals(group) ? group + "-" + service.code() : service.code();
    }

    private static void writeStep(JsonGenerator json, String id, String label, int position) {
        json.writeStartObject();
        json.writeStringProperty("id", id);
        json.writeStringProperty("label", label);
        json.writeStringProperty("sortCode", "%03d".formatted(position));
        json.writeEndObject();
    }
}
