package org.maalestok.opendata.pxweb;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.maalestok.opendata.OpenTables;
import org.maalestok.opendata.Problem;
import org.maalestok.opendata.Problem.Kind;
import org.maalestok.opendata.web.JsonAnswer;
import org.maalestok.ui.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Keeps questions, and asks them again. */
@Controller
class SavedQueriesController {

    private static final String PATH = "/savedqueries";

    /** Some thousand codes; longer lists can be said by an expression. */
    private static final int MAX_BYTES = 64 << 10;

    private final SavedQueries queries;
    private final OpenTables tables;

    SavedQueriesController(SavedQueries queries, OpenTables tables) {
        this.queries = queries;
        this.tables = tables;
    }

    @PostMapping(Links.PATH + PATH)
    void keep(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SavedQuery query = JsonBody.read(request, MAX_BYTES, SavedQuery::read)
                .orElseThrow(() -> new Problem(Kind.BAD_BODY, "body.empty"));
        String id = queries.keep(query);
        var links = Links.of(request, query.language());
        response.setStatus(HttpServletResponse.SC_CREATED);
        response.setHeader("Location", links.base() + PATH + "/" + id);
        write(id, query, links, response);
    }

    @GetMapping(Links.PATH + PATH + "/{id}")
    void one(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        SavedQuery query = queries.get(id);
        write(id, query, Links.of(request, language(query, Parameters.of(request))), response);
    }

    private static void write(String id, SavedQuery query, Links links, HttpServletResponse response)
            throws IOException {
        String self = PATH + "/" + id;
        JsonAnswer.write(response, json -> {
            json.writeStartObject();
            json.writeStringProperty("language", ApiLanguage.code(links.language()));
            json.writeStringProperty("id", id);
            json.writeObjectPropertyStart("savedQuery");
            json.writeStringProperty("id", id);
            query.write(json);
            json.writeEndObject();
            json.writeArrayPropertyStart("links");
            links.write(json, "self", self);
            links.write(json, "data", self + "/data");
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    @GetMapping(Links.PATH + PATH + "/{id}/data")
    void data(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        SavedQuery query = queries.get(id);
        var parameters = Parameters.of(request);
        var asked = parameters.find("outputFormat");
        DataFormat format = asked.map(DataFormat::of).orElseGet(query::dataFormat);
        List<String> params = parameters.list("outputFormatParams");
        var options = FormatOptions.of(format, params.isEmpty() && asked.isEmpty() ? query.params() : params);
        DataAnswer.write(
                tables.read(queries.select(query)),
                format,
                options,
                Links.of(request, language(query, parameters)),
                response);
    }

    @GetMapping(Links.PATH + PATH + "/{id}/selection")
    void selection(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SavedQuery query = queries.get(id);
        var selection = queries.select(query);
        var links = Links.of(request, language(query, Parameters.of(request)));
        JsonAnswer.write(
                response, json -> SelectionJson.writeResponse(json, selection, links, PATH + "/" + id + "/selection"));
    }

    /** As asked now, else as it was kept. */
    private static Language language(SavedQuery query, Parameters parameters) {
        return parameters.find("lang").map(ApiLanguage::of).orElse(query.language());
    }
}
