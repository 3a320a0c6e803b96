package org.maalestok.opendata.pxweb;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.maalestok.opendata.Cells;
import org.maalestok.opendata.web.JsonAnswer;
import org.springframework.stereotype.Component;

/** Writes cells in the format that was asked for. */
@Component
class DataAnswer {

    void write(Cells cells, DataFormat format, FormatOptions options, Links links, HttpServletResponse response)
            throws IOException {
        String table = cells.selection().table().id();
        response.setHeader("Content-Disposition", "inline; filename=\"%s.%s\"".formatted(table, format.extension()));
        response.setContentType(format.type());
        response.setCharacterEncoding("UTF-8");
        switch (format) {
            case JSON_STAT2 -> JsonAnswer.write(response, json -> new JsonStatData(json, cells, links).write());
            case CSV -> new CsvData(cells, options, links.language()).write(response.getWriter());
        }
    }
}
