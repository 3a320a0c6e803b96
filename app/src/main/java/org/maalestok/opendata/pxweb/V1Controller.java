package org.maalestok.opendata.pxweb;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.maalestok.opendata.OpenTable;
import org.maalestok.opendata.OpenTables;
import org.maalestok.opendata.Question;
import org.maalestok.opendata.Selection;
import org.maalestok.opendata.web.JsonAnswer;
import org.maalestok.opendata.web.OpenDataSettings;
import org.maalestok.ui.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;

/** PxWebApi v1, which most scripts still speak: one address for levels, tables and questions, over the same tables. */
@Controller
class V1Controller {

    private static final String ROOT = "/api/v1";
    private static final String PATH = ROOT + "/{lang}/{*path}";

    private final V1Tree tree;
    private final OpenTables tables;
    private final OpenDataSettings settings;

    V1Controller(OpenTables tables, OpenDataSettings settings) {
        this.tree = new V1Tree(tables);
        this.tables = tables;
        this.settings = settings;
    }

    /** Clients ask for the limits from the shortest address downwards and take the first that answers for the root of the interface. */
    @GetMapping(ROOT)
    void root(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean limits = Parameters.of(request).has("config");
        JsonAnswer.write(response, json -> {
            if (limits) {
                V1Json.writeConfig(json, settings);
            } else {
                V1Json.writeDatabases(json);
            }
        });
    }

    @GetMapping(PATH)
    void read(
            @PathVariable String lang,
            @PathVariable String path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Language language = ApiLanguage.of(lang);
        var names = V1Tree.split(path);
        var parameters = Parameters.of(request);
        if (parameters.has("config")) {
            JsonAnswer.write(response, json -> V1Json.writeConfig(json, settings));
        } else if (names.isEmpty()) {
            JsonAnswer.write(response, V1Json::writeDatabases);
        } else if (parameters.find("query").isPresent()) {
            var found = search(tree.under(names), parameters, language);
            JsonAnswer.write(response, json -> V1Json.writeFound(json, found, language));
        } else {
            show(names, language, response);
        }
    }

    private void show(List<String> names, Language language, HttpServletResponse response) throws IOException {
        var table = tree.find(names);
        if (table.isPresent()) {
            JsonAnswer.write(response, json -> V1Json.writeMetadata(json, table.get(), language));
        } else {
            var under = tree.under(names);
            JsonAnswer.write(response, json -> tree.writeLevel(json, names, under, language));
        }
    }

    private static List<OpenTable> search(List<OpenTable> under, Parameters parameters, Language language) {
        var query = SearchQuery.of(parameters.find("query").orElse(""));
        boolean title =
                parameters.find("filter").filter("title"::equalsIgnoreCase).isPresent();
        var asked = title ? query.inTitles() : query;
        return under.stream()
                .filter(table -> asked.isMetBy(SearchText.of(table, language)))
                .toList();
    }

    @PostMapping(PATH)
    void ask(
            @PathVariable String lang,
            @PathVariable String path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Language language = ApiLanguage.of(lang);
        OpenTable table = tree.get(V1Tree.split(path));
        Asked asked = JsonBody.read(request, SelectionBody.MAX_BYTES, body -> Asked.of(body, table))
                .orElseGet(() -> Asked.of(JsonBody.parse("{}"), table));
        Selection selection = Selection.of(table, asked.question(), settings.maxCells());
        V1Format format = asked.format();
        DataAnswer.write(
                tables.read(selection), format.format(), format.options(), Links.of(request, language), response);
    }

    private record Asked(V1Format format, Question question) {

        static Asked of(JsonNode body, OpenTable table) {
            V1Format format = V1Query.format(body);
            return new Asked(format, V1Query.question(body, table, format.isList()));
        }
    }
}
