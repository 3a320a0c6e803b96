package org.maalestok.statistics.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maalestok.statistics.formats.Dimension.Category;
import org.maalestok.statistics.formats.Dimension.Role;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes JSON-stat 2.0 as PxWeb does: a full list of values, {@code null} where there is no number, and what stands there or beside the number in
 * {@code status}, by the number of the cell.
 */
public final class JsonStatWriter extends TableWriter {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final Map<Role, String> ROLES = Map.of(Role.TIME, "time", Role.AREA, "geo", Role.CONTENTS, "metric");

    private final OutputStream stream;

    /** @param stream stays open */
    public JsonStatWriter(OutputStream stream) {
        this.stream = stream;
    }

    @Override
    void write(SourceTable table) throws IOException, TableRefused {
        var json = FACTORY.createGenerator(ObjectWriteContext.empty(), stream);
        json.writeStartObject();
        json.writeStringProperty("version", "2.0");
        json.writeStringProperty("class", "dataset");
        optional(json, "label", table.title());
        optional(json, "source", table.source());
        optional(json, "updated", table.updated());
        if (!table.notes().isEmpty()) {
            strings(json, "note", table.notes());
        }
        writeRoles(json, table);
        strings(json, "id", table.dimensions().stream().map(Dimension::code).toList());
        json.writeArrayPropertyStart("size");
        table.dimensions()
                .forEach(dimension -> json.writeNumber(dimension.categories().size()));
        json.writeEndArray();
        json.writeObjectPropertyStart("dimension");
        table.dimensions().forEach(dimension -> write(json, dimension));
        json.writeEndObject();
        writeTableId(json, table);
        writeCells(json);
        json.writeEndObject();
        json.flush();
    }

    private static void optional(JsonGenerator json, String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }

    private static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void writeRoles(JsonGenerator json, SourceTable table) {
        var byRole = table.dimensions().stream()
                .filter(dimension -> dimension.role() != Role.OTHER)
                .collect(Collectors.groupingBy(
                        Dimension::role, Collectors.mapping(Dimension::code, Collectors.toList())));
        if (!byRole.isEmpty()) {
            json.writeObjectPropertyStart("role");
            byRole.forEach((role, codes) -> strings(json, String.valueOf(ROLES.get(role)), codes));
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, Dimension dimension) {
        json.writeObjectPropertyStart(dimension.code());
        json.writeStringProperty("label", dimension.label());
        json.writeObjectPropertyStart("category");
        json.writeObjectPropertyStart("index");
        int index = 0;
        for (Category category : dimension.categories()) {
            json.writeNumberProperty(category.code(), index++);
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("label");
        dimension.categories().forEach(category -> json.writeStringProperty(category.code(), category.label()));
        json.writeEndObject();
        writeUnits(json, dimension);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeUnits(JsonGenerator json, Dimension dimension) {
        var withUnit = dimension.categories().stream()
                .filter(category -> !category.unit().isEmpty() || category.decimals() >= 0)
                .toList();
        if (!withUnit.isEmpty()) {
            json.writeObjectPropertyStart("unit");
            for (Category category : withUnit) {
                json.writeObjectPropertyStart(category.code());
                optional(json, "base", category.unit());
                if (category.decimals() >= 0) {
                    json.writeNumberProperty("decimals", category.decimals());
                }
                json.writeEndObject();
            }
            json.writeEndObject();
        }
    }

    private static void writeTableId(JsonGenerator json, SourceTable table) {
        if (!table.code().isEmpty()) {
            json.writeObjectPropertyStart("extension");
            json.writeObjectPropertyStart("px");
            json.writeStringProperty("tableid", table.code());
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private void writeCells(JsonGenerator json) throws IOException, TableRefused {
        json.writeArrayPropertyStart("value");
        forEachCell((number, cell) -> {
            if (cell.isNumber) {
                json.writeNumber(cell.number());
            } else {
                json.writeNull();
            }
        });
        json.writeEndArray();
        var any = new boolean[1];
        forEachThere((number, cell) -> {
            if (!cell.status.isEmpty()) {
                if (!any[0]) {
                    json.writeObjectPropertyStart("status");
                    any[0] = true;
                }
                json.writeStringProperty(String.valueOf(number), cell.status);
            }
        });
        if (any[0]) {
            json.writeEndObject();
        }
    }
}
