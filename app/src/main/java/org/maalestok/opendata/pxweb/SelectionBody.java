package org.maalestok.opendata.pxweb;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maalestok.opendata.Problem;
import org.maalestok.opendata.Problem.Kind;
import org.maalestok.opendata.Question;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads the body of a POST: {@code {selection:[{variableCode, codelist, valueCodes}], placement:{heading, stub}}}. */
final class SelectionBody {

    /** Codes of 100 000 values take less. */
    private static final int MAX_BYTES = 4 << 20;

    private static final long MOST_DRAINED = 64 << 20;

    private static final ObjectMapper JSON = new ObjectMapper();

    private SelectionBody() {}

    /** Whatever content type the client gives: some give none. An empty body asks for the default selection. */
    static Question read(HttpServletRequest request) throws IOException {
        byte[] body = limited(request.getInputStream());
        if (new String(body, java.nio.charset.StandardCharsets.UTF_8).isBlank()) {
            return Question.DEFAULT;
        }
        try {
            return question(JSON.readTree(body));
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new Problem(
                    Kind.BAD_BODY,
                    "The body is not JSON: line %d, column %d."
                            .formatted(at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr()));
        }
    }

    private static byte[] limited(InputStream in) throws IOException {
        byte[] body = in.readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            drain(in);
            throw new Problem(
                    Kind.BODY_TOO_LARGE,
                    "The body is larger than %d bytes. Use expressions such as * or from(2020) in place of long lists."
                            .formatted(MAX_BYTES));
        }
        return body;
    }

    /** Somebody who is still sending does not listen; what goes on without end is broken off by the server. */
    private static void drain(InputStream in) throws IOException {
        byte[] waste = new byte[1 << 16];
        for (long left = MOST_DRAINED; left > 0; ) {
            int read = in.read(waste);
            if (read < 0) {
                return;
            }
            left -= read;
        }
    }

    static Question question(JsonNode body) {
        if (!body.isObject()) {
            throw new Problem(Kind.BAD_BODY, "The body is not an object; expected was {\"selection\":[…]}.");
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (JsonNode item : array(member(body, "selection"), "selection")) {
            String variable = string(member(item, "variableCode"), "variableCode");
            JsonNode codes = member(item, "valueCodes");
            if (codes != null && !codes.isNull()) {
                if (values.put(variable, strings(codes, "valueCodes")) != null) {
                    throw new Problem(Kind.BAD_SELECTION, "The variable %s is selected twice.".formatted(variable));
                }
            }
            JsonNode list = member(item, "codelist");
            if (list != null && !list.isNull() && !list.asString().isEmpty()) {
                lists.put(variable, List.of(list.asString()));
            }
        }
        JsonNode placement = member(body, "placement");
        return new Question(values, lists, placed(placement, "stub"), placed(placement, "heading"));
    }

    private static List<String> placed(@Nullable JsonNode placement, String name) {
        if (placement == null || placement.isNull()) {
            return List.of();
        }
        JsonNode list = member(placement, name);
        return list == null || list.isNull() ? List.of() : strings(list, name);
    }

    /** Names in any mixture of capital letters. */
    private static @Nullable JsonNode member(JsonNode object, String name) {
        for (var property : object.properties()) {
            if (property.getKey().equalsIgnoreCase(name)) {
                return property.getValue();
            }
        }
        return null;
    }

    private static JsonNode array(@Nullable JsonNode node, String name) {
        if (node == null || !node.isArray()) {
            throw new Problem(Kind.BAD_BODY, "The body has no list \"%s\".".formatted(name));
        }
        return node;
    }

    private static String string(@Nullable JsonNode node, String name) {
        if (node == null || !node.isString()) {
            throw new Problem(Kind.BAD_BODY, "A part of the selection has no text \"%s\".".formatted(name));
        }
        return node.asString();
    }

    private static List<String> strings(JsonNode list, String name) {
        var strings = new ArrayList<String>();
        for (JsonNode item : array(list, name)) {
            if (!item.isString() && !item.isNumber()) {
                throw new Problem(Kind.BAD_BODY, "\"%s\" holds something that is not a text.".formatted(name));
            }
            strings.add(item.asString());
        }
        return strings;
    }
}
