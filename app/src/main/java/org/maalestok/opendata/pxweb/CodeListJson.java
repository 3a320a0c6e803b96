package org.maalestok.opendata.pxweb;

import org.maalestok.opendata.CodeList;
import org.maalestok.ui.Language;
import tools.jackson.core.JsonGenerator;

/** A code list, by name and in full. */
final class CodeListJson {

    private CodeListJson() {}

    /** What a variable says of a list that can be applied to it. */
    static void writeInformation(JsonGenerator json, CodeList list, Links links) {
        json.writeStartObject();
        writeName(json, list, links);
        json.writeArrayPropertyStart("links");
        links.write(json, "metadata", "/codelists/" + list.id());
        json.writeEndArray();
        json.writeEndObject();
    }

    static void write(JsonGenerator json, CodeList list, Links links) {
        Language language = links.language();
        json.writeStartObject();
        writeName(json, list, links);
        if (!list.note().isEmpty()) {
            json.writeStringProperty("note", list.note());
        }
        json.writeStringProperty("language", ApiLanguage.code(language));
        json.writeArrayPropertyStart("languages");
        for (Language each : Language.values()) {
            json.writeString(ApiLanguage.code(each));
        }
        json.writeEndArray();
        json.writeBooleanProperty("elimination", false);
        json.writeArrayPropertyStart("values");
        list.values().forEach(value -> {
            json.writeStartObject();
            json.writeStringProperty("code", value.code());
            json.writeStringProperty("label", value.label().in(language));
            SelectionJson.writeStrings(json, "valueMap", list.partsOf(value));
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("links");
        links.write(json, "self", "/codelists/" + list.id());
        links.writeOthers(json, "/codelists/" + list.id());
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeName(JsonGenerator json, CodeList list, Links links) {
        json.writeStringProperty("id", list.id());
        json.writeStringProperty("label", list.label().in(links.language()));
        json.writeStringProperty("type", list.isGrouping() ? "Aggregation" : "Valueset");
    }
}
