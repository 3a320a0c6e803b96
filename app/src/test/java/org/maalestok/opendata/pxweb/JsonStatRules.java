package org.maalestok.opendata.pxweb;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What JSON-stat 2.0 (json-stat.org/full) demands of a dataset: its form by a schema, and what a schema cannot see. */
final class JsonStatRules {

    private static final Schema SCHEMA = schema();

    private JsonStatRules() {}

    private static Schema schema() {
        try (var file =
                Objects.requireNonNull(JsonStatRules.class.getResourceAsStream("json-stat-2-dataset.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(file, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the form; nothing, one hopes. */
    static List<String> faults(JsonNode dataset) {
        return SCHEMA.validate(dataset).stream().map(Object::toString).toList();
    }

    /** @param hasValues false for metadata, which has the shape without the cells */
    static void check(JsonNode dataset, boolean hasValues) {
        assertThat(faults(dataset)).isEmpty();
        assertThat(dataset.get("version").asString()).isEqualTo("2.0");
        assertThat(dataset.get("class").asString()).isEqualTo("dataset");
        assertThat(dataset.get("updated").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        JsonNode ids = dataset.get("id");
        JsonNode sizes = dataset.get("size");
        assertThat(ids.size()).isEqualTo(sizes.size());
        assertThat(dataset.get("dimension").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        ids.valueStream().map(JsonNode::asString).toList());
        long cells = 1;
        for (int i = 0; i < ids.size(); i++) {
            checkDimension(
                    dataset.get("dimension").get(ids.get(i).asString()),
                    sizes.get(i).asInt());
            cells *= sizes.get(i).asInt();
        }
        dataset.get("role").forEach(role -> assertThat(ids.valueStream()).containsAll(role));
        assertThat(dataset.get("role").valueStream().flatMap(JsonNode::valueStream))
                .as("a dimension has one role")
                .doesNotHaveDuplicates();
        dataset.get("note").forEach(note -> assertThat(note.isString()).isTrue());
        checkCells(dataset, hasValues ? cells : 0);
    }

    private static void checkDimension(JsonNode dimension, int size) {
        JsonNode category = dimension.get("category");
        var places = new TreeSet<Integer>();
        category.get("index").forEach(place -> places.add(place.asInt()));
        assertThat(category.get("index").size()).isEqualTo(size);
        assertThat(places).hasSize(size).first().isEqualTo(0);
        assertThat(places.last()).isEqualTo(size - 1);
        assertThat(category.get("label").propertyNames())
                .containsExactlyElementsOf(category.get("index").propertyNames());
        assertThat(category.get("label").valueStream().map(JsonNode::asString)).doesNotHaveDuplicates();
        for (String optional : new String[] {"unit", "note"}) {
            if (category.has(optional)) {
                assertThat(category.get("index").propertyNames())
                        .containsAll(category.get(optional).propertyNames());
            }
        }
    }

    private static void checkCells(JsonNode dataset, long cells) {
        JsonNode values = dataset.get("value");
        assertThat(values.isArray()).isTrue();
        assertThat((long) values.size()).isEqualTo(cells);
        values.forEach(value -> assertThat(value.isNumber() || value.isNull()).isTrue());
        if (dataset.has("status")) {
            dataset.get("status").properties().forEach(status -> {
                assertThat(Long.parseLong(status.getKey())).isBetween(0L, cells - 1);
                assertThat(status.getValue().isString()).isTrue();
            });
        }
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isNull()) {
                assertThat(dataset.path("status").has(String.valueOf(i)))
                        .as("a reason for the gap in cell %d", i)
                        .isTrue();
            }
        }
    }
}
