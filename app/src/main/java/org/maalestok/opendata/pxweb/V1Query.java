package org.maalestok.opendata.pxweb;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.maalestok.opendata.OpenTable;
import org.maalestok.opendata.Problem;
import org.maalestok.opendata.Problem.Kind;
import org.maalestok.opendata.Question;
import org.maalestok.opendata.Selection;
import org.maalestok.opendata.Variable;
import org.maalestok.opendata.Variable.Elimination;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code {query:[{code, selection:{filter, values}}], response:{format}}}. A variable that is not named is left out where it can be, and otherwise
 * there with all its values.
 */
final class V1Query {

    private static final String RESPONSE = "\"response\":{\"format\":\"csv\"}";

    private final OpenTable table;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final Set<String> named = new HashSet<>();

    private V1Query(OpenTable table) {
        this.table = table;
    }

    /** PX when nobody says anything; whoever said something in another place or shape is told so. */
    static V1Format format(JsonNode body) {
        JsonNode response = body.isObject() ? JsonBody.member(body, "response") : null;
        if (response == null || response.isNull()) {
            if (body.isObject() && JsonBody.member(body, "format") != null) {
                throw new Problem(Kind.BAD_BODY, "body.format", RESPONSE);
            }
            return V1Format.PX;
        }
        if (!response.isObject() || JsonBody.member(response, "format") == null && !response.isEmpty()) {
            throw new Problem(Kind.BAD_BODY, "body.response", Problem.shortened(response.toString()), RESPONSE);
        }
        return JsonBody.text(response, "format").map(V1Format::of).orElse(V1Format.PX);
    }

    /** @param list whether all variables are to stand in front */
    static Question question(JsonNode body, OpenTable table, boolean list) {
        var query = new V1Query(table);
        if (!body.isObject()) {
            throw new Problem(Kind.BAD_BODY, "body.object", "{\"query\":[…],\"response\":{…}}");
        }
        JsonNode items = JsonBody.member(body, "query");
        if (items != null && !items.isNull()) {
            JsonBody.array(items, "query").forEach(query::read);
        }
        table.variables().forEach(query::complete);
        var stub = list ? query.shown() : List.<String>of();
        return new Question(query.values, query.lists, stub, List.of());
    }

    private void read(JsonNode item) {
        String name = JsonBody.string(JsonBody.member(item, "code"), "code");
        Variable variable = table.variable(name).orElseThrow(() -> Selection.noVariable(table, name));
        if (!named.add(variable.code())) {
            throw new Problem(Kind.BAD_SELECTION, "variable.twice", variable.code());
        }
        JsonNode selection = JsonBody.member(item, "selection");
        if (selection == null || !selection.isObject()) {
            throw new Problem(Kind.BAD_BODY, "body.selection", variable.code(), "{\"filter\":\"item\",\"values\":[…]}");
        }
        choose(variable, JsonBody.string(JsonBody.member(selection, "filter"), "filter"), texts(selection));
    }

    /** Some clients send a single value without a list around it. */
    private static List<String> texts(JsonNode selection) {
        JsonNode given = JsonBody.member(selection, "values");
        if (given == null || given.isNull()) {
            return List.of();
        }
        return given.isString() || given.isNumber()
                ? List.of(given.asString())
                : JsonBody.strings(given, "values").stream().map(String::strip).toList();
    }

    private void choose(Variable variable, String filter, List<String> texts) {
        String lower = filter.toLowerCase(Locale.ROOT);
        String kind = lower.startsWith("agg:") || lower.startsWith("vs:") ? lower.substring(0, lower.indexOf(':')) : "";
        if (!kind.isEmpty()) {
            String list = filter.substring(kind.length() + 1);
            lists.put(variable.code(), List.of(list.startsWith(kind + "_") ? list : kind + "_" + list));
        } else if (!Set.of("item", "all", "top").contains(lower)) {
            throw new Problem(Kind.BAD_SELECTION, "filter.none", Problem.shortened(filter));
        }
        values.put(
                variable.code(), lower.equals("top") ? List.of(top(variable, texts)) : codes(variable, lower, texts));
    }

    private static String top(Variable variable, List<String> texts) {
        if (texts.size() != 1) {
            throw new Problem(Kind.BAD_EXPRESSION, "filter.top", variable.code(), texts.size());
        }
        return "top(" + texts.getFirst() + ")";
    }

    /** Codes as they are; only {@code all} knows stars, and version 1 has no expressions. */
    private static List<String> codes(Variable variable, String filter, List<String> texts) {
        Set<String> unknown = new LinkedHashSet<>();
        for (String text : texts) {
            boolean mask = filter.equals("all") && (text.contains("*") || text.contains("?"));
            if (!mask && variable.listNamed(text).isEmpty()) {
                unknown.add(text);
            }
        }
        if (!unknown.isEmpty()) {
            throw variable.refuse(unknown);
        }
        return texts;
    }

    private void complete(Variable variable) {
        boolean chosen =
                !values.getOrDefault(variable.code(), List.of()).isEmpty() || lists.containsKey(variable.code());
        if (!chosen && variable.elimination() instanceof Elimination.Mandatory) {
            values.put(variable.code(), List.of("*"));
        }
    }

    private List<String> shown() {
        return table.variables().stream()
                .map(Variable::code)
                .filter(code -> !values.getOrDefault(code, List.of()).isEmpty() || lists.containsKey(code))
                .toList();
    }
}
