package org.maalestok.opendata.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maalestok.RunningWithStarterData;
import org.maalestok.access.Interfaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The description of our own interfaces is true: every path in it answers as it says, and nothing of our own is left out. */
@RunningWithStarterData
class DescriptionTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    private JsonNode description;

    @BeforeEach
    void read() {
        description = JSON.readTree(get("/api/openapi").body());
    }

    @Test
    void everyRouteOfOurOwnIsInIt() {
        Set<String> ours = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> Interfaces.contains(path) && !path.matches("/api/v\\d.*") || path.contains("/embed/"))
                .flatMap(DescriptionTest::spelledOut)
                .map(path -> path.replaceAll("\\{(\\w+):[^}]*\\}", "{$1}"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(description.get("paths").propertyNames())).isEqualTo(ours);
    }

    /** A route that answers for several lists is described list by list. */
    private static Stream<String> spelledOut(String path) {
        var lists = Pattern.compile("\\{list:([^}]*)\\}").matcher(path);
        return lists.find()
                ? Stream.of(lists.group(1).split("\\|")).map(name -> path.replace(lists.group(), name))
                : Stream.of(path);
    }

    @Test
    void everyPathAnswersAsDescribed() {
        description.get("paths").properties().forEach(path -> {
            JsonNode operation = path.getValue().get("get");
            var answer = get(address(path.getKey(), operation));
            assertThat(answer.statusCode()).as(path.getKey()).isEqualTo(200);
            String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
            JsonNode content = operation.at("/responses/200/content");
            assertThat(content.propertyNames()).as(path.getKey()).contains(type);
            JsonNode schema = content.get(type).path("schema");
            if (!schema.isMissingNode()) {
                check(JSON.readTree(answer.body()), schema, path.getKey());
            }
        });
    }

    @Test
    void wrongPlacesAnswerWithTheProblemDescribed() {
        for (String path : List.of(
                "/kolada/v3/kpi?page=0", "/catalog?format=pdf", "/feeds/nb/x.atom", "/feeds/sv/releases.atom")) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isBetween(400, 422);
            check(JSON.readTree(answer.body()), description.at("/components/schemas/Problem"), path);
        }
    }

    /** YAML takes a comma in a sentence for the end of it, and what follows for a name with nothing behind it. */
    @Test
    void noSentenceBreaksOff() {
        for (String name : List.of("tags", "info", "paths", "components")) {
            assertThat(nothings(description.get(name))).as(name).isZero();
        }
    }

    private static long nothings(JsonNode node) {
        return node.isNull()
                ? 1
                : node.valueStream().mapToLong(DescriptionTest::nothings).sum();
    }

    @Test
    void saysTheSameInYaml() {
        Object yaml = new Yaml().load(get("/api/openapi.yaml").body());
        assertThat(JSON.readTree(JSON.writeValueAsString(yaml))).isEqualTo(description);
    }

    private String address(String path, JsonNode operation) {
        String address = path;
        var query = new ArrayList<String>();
        for (JsonNode reference : operation.path("parameters")) {
            JsonNode parameter = resolve(reference);
            String name = parameter.get("name").asString();
            if (parameter.get("in").asString().equals("path")) {
                address = address.replace(
                        "{" + name + "}", parameter.get("example").asString());
            } else if (parameter.has("example")) {
                query.add(
                        name + "=" + URLEncoder.encode(parameter.get("example").asString(), StandardCharsets.UTF_8));
            }
        }
        return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? description.at(node.get("$ref").asString().substring(1)) : node;
    }

    private void check(JsonNode node, JsonNode reference, String at) {
        JsonNode schema = resolve(reference);
        if (node.isNull()) {
            assertThat(schema.path("nullable").asBoolean(false))
                    .as("%s may be null", at)
                    .isTrue();
            return;
        }
        String type = schema.path("type").asString("");
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
        schema.path("required").forEach(name -> assertThat(node.has(name.asString()))
                .as("%s has %s", at, name)
                .isTrue());
        node.properties().forEach(entry -> {
            assertThat(schema.at("/properties").has(entry.getKey()))
                    .as("%s says %s", at, entry.getKey())
                    .isTrue();
            check(entry.getValue(), schema.at("/properties/" + entry.getKey()), at + "." + entry.getKey());
        });
        if (node.isArray()) {
            node.forEach(item -> check(item, schema.get("items"), at + "[]"));
        }
    }

    private HttpResponse<String> get(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
