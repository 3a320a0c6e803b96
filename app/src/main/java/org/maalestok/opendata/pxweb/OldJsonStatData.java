package org.maalestok.opendata.pxweb;

import java.time.temporal.ChronoUnit;
import org.maalestok.opendata.Cells;
import org.maalestok.opendata.OpenTable;
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
        var dimensions = new DimensionJson(json, table, footnotes);
        shown.forEach(part -> dimensions.write(part, () -> {}));
        dimensions.writeShape(shown);
        dimensions.writeRoles(shown);
        json.writeEndObject();
        json.writeStringProperty("label", table.title().in(language));
        json.writeStringProperty("source", TableJson.sources(table));
        json.writeStringProperty(
                "updated", table.updated().truncatedTo(ChronoUnit.SECONDS).toString());
        SelectionJson.writeStrings(json, "note", DatasetJson.notes(cells.selection(), footnotes));
        JsonStatData.writeCells(json, cells, footnotes);
        json.writeEndObject();
        json.writeEndObject();
    }
}
