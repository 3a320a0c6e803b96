package org.maalestok.opendata.pxweb;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.maalestok.keyfigures.Observation;
import org.maalestok.opendata.Cells;
import tools.jackson.core.JsonGenerator;

/** A JSON-stat 2.0 dataset with its values, dense, and a status for every cell that has something to say beside its number. */
final class JsonStatData {

    private final JsonGenerator json;
    private final Cells cells;
    private final Footnotes footnotes;
    private final Links links;

    JsonStatData(JsonGenerator json, Cells cells, Footnotes footnotes, Links links) {
        this.json = json;
        this.cells = cells;
        this.footnotes = footnotes;
        this.links = links;
    }

    void write() {
        json.writeStartObject();
        new DatasetJson(json, cells.selection(), footnotes, links).write();
        writeCells(json, cells, footnotes);
        json.writeEndObject();
    }

    /** The properties {@code value} and {@code status}, inside an object that is open. */
    static void writeCells(JsonGenerator json, Cells cells, Footnotes footnotes) {
        try {
            writeValues(json, cells);
            writeStatuses(json, cells, footnotes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeValues(JsonGenerator json, Cells cells) throws IOException {
        json.writeArrayPropertyStart("value");
        cells.forEach((at, observation) -> {
            if (observation instanceof Observation.Measured measured) {
                json.writeNumber(measured.value());
            } else {
                json.writeNull();
            }
        });
        json.writeEndArray();
    }

    /** A second walk over the cells costs less than remembering what the first one saw. */
    private static void writeStatuses(JsonGenerator json, Cells cells, Footnotes footnotes) throws IOException {
        json.writeObjectPropertyStart("status");
        long[] cell = {0};
        cells.forEach((at, observation) -> {
            String status = footnotes.statusOf(cell[0], observation);
            if (!status.isEmpty()) {
                json.writeStringProperty(String.valueOf(cell[0]), status);
            }
            cell[0]++;
        });
        json.writeEndObject();
    }
}
