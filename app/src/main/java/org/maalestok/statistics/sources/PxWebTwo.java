package org.maalestok.statistics.sources;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.TableReader;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.sources.Request.Form;
import tools.jackson.databind.JsonNode;

/**
 * PxWebApi 2: descriptions as JSON-stat by GET, data as JSON-stat by POST.
 *
 * @see <a href="https://github.com/PxTools/PxApiSpecs">the specification</a>
 */
final class PxWebTwo implements PxWeb.Dialect {

    private final SourceClient client;
    private final String language;
    private final TableReader jsonStat;

    PxWebTwo(SourceClient client, String language, TableReader jsonStat) {
        this.client = client;
        this.language = language;
        this.jsonStat = jsonStat;
    }

    @Override
    public PxWeb.Limits limits(Call call) throws IOException, TableRefused, InterruptedException {
        JsonNode config =
                client.ask(Request.description(client.at("config", "", call)), call, body -> Json.tree(body, call));
        return new PxWeb.Limits(
                config.path("maxDataCells").asLong(0),
                config.path("maxCallsPerTimeWindow").asInt(0),
                Duration.ofSeconds(config.path("timeWindow").asInt(0)));
    }

    @Override
    public Described describe(String table, Call call) throws IOException, TableRefused, InterruptedException {
        URI address = client.at("tables/" + table + "/metadata", "lang=" + language, call);
        return client.ask(
                Request.description(address), call, body -> PxDescription.two(Json.tree(body, call), table, call));
    }

    @Override
    public CodeLists codeLists(Call call) {
        return (dimension, list) -> {
            URI address = client.at("codelists/" + list, "lang=" + language, call);
            return client.ask(Request.description(address), call, body -> listed(dimension, Json.tree(body, call)));
        };
    }

    private static Dimension listed(Dimension dimension, JsonNode list) {
        var categories = list.path("values")
                .valueStream()
                .map(value -> new Dimension.Category(Json.text(value.path("code")), Json.text(value.path("label"))))
                .toList();
        return new Dimension(dimension.code(), dimension.label(), dimension.role(), categories);
    }

    @Override
    public void fetch(String table, Selection part, Call call, Delivery delivery)
            throws IOException, TableRefused, InterruptedException {
        URI address =
                client.at("tables/" + table + "/data", "lang=%s&outputFormat=json-stat2".formatted(language), call);
        client.ask(Request.table(address, question(part), Form.JSON), call, body -> {
            jsonStat.read(body, call.body(), delivery);
            return part;
        });
    }

    private static String question(Selection part) {
        var selection = part.variables().stream().map(PxWebTwo::question).collect(Collectors.toList());
        return Json.write(Map.of("selection", selection));
    }

    private static Map<String, Object> question(Chosen variable) {
        List<String> codes = variable.codes();
        return variable.codeList().isEmpty()
                ? Map.of("variableCode", variable.code(), "valueCodes", codes)
                : Map.of("variableCode", variable.code(), "valueCodes", codes, "codelist", variable.codeList());
    }
}
