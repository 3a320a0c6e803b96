package org.maalestok.opendata.pxweb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.opendata.Cells;
import org.maalestok.opendata.Content;
import org.maalestok.opendata.OpenTable;
import org.maalestok.opendata.Selection.Part;
import org.maalestok.opendata.Variable;
import org.maalestok.ui.Language;
import tools.jackson.core.JsonGenerator;

/**
 * PxWeb's own JSON, {@code json} in version 1 and {@code json-px} in version 2: rows with a key of codes, and a column for each key figure, numbers as
 * texts. Cells come with the key figures above, see {@link org.maalestok.opendata.Selection#withAbove}.
 */
final class JsonPxData {

    static final DateTimeFormatter UPDATED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private final JsonGenerator json;
    private final Cells cells;
    private final OpenTable table;
    private final Language language;
    private final List<Part> stub;
    private final Part contents;

    JsonPxData(JsonGenerator json, Cells cells, Language language) {
        this.json = json;
        this.cells = cells;
        this.table = cells.selection().table();
        this.language = language;
        var shown = cells.selection().shown();
        this.stub = shown.subList(0, shown.size() - 1);
        this.contents = shown.getLast();
    }

    void write() {
        try {
            json.writeStartObject();
            writeColumns();
            writeComments();
            writeRows();
            writeMetadata();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeColumns() {
        json.writeArrayPropertyStart("columns");
        for (Part part : stub) {
            Variable variable = part.variable();
            writeColumn(variable.code(), variable.label().in(language), variable.isTime() ? "t" : "d", null);
        }
        for (int place : contents.places()) {
            var value = contents.variable().values().get(place);
            writeColumn(
                    value.code(),
                    value.label().in(language),
                    "c",
                    comment(table.contents().get(place)));
        }
        json.writeEndArray();
    }

    private void writeColumn(String code, String text, String type, @Nullable String comment) {
        json.writeStartObject();
        json.writeStringProperty("code", code);
        json.writeStringProperty("text", text);
        if (comment != null && !comment.isEmpty()) {
            json.writeStringProperty("comment", comment);
        }
        json.writeStringProperty("type", type);
        json.writeEndObject();
    }

    /** Unit, meaning, and how it must not be read. */
    private String comment(Content content) {
        return String.join(
                " ",
                Stream.concat(Stream.of(content.unitLabel(language) + "."), content.notes(language).stream())
                        .toList());
    }

    /** What was said of single figures, at their region. */
    private void writeComments() throws IOException {
        json.writeArrayPropertyStart("comments");
        for (Cells.Said said : cells.listSaid()) {
            int place = table.regions().indexOf(said.area());
            json.writeStartObject();
            json.writeStringProperty("variable", table.region().code());
            json.writeStringProperty("value", table.region().values().get(place).code());
            json.writeStringProperty("comment", Footnotes.line(said, language));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeRows() throws IOException {
        json.writeArrayPropertyStart("data");
        int width = contents.places().length;
        int[] column = {0};
        cells.forEach((at, observation) -> {
            if (column[0] == 0) {
                begin(at);
            }
            json.writeString(
                    observation instanceof Observation.Measured measured
                            ? measured.value().toPlainString()
                            : ObservationText.sign(observation));
            if (++column[0] == width) {
                json.writeEndArray();
                json.writeEndObject();
                column[0] = 0;
            }
        });
        json.writeEndArray();
    }

    private void begin(int[] at) {
        json.writeStartObject();
        json.writeArrayPropertyStart("key");
        for (int i = 0; i < stub.size(); i++) {
            Part part = stub.get(i);
            json.writeString(part.variable().values().get(part.places()[at[i]]).code());
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("values");
    }

    private void writeMetadata() {
        json.writeArrayPropertyStart("metadata");
        json.writeStartObject();
        json.writeStringProperty("infofile", "");
        json.writeStringProperty("updated", UPDATED.format(table.updated().atOffset(ZoneOffset.UTC)) + "Z");
        json.writeStringProperty("label", table.title().in(language));
        json.writeStringProperty("source", TableJson.sources(table));
        json.writeEndObject();
        json.writeEndArray();
    }
}
