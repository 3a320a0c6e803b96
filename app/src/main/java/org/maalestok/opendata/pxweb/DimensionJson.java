package org.maalestok.opendata.pxweb;

import java.util.List;
import java.util.stream.IntStream;
import org.maalestok.opendata.Content;
import org.maalestok.opendata.OpenTable;
import org.maalestok.opendata.Selection.Part;
import org.maalestok.opendata.Variable;
import org.maalestok.opendata.Variable.Value;
import org.maalestok.ui.Language;
import tools.jackson.core.JsonGenerator;

/** What every version of JSON-stat says of the dimensions: which there are, what they are for, and their categories. */
record DimensionJson(JsonGenerator json, OpenTable table, Footnotes footnotes) {

    private Language language() {
        return footnotes.language();
    }

    /** The properties {@code id} and {@code size}, inside an object that is open. */
    void writeShape(List<Part> shown) {
        SelectionJson.writeStrings(
                json, "id", shown.stream().map(part -> part.variable().code()).toList());
        json.writeArrayPropertyStart("size");
        shown.forEach(part -> json.writeNumber(part.places().length));
        json.writeEndArray();
    }

    /** The property {@code role}; a dimension that was left out has none. */
    void writeRoles(List<Part> shown) {
        json.writeObjectPropertyStart("role");
        SelectionJson.writeStrings(json, "time", List.of(Variable.TIME));
        var places = shown.stream()
                .map(Part::variable)
                .filter(Variable::isArea)
                .map(Variable::code)
                .toList();
        if (!places.isEmpty()) {
            SelectionJson.writeStrings(json, "geo", places);
        }
        SelectionJson.writeStrings(json, "metric", List.of(Variable.CONTENTS));
        json.writeEndObject();
    }

    /** @param extension writes what a version has beside label and categories */
    void write(Part part, Runnable extension) {
        Variable variable = part.variable();
        List<Value> values = IntStream.of(part.places())
                .mapToObj(place -> variable.values().get(place))
                .toList();
        json.writeObjectPropertyStart(variable.code());
        json.writeStringProperty("label", variable.label().in(language()));
        json.writeObjectPropertyStart("category");
        json.writeObjectPropertyStart("index");
        for (int i = 0; i < values.size(); i++) {
            json.writeNumberProperty(values.get(i).code(), i);
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("label");
        values.forEach(
                value -> json.writeStringProperty(value.code(), value.label().in(language())));
        json.writeEndObject();
        if (variable.code().equals(Variable.CONTENTS)) {
            writeContents(
                    IntStream.of(part.places()).mapToObj(table.contents()::get).toList());
        }
        if (variable.isArea() && !footnotes.remarks().isEmpty()) {
            writeRemarks(part, values);
        }
        json.writeEndObject();
        extension.run();
        json.writeEndObject();
    }

    /** What was said of single figures, at their area: the nearest place that readers of JSON-stat know. */
    private void writeRemarks(Part part, List<Value> values) {
        json.writeObjectPropertyStart("note");
        for (int i = 0; i < values.size(); i++) {
            List<String> said = footnotes.about(table.regions().get(part.places()[i]));
            if (!said.isEmpty()) {
                SelectionJson.writeStrings(json, values.get(i).code(), said);
            }
        }
        json.writeEndObject();
    }

    private void writeContents(List<Content> contents) {
        json.writeObjectPropertyStart("unit");
        for (Content content : contents) {
            json.writeObjectPropertyStart(content.code());
            json.writeStringProperty("base", content.unitLabel(language()));
            json.writeNumberProperty("decimals", content.decimals());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("note");
        for (Content content : contents) {
            List<String> notes = content.notes(language());
            if (!notes.isEmpty()) {
                SelectionJson.writeStrings(json, content.code(), notes);
            }
        }
        json.writeEndObject();
    }
}
