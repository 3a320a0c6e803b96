package org.maalestok.keyfigures.catalogue;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Rows to and from PostgreSQL's JSON, under the names of their columns. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Json() {}

    static String write(Object rows) {
        return MAPPER.writeValueAsString(rows);
    }

    static IndicatorRow readIndicator(String json) {
        return MAPPER.readValue(json, IndicatorRow.class);
    }

    /** The fields of a draft, by name. */
    static Map<String, String> readFields(String json) {
        return MAPPER.readValue(json, new TypeReference<TreeMap<String, String>>() {});
    }
}
