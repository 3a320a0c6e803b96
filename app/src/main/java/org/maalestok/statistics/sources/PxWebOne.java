package org.maalestok.statistics.sources;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.maalestok.statistics.formats.TableReader;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.sources.Request.Form;
import tools.jackson.databind.JsonNode;

/** PxWebApi 1, whose address ends with the language: a table is described by GET and its data fetched by POST, both at the table's own path. */
final class PxWebOne implements PxWeb.Dialect {

    private final SourceClient client;
    private final TableReader jsonStat;

    PxWebOne(SourceClient client, TableReader jsonStat) {
        this.client = client;
        this.jsonStat = jsonStat;
    }

    @Override
    public PxWeb.Limits limits(Call call) throws IOException, TableRefused, InterruptedException {
        JsonNode config =
                client.ask(Request.description(client.at("", "config", call)), call, body -> Json.tree(body, call));
        return new PxWeb.Limits(
                config.path("maxCells").asLong(0),
                config.path("maxCalls").asInt(0),
                Duration.ofSeconds(config.path("timeWindow").asInt(0)));
    }

    @Override
    public Described describe(String table, Call call) throws IOException, TableRefused, InterruptedException {
        return client.ask(
                Request.description(client.at(table, "", call)),
                call,
                body -> PxDescription.one(Json.tree(body, call), table, call));
    }

    /** Version 1 does not list the codes of a grouping; who uses one names the codes. */
    @Override
    public CodeLists codeLists(Call call) {
        return CodeLists.none(call);
    }

    @Override
    public void fetch(String table, Selection part, Call call, Delivery delivery)
            throws IOException, TableRefused, InterruptedException {
        URI address = client.at(table, "", call);
        client.ask(Request.table(address, question(part), Form.JSON), call, body -> {
            jsonStat.read(body, call.body(), delivery);
            return part;
        });
    }

    private static String question(Selection part) {
        List<Map<String, Object>> query = part.variables().stream()
                .map(variable -> Map.<String, Object>of(
                        "code", variable.code(), "selection", Map.of("filter", "item", "values", variable.codes())))
                .toList();
        return Json.write(Map.of("query", query, "response", Map.of("format", "json-stat2")));
    }
}
