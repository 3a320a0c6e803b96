package org.maalestok.opendata.pxweb;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.maalestok.opendata.Problem;
import org.maalestok.opendata.Problem.Kind;
import org.maalestok.opendata.Question;
import org.maalestok.ui.Language;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * A question that somebody has kept, to ask it again when there are new figures.
 *
 * @param table its id
 * @param language in which it was asked
 * @param format in which the answer was wanted; empty for the usual one
 * @param params of the format, as they were written
 */
record SavedQuery(String table, Question question, Language language, Optional<String> format, List<String> params) {

    static SavedQuery read(JsonNode body) {
        JsonNode selection = JsonBody.member(body, "selection");
        if (!body.isObject() || selection == null) {
            throw new Problem(Kind.BAD_BODY, "body.query");
        }
        JsonNode params = JsonBody.member(body, "outputFormatParams");
        var format = JsonBody.text(body, "outputFormat");
        return new SavedQuery(
                JsonBody.string(JsonBody.member(body, "tableId"), "tableId"),
                SelectionBody.question(selection),
                ApiLanguage.of(JsonBody.text(body, "language").orElse(null)),
                format,
                params == null || params.isNull() ? List.of() : JsonBody.strings(params, "outputFormatParams"));
    }

    DataFormat dataFormat() {
        return DataFormat.of(format.orElse(DataFormat.USUAL));
    }

    /** All properties but the id, inside an object that is open; {@link #read} understands them. */
    void write(JsonGenerator json) {
        json.writeObjectPropertyStart("selection");
        json.writeArrayPropertyStart("selection");
        var variables = new LinkedHashSet<>(question.values().keySet());
        variables.addAll(question.codeLists().keySet());
        variables.forEach(variable -> writeVariable(json, variable));
        json.writeEndArray();
        json.writeObjectPropertyStart("placement");
        SelectionJson.writeStrings(json, "heading", question.heading());
        SelectionJson.writeStrings(json, "stub", question.stub());
        json.writeEndObject();
        json.writeEndObject();
        json.writeStringProperty("language", ApiLanguage.code(language));
        json.writeStringProperty("tableId", table);
        json.writeStringProperty("outputFormat", dataFormat().code());
        SelectionJson.writeStrings(json, "outputFormatParams", params);
    }

    private void writeVariable(JsonGenerator json, String variable) {
        json.writeStartObject();
        json.writeStringProperty("variableCode", variable);
        var lists = question.codeLists().getOrDefault(variable, List.of());
        if (lists.isEmpty()) {
            json.writeNullProperty("codelist");
        } else {
            json.writeStringProperty("codelist", lists.getFirst());
        }
        SelectionJson.writeStrings(json, "valueCodes", question.values().getOrDefault(variable, List.of()));
        json.writeEndObject();
    }
}
