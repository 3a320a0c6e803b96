package org.maalestok.statistics.sources;

import java.io.IOException;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.Dimension.Category;
import org.maalestok.statistics.formats.Dimension.Role;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableRefused;
import tools.jackson.databind.JsonNode;

/** What Kolada says of its key figures, municipalities, groups and units. */
final class KoladaCatalogue {

    /** Before the oldest figures. */
    private static final int FIRST_YEAR = 1990;

    private static final Dimension GENDER = new Dimension(
            "gender",
            "Kön",
            Role.OTHER,
            List.of(new Category("T", "Totalt"), new Category("K", "Kvinnor"), new Category("M", "Män")));

    private final SourceClient client;
    private final String source;

    KoladaCatalogue(SourceClient client, String source) {
        this.client = client;
        this.source = source;
    }

    Described describe(KoladaTable table, Call call) throws IOException, TableRefused, InterruptedException {
        var kpis = kpis(table, call);
        var places = new ArrayList<Category>();
        if (table.units()) {
            places.addAll(categories(pages("ou", call)));
        } else {
            places.addAll(categories(pages("municipality", call)));
            places.addAll(categories(pages("municipality_groups", call)));
        }
        if (places.isEmpty()) {
            throw call.refuse(Kind.MALFORMED, "dimension \"%s\"".formatted(table.place()), "0", "");
        }
        var dimensions = List.of(
                new Dimension("kpi", "Nyckeltal", Role.CONTENTS, categories(kpis)),
                new Dimension(table.place(), table.units() ? "Enhet" : "Kommun", Role.AREA, places),
                new Dimension("year", "År", Role.TIME, years(kpis)),
                GENDER);
        String title = Json.text(kpis.getFirst().path("title"));
        var described = new SourceTable(
                "Kolada", call.body().substring(source.length() + 2), title, dimensions, "", notes(kpis));
        return new Described(described, Set.of());
    }

    /** The key figures in the order of the table. */
    private List<JsonNode> kpis(KoladaTable table, Call call) throws IOException, TableRefused, InterruptedException {
        var found = new LinkedHashMap<String, JsonNode>();
        for (int from = 0; from < table.kpis().size(); from += Kolada.MOST_IN_PATH) {
            var some = table.kpis()
                    .subList(
                            from,
                            Math.min(from + Kolada.MOST_IN_PATH, table.kpis().size()));
            for (JsonNode kpi : pages("kpi/" + String.join(",", some), call)) {
                found.put(Json.text(kpi.path("id")), kpi);
            }
        }
        for (String id : table.kpis()) {
            if (!found.containsKey(id)) {
                throw call.refuse(Kind.UNKNOWN_CATEGORY, "dimension \"kpi\"", id, "");
            }
        }
        if (found.isEmpty()) {
            throw call.refuse(Kind.UNKNOWN_CATEGORY, "dimension \"kpi\"", call.body(), "N15404,N15418");
        }
        return table.kpis().stream().map(id -> found.get(id)).toList();
    }

    private List<JsonNode> pages(String path, Call call) throws IOException, TableRefused, InterruptedException {
        var all = new ArrayList<JsonNode>();
        Optional<URI> page = Optional.of(client.at(path, "per_page=" + Kolada.PER_PAGE, call));
        while (page.isPresent()) {
            URI address = page.get();
            JsonNode json = client.ask(Request.description(address), call, body -> Json.tree(body, call));
            if (!json.path("values").isArray()) {
                throw call.refuse(Kind.MALFORMED, "", Excuse.shorten(json.toString()), "\"values\": [");
            }
            json.path("values").forEach(all::add);
            String next = KoladaRows.next(json);
            if (!next.isEmpty() && json.path("values").isEmpty()) {
                throw call.refuse(Kind.MALFORMED, "", "\"values\": []", "");
            }
            page = next.isEmpty() ? Optional.empty() : Optional.of(client.next(next, address, call));
        }
        return all;
    }

    private static List<Category> categories(List<JsonNode> entries) {
        return entries.stream()
                .map(entry -> new Category(Json.text(entry.path("id")), Json.text(entry.path("title"))))
                .toList();
    }

    /** Up to this year, or the last that a key figure is announced for. */
    private List<Category> years(List<JsonNode> kpis) {
        int announced = kpis.stream()
                .map(kpi -> Json.text(kpi.path("publ_period")))
                .filter(period -> period.matches("20\\d\\d"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        int now = client.pause().now().atOffset(ZoneOffset.UTC).getYear();
        return IntStream.rangeClosed(FIRST_YEAR, Math.max(now, announced))
                .mapToObj(year -> new Category(String.valueOf(year), String.valueOf(year)))
                .toList();
    }

    private static List<String> notes(List<JsonNode> kpis) {
        return kpis.stream()
                .map(kpi -> Json.text(kpi.path("description")))
                .filter(it -> !it.isBlank())
                .toList();
    }

    /** Without a word about places: the municipalities, the regions and the country, and not the three thousand groups (ids that begin with G). */
    Query withUsual(Query query, Described described) {
        boolean named = query.selection().keySet().stream().anyMatch("municipality"::equalsIgnoreCase);
        var places = described.table().dimension("municipality");
        if (named || places.isEmpty()) {
            return query;
        }
        var selection = new LinkedHashMap<>(query.selection());
        selection.put(
                "municipality",
                places.get().categories().stream()
                        .map(Category::code)
                        .filter(id -> !id.startsWith("G"))
                        .toList());
        return new Query(query.table(), selection);
    }
}
