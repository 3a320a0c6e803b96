package org.maalestok.statistics.sources;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Kolada with a few key figures, in version 2 or 3, page by page. */
final class KoladaStandIn {

    private final int version;
    private final Map<String, String> kpis = new TreeMap<>();
    private final Map<String, String> municipalities = new TreeMap<>();
    private final Map<String, String> groups = new TreeMap<>();
    private final Map<String, String> units = new TreeMap<>();
    /** kpi, place and year, parted by spaces: the values as Kolada writes them. */
    private final Map<String, String> values = new TreeMap<>();

    private int perPage = 5000;

    KoladaStandIn(int version) {
        this.version = version;
    }

    KoladaStandIn kpi(String id, String title) {
        kpis.put(id, title);
        return this;
    }

    KoladaStandIn municipality(String id, String title) {
        municipalities.put(id, title);
        return this;
    }

    KoladaStandIn group(String id, String title) {
        groups.put(id, title);
        return this;
    }

    KoladaStandIn unit(String id, String title) {
        units.put(id, title);
        return this;
    }

    /** @param values such as {@code T 12.5} or {@code K null :}, each a gender, a value and perhaps a status */
    KoladaStandIn values(String key, String... values) {
        this.values.put(key, Stream.of(values).map(KoladaStandIn::value).collect(Collectors.joining(", ", "[", "]")));
        return this;
    }

    private static String value(String text) {
        String[] parts = text.split(" ");
        boolean deleted = parts.length > 2 && parts[2].equals("deleted");
        return "{\"gender\": \"%s\", \"count\": 1, \"status\": \"%s\", \"value\": %s, \"isdeleted\": %s}"
                .formatted(parts[0], deleted || parts.length < 3 ? "" : parts[2], parts[1], deleted);
    }

    KoladaStandIn perPage(int most) {
        perPage = most;
        return this;
    }

    void serve(StandIn standIn) {
        standIn.on("/api/municipality", page(standIn, "municipality", described(municipalities, "\"type\": \"K\"")));
        standIn.on(
                "/api/municipality_groups", page(standIn, "municipality_groups", described(groups, "\"members\": []")));
        standIn.on("/api/ou", page(standIn, "ou", described(units, "\"municipality\": \"0180\"")));
        String kpi = version == 2
                ? "\"is_divided_by_gender\": 1"
                : "\"is_divided_by_gender\": true, \"publ_period\": \"2027\"";
        standIn.otherwise((exchange, asked) -> {
            String[] path = asked.path().split("/");
            if (path[2].equals("kpi")) {
                var some = new TreeMap<>(kpis);
                some.keySet().retainAll(List.of(path[3].split(",")));
                page(standIn, "kpi/" + path[3], described(some, kpi)).to(exchange, asked);
            } else {
                page(standIn, asked.path().substring(5), rows(path)).to(exchange, asked);
            }
        });
    }

    private static List<String> described(Map<String, String> entries, String more) {
        return entries.entrySet().stream()
                .map(it -> "{\"id\": \"%s\", \"title\": \"%s\", %s}".formatted(it.getKey(), it.getValue(), more))
                .toList();
    }

    /** @param path "", api, data or oudata, kpi, ids, place, ids, year, ids */
    private List<String> rows(String[] path) {
        var kpi = List.of(path[4].split(","));
        var place = List.of(path[6].split(","));
        var year = List.of(path[8].split(","));
        if (Stream.of(kpi, place, year).anyMatch(ids -> ids.size() > 25)) {
            throw new IllegalArgumentException("at most 25");
        }
        return values.entrySet().stream()
                .filter(it -> {
                    String[] key = it.getKey().split(" ");
                    return kpi.contains(key[0]) && place.contains(key[1]) && year.contains(key[2]);
                })
                .map(it -> row(it.getKey().split(" "), path[5], it.getValue()))
                .toList();
    }

    private String row(String[] key, String place, String values) {
        String period = version == 2 ? "\"%s\"".formatted(key[2]) : key[2];
        return "{\"kpi\": \"%s\", \"%s\": \"%s\", \"period\": %s, \"values\": %s}"
                .formatted(key[0], place, key[1], period, values);
    }

    private StandIn.Reply page(StandIn standIn, String path, List<String> entries) {
        return (exchange, asked) -> {
            var number = java.util.regex.Pattern.compile("\\bpage=(\\d+)").matcher(asked.query());
            int page = number.find() ? Integer.parseInt(number.group(1)) : 1;
            int from = Math.min((page - 1) * perPage, entries.size());
            int to = Math.min(from + perPage, entries.size());
            String next = to < entries.size()
                    ? "\"%s\"".formatted(standIn.at("/api/%s?page=%d&per_page=%d".formatted(path, page + 1, perPage)))
                    : "null";
            StandIn.json("{\"count\": %d, \"%s\": %s, \"values\": [%s]}"
                            .formatted(
                                    to - from,
                                    version == 2 ? "next_page" : "next_url",
                                    next,
                                    String.join(",", entries.subList(from, to))))
                    .to(exchange, asked);
        };
    }
}
