package org.maalestok.opendata.pxweb;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

/** A table's metadata, its default selection and its data. */
@Controller
class CellsController {

    private static final String TABLE = Links.PATH + "/tables/{id}";

    private final OpenTables tables;
    private final OpenDataSettings settings;
    private final SavedQueries queries;

    CellsController(OpenTables tables, OpenDataSettings settings, SavedQueries queries) {
        this.tables = tables;
        this.settings = settings;
        this.queries = queries;
    }

    @GetMapping(TABLE + "/metadata")
    void metadata(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var parameters = Parameters.of(request);
        Language language = ApiLanguage.of(parameters.find("lang").orElse(null));
        OpenTable table = TablesController.get(tables, id);
        Selection selection = described(table, parameters);
        var footnotes = Footnotes.of(tables.read(selection), language);
        JsonAnswer.write(response, json -> {
            json.writeStartObject();
            new DatasetJson(json, selection, footnotes, Links.of(request, language)).writeWithCodeLists();
            json.writeArrayPropertyStart("value");
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** A saved query goes before the default selection: a browser of tables asks for both when it opens one. */
    private Selection described(OpenTable table, Parameters parameters) {
        var saved = parameters.find("savedQuery");
        if (saved.isPresent()) {
            return queries.select(table, queries.get(saved.get()));
        }
        return parameters.flag("defaultSelection")
                ? Selection.defaults(table, settings.maxCells())
                : Selection.everything(table, parameters.byVariable("codelist"));
    }

    @GetMapping(TABLE + "/defaultselection")
    void defaultSelection(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Language language = ApiLanguage.of(Parameters.of(request).find("lang").orElse(null));
        OpenTable table = TablesController.get(tables, id);
        JsonAnswer.write(
                response,
                json -> SelectionJson.writeResponse(
                        json,
                        Selection.defaults(table, settings.maxCells()),
                        Links.of(request, language),
                        "/tables/" + table.id() + "/defaultselection"));
    }

    @GetMapping(TABLE + "/data")
    void data(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var parameters = Parameters.of(request);
        var question = new Question(
                parameters.byVariable("valuecodes"),
                parameters.byVariable("codelist"),
                parameters.list("stub"),
                parameters.list("heading"));
        answer(id, question, parameters, request, response);
    }

    @PostMapping(TABLE + "/data")
    void ask(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Question question = JsonBody.read(request, SelectionBody.MAX_BYTES, SelectionBody::question)
                .orElse(Question.DEFAULT);
        answer(id, question, Parameters.of(request), request, response);
    }

    private void answer(
            String id,
            Question question,
            Parameters parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Language language = ApiLanguage.of(parameters.find("lang").orElse(null));
        DataFormat format = DataFormat.of(parameters.find("outputFormat").orElse(DataFormat.USUAL));
        var options = FormatOptions.of(format, parameters.list("outputFormatParams"));
        OpenTable table = TablesController.get(tables, id);
        Selection selection = Selection.of(table, question, settings.maxCells());
        DataAnswer.write(tables.read(selection), format, options, Links.of(request, language), response);
    }
}
