package org.maalestok.opendata.pxweb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maalestok.opendata.Problem;
import org.maalestok.opendata.Problem.Kind;
import org.maalestok.opendata.Question;
import tools.jackson.databind.JsonNode;

/** Reads {@code {selection:[{variableCode, codelist, valueCodes}], placement:{heading, stub}}}. */
final class SelectionBody {

    /** Codes of 100 000 values take less. */
    static final int MAX_BYTES = 2 << 20;

    private SelectionBody() {}

    static Question question(JsonNode body) {
        if (!body.isObject()) {
            throw new Problem(Kind.BAD_BODY, "body.object", "{\"selection\":[…]}");
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (JsonNode item : JsonBody.array(JsonBody.member(body, "selection"), "selection")) {
            String variable = JsonBody.string(JsonBody.member(item, "variableCode"), "variableCode");
            JsonNode codes = JsonBody.member(item, "valueCodes");
            if (codes != null && !codes.isNull()) {
                if (values.put(variable, JsonBody.strings(codes, "valueCodes")) != null) {
                    throw new Problem(Kind.BAD_SELECTION, "variable.twice", Problem.shortened(variable));
                }
            }
            JsonBody.text(item, "codelist").ifPresent(list -> lists.put(variable, List.of(list)));
        }
        JsonNode placement = JsonBody.member(body, "placement");
        return new Question(values, lists, placed(placement, "stub"), placed(placement, "heading"));
    }

    private static List<String> placed(@Nullable JsonNode placement, String name) {
        if (placement == null || placement.isNull()) {
            return List.of();
        }
        JsonNode list = JsonBody.member(placement, name);
        return list == null || list.isNull() ? List.of() : JsonBody.strings(list, name);
    }
}
