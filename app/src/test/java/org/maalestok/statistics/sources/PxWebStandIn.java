package org.maalestok.statistics.sources;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A table of JSON-stat, served as PxWeb does, in both versions: described without values, and in any selection, with the cell limit kept. */
public final class PxWebStandIn {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final ObjectNode table;
    private final List<String> ids;
    private final List<List<String>> codes;
    private long mostCells = Long.MAX_VALUE;
    private final Set<String> eliminable = new HashSet<>();

    private PxWebStandIn(ObjectNode table) {
        this.table = table;
        this.ids = table.path("id").valueStream().map(JsonNode::stringValue).toList();
        this.codes = ids.stream().map(this::codes).toList();
    }

    /** @param jsonStat a data set of JSON-stat 2.0 with a full list of values */
    public static PxWebStandIn of(String jsonStat) {
        return new PxWebStandIn((ObjectNode) JSON.readTree(jsonStat));
    }

    private List<String> codes(String id) {
        return table.path("dimension")
                .path(id)
                .path("category")
                .path("index")
                .propertyStream()
                .sorted(Comparator.comparing(entry -> entry.getValue().asInt()))
                .map(Map.Entry::getKey)
                .toList();
    }

    public PxWebStandIn mostCells(long most) {
        mostCells = most;
        return this;
    }

    /** A variable that may be left out of a question; its first category is the total. */
    public PxWebStandIn eliminable(String id) {
        eliminable.add(id);
        return this;
    }

    /** Answers below {@code base} as version 2 does. */
    public void serveTwo(StandIn standIn, String base, String name) {
        standIn.on(
                        base + "/config",
                        StandIn.json(
                                "{\"apiVersion\": \"2.2.0\", \"maxDataCells\": %d, \"maxCallsPerTimeWindow\": 1000, \"timeWindow\": 1}"
                                        .formatted(mostCells)))
                .on(
                        base + "/tables/" + name + "/metadata",
                        StandIn.json(descriptionTwo().toString()))
                .on(base + "/tables/" + name + "/data", this::answerTwo);
    }

    /** Answers below {@code base}, which ends with the language, as version 1 does. */
    public void serveOne(StandIn standIn, String base, String name) {
        serveOne(standIn, base, name, this::answerOne);
    }

    /** The same with another answer to whoever asks for data, who asks at the address of the description. */
    void serveOne(StandIn standIn, String base, String name, StandIn.Reply data) {
        standIn.on(
                        base,
                        StandIn.json("{\"maxValues\": 100, \"maxCells\": %d, \"maxCalls\": 1000, \"timeWindow\": 1}"
                                .formatted(mostCells)))
                .on(base + "/" + name, (exchange, asked) -> {
                    if (asked.method().equals("GET")) {
                        StandIn.json(descriptionOne().toString()).to(exchange, asked);
                    } else {
                        data.to(exchange, asked);
                    }
                });
    }

    ObjectNode descriptionTwo() {
        ObjectNode description = table.deepCopy();
        description.remove("status");
        description.putArray("value");
        for (String id : ids) {
            var dimension = (ObjectNode) description.path("dimension").path(id);
            dimension.withObjectProperty("extension").put("elimination", eliminable.contains(id));
        }
        return description;
    }

    private ObjectNode descriptionOne() {
        ObjectNode description = JSON.createObjectNode();
        description.put("title", table.path("label").asString());
        ArrayNode variables = description.putArray("variables");
        for (int i = 0; i < ids.size(); i++) {
            JsonNode category = table.path("dimension").path(ids.get(i)).path("category");
            ObjectNode variable = variables.addObject();
            variable.put("code", ids.get(i))
                    .put(
                            "text",
                            table.path("dimension")
                                    .path(ids.get(i))
                                    .path("label")
                                    .asString());
            ArrayNode values = variable.putArray("values");
            ArrayNode texts = variable.putArray("valueTexts");
            codes.get(i).forEach(code -> {
                values.add(code);
                texts.add(category.path("label").path(code).asString());
            });
            if (eliminable.contains(ids.get(i))) {
                variable.put("elimination", true);
            }
            if (ids.get(i).equals("Tid")) {
                variable.put("time", true);
            }
        }
        return description;
    }

    private void answerTwo(HttpExchange exchange, StandIn.Asked asked) throws IOException {
        JsonNode question = JSON.readTree(asked.body());
        answer(exchange, asked, question.path("selection"), "variableCode", "valueCodes");
    }

    private void answerOne(HttpExchange exchange, StandIn.Asked asked) throws IOException {
        ArrayNode selection = JSON.createArrayNode();
        for (JsonNode variable : JSON.readTree(asked.body()).path("query")) {
            selection
                    .addObject()
                    .put("variableCode", variable.path("code").stringValue())
                    .set("valueCodes", variable.path("selection").path("values"));
        }
        answer(exchange, asked, selection, "variableCode", "valueCodes");
    }

    private void answer(HttpExchange exchange, StandIn.Asked asked, JsonNode selection, String variable, String values)
            throws IOException {
        var wanted = new ArrayList<List<String>>();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            var named = selection
                    .valueStream()
                    .filter(it -> it.path(variable).stringValue().equals(id))
                    .flatMap(it -> it.path(values).valueStream())
                    .map(JsonNode::stringValue)
                    .toList();
            if (named.isEmpty() && !eliminable.contains(id)) {
                StandIn.status(400, "{\"title\": \"Missing selection for mandantory variable\"}")
                        .to(exchange, asked);
                return;
            }
            wanted.add(named.isEmpty() ? codes.get(i).subList(0, 1) : named);
        }
        long size = wanted.stream().mapToLong(List::size).reduce(1, (one, other) -> one * other);
        if (size > mostCells) {
            StandIn.status(403, "{\"title\": \"Too many cells selected\"}").to(exchange, asked);
            return;
        }
        StandIn.json(part(wanted, selection, variable).toString()).to(exchange, asked);
    }

    private ObjectNode part(List<List<String>> wanted, JsonNode selection, String variable) {
        var named = selection
                .valueStream()
                .map(it -> it.path(variable).stringValue())
                .toList();
        ObjectNode part = JSON.createObjectNode();
        part.put("version", "2.0").put("class", "dataset");
        List.of("label", "source", "updated", "role").forEach(field -> part.set(field, table.path(field)));
        int[] shown = IntStream.range(0, ids.size())
                .filter(i -> named.contains(ids.get(i)))
                .toArray();
        ArrayNode id = part.putArray("id");
        ArrayNode size = part.putArray("size");
        ObjectNode dimension = part.putObject("dimension");
        for (int i : shown) {
            id.add(ids.get(i));
            size.add(wanted.get(i).size());
            ObjectNode described = ((ObjectNode) table.path("dimension").path(ids.get(i))).deepCopy();
            ObjectNode index = ((ObjectNode) described.path("category")).putObject("index");
            wanted.get(i).forEach(code -> index.put(code, index.size()));
            ((ObjectNode) described.path("category").path("label")).retain(wanted.get(i));
            dimension.set(ids.get(i), described);
        }
        ArrayNode value = part.putArray("value");
        ObjectNode status = JSON.createObjectNode();
        addCells(wanted, 0, 0, value, status);
        if (!status.isEmpty()) {
            part.set("status", status);
        }
        return part;
    }

    private void addCells(List<List<String>> wanted, int dimension, int at, ArrayNode value, ObjectNode status) {
        if (dimension == ids.size()) {
            JsonNode sign = table.path("status").path(String.valueOf(at));
            if (sign.isString()) {
                status.put(String.valueOf(value.size()), sign.stringValue());
            }
            value.add(table.path("value").path(at));
            return;
        }
        for (String code : wanted.get(dimension)) {
            int place = codes.get(dimension).indexOf(code);
            if (place < 0) {
                throw new IllegalArgumentException("Non-existent value " + code);
            }
            addCells(wanted, dimension + 1, at * codes.get(dimension).size() + place, value, status);
        }
    }
}
