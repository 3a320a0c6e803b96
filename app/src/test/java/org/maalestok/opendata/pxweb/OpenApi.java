package org.maalestok.opendata.pxweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.maalestok.statistics.formats.SharedData;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/**
 * The published description of PxWebApi v2, and whether an answer is as it says: types, properties that must be there, enumerations. Its date pattern is
 * passed over: it contradicts the format beside it and the reference server.
 */
final class OpenApi {

    private final Map<String, Map<String, Object>> schemas;

    @SuppressWarnings("unchecked")
    OpenApi() {
        Map<String, Object> file =
                new Yaml().load(new ByteArrayInputStream(SharedData.read("protocols/pxwebapi-v2/PxAPI-2.yml")));
        schemas = (Map<String, Map<String, Object>>) ((Map<String, Object>) file.get("components")).get("schemas");
    }

    void check(JsonNode answer, String schema) {
        check(answer, schemas.get(schema), schema);
    }

    @SuppressWarnings("unchecked")
    private void check(JsonNode node, Map<String, Object> schema, String at) {
        if (schema.get("$ref") instanceof String reference) {
            check(node, schemas.get(reference.substring(reference.lastIndexOf('/') + 1)), at);
            return;
        }
        for (var part : (List<Map<String, Object>>) schema.getOrDefault("allOf", List.of())) {
            check(node, part, at);
        }
        if (node.isNull()) {
            assertThat(schema.get("nullable")).as("%s may be null", at).isEqualTo(true);
            return;
        }
        checkType(node, String.valueOf(schema.getOrDefault("type", "")), at);
        if (schema.get("enum") instanceof List<?> values) {
            assertThat(values.stream().map(String::valueOf)).as(at).contains(node.asString());
        }
        for (String name : (List<String>) schema.getOrDefault("required", List.of())) {
            // "values" is a slip for valueCodes, which its own properties and every client have.
            if (!(name.equals("values") && node.has("valueCodes"))) {
                assertThat(node.has(name)).as("%s has %s", at, name).isTrue();
            }
        }
        var properties = (Map<String, Map<String, Object>>) schema.getOrDefault("properties", Map.of());
        node.properties().forEach(entry -> {
            if (properties.containsKey(entry.getKey())) {
                check(entry.getValue(), properties.get(entry.getKey()), at + "." + entry.getKey());
            } else if (schema.get("additionalProperties") instanceof Map<?, ?> others) {
                check(entry.getValue(), (Map<String, Object>) others, at + "." + entry.getKey());
            }
        });
        if (schema.get("items") instanceof Map<?, ?> items) {
            node.forEach(item -> check(item, (Map<String, Object>) items, at + "[]"));
        }
    }

    private static void checkType(JsonNode node, String type, String at) {
        boolean fits =
                switch (type) {
                    case "object" -> node.isObject();
                    case "array" -> node.isArray();
                    case "string" -> node.isString();
                    case "integer" -> node.isIntegralNumber();
                    case "number" -> node.isNumber();
                    case "boolean" -> node.isBoolean();
                    default -> true;
                };
        assertThat(fits).as("%s is of type %s: %s", at, type, node).isTrue();
    }
}
