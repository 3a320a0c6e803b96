package org.maalestok.opendata.pxweb;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.maalestok.opendata.Cells;
import org.maalestok.opendata.web.JsonAnswer;
import org.maalestok.ui.Language;

/** Writes cells in the format that was asked for, as they are read: a slow reader holds none of them. */
final class DataAnswer {

    private DataAnswer() {}

    static void write(Cells cells, DataFormat format, FormatOptions options, Links links, HttpServletResponse response)
            throws IOException {
        Language language = links.language();
        var grid = new Grid(cells, options, language);
        var table = cells.selection().table();
        var footnotes = Footnotes.of(cells, language);
        var notes = DatasetJson.notes(table, footnotes, language);
        response.setHeader(
                "Content-Disposition", "inline; filename=\"%s.%s\"".formatted(table.id(), format.extension()));
        response.setContentType(format.type());
        switch (format) {
            case JSON_STAT2 ->
                JsonAnswer.write(response, json -> new JsonStatData(json, cells, footnotes, links).write());
            case PX -> new PxData(cells, language).write(footnotes, notes, response.getOutputStream());
            case HTML ->
                new HtmlData(grid, response.getWriter()).write(footnotes, notes, options.title(), language.tag());
            case XLSX -> new XlsxData(grid, options).write(footnotes, notes, response.getOutputStream());
            case CSV -> new CsvData(grid, options, response.getWriter()).write(footnotes);
        }
    }
}
