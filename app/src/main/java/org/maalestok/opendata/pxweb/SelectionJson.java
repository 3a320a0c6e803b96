package org.maalestok.opendata.pxweb;

import java.util.List;
import java.util.Optional;
import org.maalestok.opendata.CodeList;
import org.maalestok.opendata.Selection;
import tools.jackson.core.JsonGenerator;

/** A selection, expressions turned into the codes that they mean. */
final class SelectionJson {

    private SelectionJson() {}

    /** @param self the address of this answer */
    static void writeResponse(JsonGenerator json, Selection selection, Links links, String self) {
        json.writeStartObject();
        json.writeStringProperty("language", ApiLanguage.code(links.language()));
        write(json, selection);
        json.writeArrayPropertyStart("links");
        links.write(json, "self", self);
        links.write(json, "data", "/tables/" + selection.table().id() + "/data");
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The properties {@code selection} and {@code placement}, inside an object that is open. */
    private static void write(JsonGenerator json, Selection selection) {
        json.writeArrayPropertyStart("selection");
        for (var part : selection.parts()) {
            if (!part.eliminated()) {
                json.writeStartObject();
                json.writeStringProperty("variableCode", part.variable().code());
                writeCodeList(json, part.list());
                json.writeArrayPropertyStart("valueCodes");
                for (int place : part.places()) {
                    json.writeString(part.variable().values().get(place).code());
                }
                json.writeEndArray();
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("placement");
        writeStrings(json, "heading", selection.placement().heading());
        writeStrings(json, "stub", selection.placement().stub());
        json.writeEndObject();
    }

    private static void writeCodeList(JsonGenerator json, Optional<CodeList> list) {
        if (list.isPresent()) {
            json.writeStringProperty("codelist", list.get().id());
        } else {
            json.writeNullProperty("codelist");
        }
    }

    static void writeStrings(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
