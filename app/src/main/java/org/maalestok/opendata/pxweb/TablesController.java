package org.maalestok.opendata.pxweb;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.maalestok.opendata.CodeList;
import org.maalestok.opendata.OpenTable;
import org.maalestok.opendata.OpenTables;
import org.maalestok.opendata.Problem;
import org.maalestok.opendata.Problem.Kind;
import org.maalestok.opendata.web.JsonAnswer;
import org.maalestok.ui.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.core.JsonGenerator;

/** Which tables there are, and the code lists that can be applied to them. */
@Controller
class TablesController {

    private final OpenTables tables;

    TablesController(OpenTables tables) {
        this.tables = tables;
    }

    /** @param size of a page; as many as there are when nobody says otherwise */
    private record Page(int number, int size, int total) {

        int count() {
            return Math.max(1, (total + size - 1) / size);
        }

        int from() {
            return (int) Math.min((long) (number - 1) * size, total);
        }

        int to() {
            return (int) Math.min((long) number * size, total);
        }
    }

    @GetMapping(Links.PATH + "/tables")
    void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var parameters = Parameters.of(request);
        Language language = ApiLanguage.of(parameters.find("lang").orElse(null));
        var found = find(parameters, language);
        var page = page(parameters, found.size());
        var links = Links.of(request, language);
        JsonAnswer.write(response, json -> {
            json.writeStartObject();
            json.writeStringProperty("language", ApiLanguage.code(language));
            json.writeArrayPropertyStart("tables");
            found.subList(page.from(), page.to()).forEach(table -> {
                json.writeStartObject();
                TableJson.write(json, table, links);
                json.writeEndObject();
            });
            json.writeEndArray();
            writePage(json, page, parameters, links);
            json.writeArrayPropertyStart("links");
            links.write(json, "self", "/tables" + queryOf(parameters, page.number(), page));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private List<OpenTable> find(Parameters parameters, Language language) {
        var query = SearchQuery.of(parameters.find("query").orElse(""));
        Instant since = parameters.find("pastDays").isPresent() ? since(parameters.number("pastDays", 1)) : Instant.MIN;
        return tables.list().stream()
                .filter(table -> !table.updated().isBefore(since))
                .filter(table -> query.isAnything() || query.isMetBy(SearchText.of(table, language)))
                .toList();
    }

    /** Whole days: whoever asks again on the same day is answered the same, as the answer's tag promises. */
    private static Instant since(int pastDays) {
        return LocalDate.now(ZoneOffset.UTC)
                .minusDays(pastDays)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private static Page page(Parameters parameters, int total) {
        var page =
                new Page(parameters.number("pageNumber", 1), parameters.number("pageSize", Math.max(1, total)), total);
        if (page.number() > page.count()) {
            throw new Problem(Kind.NO_PAGE, "page.none", page.number(), page.count());
        }
        return page;
    }

    private static void writePage(JsonGenerator json, Page page, Parameters parameters, Links links) {
        json.writeObjectPropertyStart("page");
        json.writeNumberProperty("pageNumber", page.number());
        json.writeNumberProperty("pageSize", page.size());
        json.writeNumberProperty("totalElements", page.total());
        json.writeNumberProperty("totalPages", page.count());
        json.writeArrayPropertyStart("links");
        if (page.number() < page.count()) {
            links.write(json, "next", "/tables" + queryOf(parameters, page.number() + 1, page));
        }
        if (page.number() > 1) {
            links.write(json, "previous", "/tables" + queryOf(parameters, page.number() - 1, page));
        }
        links.write(json, "last", "/tables" + queryOf(parameters, page.count(), page));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String queryOf(Parameters parameters, int number, Page page) {
        var query = new StringBuilder("?pageNumber=%d&pageSize=%d".formatted(number, page.size()));
        for (String name : List.of("query", "pastDays", "includeDiscontinued")) {
            parameters.find(name).ifPresent(value -> query.append('&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        }
        return query.toString();
    }

    @GetMapping(Links.PATH + "/tables/{id}")
    void one(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = ApiLanguage.of(Parameters.of(request).find("lang").orElse(null));
        OpenTable table = get(tables, id);
        JsonAnswer.write(response, json -> {
            json.writeStartObject();
            json.writeStringProperty("language", ApiLanguage.code(language));
            TableJson.write(json, table, Links.of(request, language));
            json.writeEndObject();
        });
    }

    @GetMapping(Links.PATH + "/codelists/{id}")
    void codeList(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Language language = ApiLanguage.of(Parameters.of(request).find("lang").orElse(null));
        CodeList list = tables.findCodeList(id).orElseThrow(() -> CodeList.noList(id, "list.none"));
        JsonAnswer.write(response, json -> CodeListJson.write(json, list, Links.of(request, language)));
    }

    static OpenTable get(OpenTables tables, String id) {
        return tables.find(id)
                .orElseThrow(() -> new Problem(Kind.NO_TABLE, "table.none", Problem.shortened(id), Links.PATH));
    }
}
