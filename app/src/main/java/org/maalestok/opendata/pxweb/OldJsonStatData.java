package org.maalestok.opendata.pxweb;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.opendata.Cells;
import org.maalestok.opendata.OpenTable;
import org.maalestok.opendata.Selection.Part;
import org.maalestok.opendata.Variable;
import org.maalestok.ui.Language;
import tools.jackson.core.JsonGenerator;

/** JSON-stat as it was before version 2, in the bundle that version 1 of PxWebApi wraps around it: {@code {"dataset": {…}}}. */
final class OldJsonStatData {

    private final JsonGenerator json;
    private final Cells cells;
    private final Footnotes footnotes;
    private final OpenTable table;
    private final Language language;

    OldJsonStatData(JsonGenerator json, Cells cells, Footnotes footnotes, Language language) {
        this.json = json;
        this.cells = cells;
        this.footnotes = footnotes;
        this.table = cells.selection().table();
        this.language = language;
    }

    void write() {
        var shown = cells.selection().shown();
        json.writeStartObject();
        json.writeObjectPropertyStart("dataset");
        json.writeObjectPropertyStart("dimension");
        shown.forEach(this::writeDimension);
        SelectionJson.writeStrings(
                json, "id", shown.stream().map(part -> part.variable().code()).toList());
        json.writeArrayPropertyStart("size");
        shown.forEach(part -> json.writeNumber(part.places().length));
        json.writeEndArray();
        writeRoles(shown);
        json.writeEndObject();
        json.writeStringProperty("label", table.title().in(language));
        json.writeStringProperty("source", TableJson.sources(table));
        json.writeStringProperty(
                "updated", table.updated().truncatedTo(ChronoUnit.SECONDS).toString());
        SelectionJson.writeStrings(json, "note", DatasetJson.notes(table, footnotes, language));
        JsonStatData.writeCells(json, cells, footnotes);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeRoles(List<Part> shown) {
        json.writeObjectPropertyStart("role");
        SelectionJson.writeStrings(json, "time", List.of(Variable.TIME));
        if (shown.stream().anyMatch(part -> part.variable().code().equals(Variable.REGION))) {
            SelectionJson.writeStrings(json, "geo", List.of(Variable.REGION));
        }
        SelectionJson.writeStrings(json, "metric", List.of(Variable.CONTENTS));
        json.writeEndObject();
    }

    private void writeDimension(Part part) {
        Variable variable = part.variable();
        var values = IntStream.of(part.places())
                .mapToObj(place -> variable.values().get(place))
                .toList();
        json.writeObjectPropertyStart(variable.code());
        json.writeStringProperty("label", variable.label().in(language));
        json.writeObjectPropertyStart("category");
        json.writeObjectPropertyStart("index");
        for (int i = 0; i < values.size(); i++) {
            json.writeNumberProperty(values.get(i).code(), i);
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("label");
        values.forEach(
                value -> json.writeStringProperty(value.code(), value.label().in(language)));
        json.writeEndObject();
        if (variable.code().equals(Variable.CONTENTS)) {
            json.writeObjectPropertyStart("unit");
            IntStream.of(part.places()).mapToObj(table.contents()::get).forEach(this::writeUnit);
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeUnit(Indicator indicator) {
        json.writeObjectPropertyStart(indicator.code());
        json.writeStringProperty("base", indicator.measure().label(language));
        json.writeNumberProperty("decimals", indicator.decimals());
        json.writeEndObject();
    }
}
