package org.maalestok.opendata.pxweb;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.maalestok.opendata.Cells;
import org.maalestok.opendata.web.JsonAnswer;
import org.maalestok.ui.Language;

/** Writes cells in the format that was asked for, as they are read: a slow reader holds none of them. */
final class DataAnswer {

    private DataAnswer() {}

    static void write(Cells asked, DataFormat format, FormatOptions options, Links links, HttpServletResponse response)
            throws IOException {
        var cells = new Cells(format.shape(asked.selection()), asked.figures());
        Language language = links.language();
        var grid = new Grid(cells, options, language);
        var table = cells.selection().table();
        var footnotes = Footnotes.of(cells, language);
        var notes = footnotes.under(table);
        response.setHeader(
                "Content-Disposition", "inline; filename=\"%s.%s\"".formatted(table.id(), format.extension()));
        response.setContentType(format.type());
        switch (format) {
            case JSON_STAT2 ->
                JsonAnswer.write(response, json -> new JsonStatData(json, cells, footnotes, links).write());
            case PX -> new PxData(cells, language, footnotes).write(response.getOutputStream());
            case HTML ->
                new HtmlData(grid, response.getWriter()).write(footnotes, notes, options.title(), language.tag());
            case XLSX -> new XlsxData(grid, options).write(footnotes, notes, response.getOutputStream());
            case JSON_PX -> JsonAnswer.write(response, json -> new JsonPxData(json, cells, language).write());
            case JSON_STAT ->
                JsonAnswer.write(response, json -> new OldJsonStatData(json, cells, footnotes, language).write());
            case PARQUET -> new ParquetData(cells, language).write(footnotes, notes, response.getOutputStream());
            case SDMX -> new SdmxData(cells, language).write(response.getOutputStream());
            case CSV -> new CsvData(grid, options, response.getWriter()).write(footnotes);
        }
    }
}
