package org.maalestok.opendata.pxweb;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.maalestok.keyfigures.Observation;
import org.springframework.web.util.HtmlUtils;

/** A page that is one table, for pasting into documents and spreadsheets; under it the notes. */
final class HtmlData {

    private final Grid grid;
    private final Writer out;

    HtmlData(Grid grid, Writer out) {
        this.grid = grid;
        this.out = out;
    }

    /** @param language as HTML names it */
    void write(Footnotes footnotes, List<String> notes, boolean title, String language) throws IOException {
        out.write("<!DOCTYPE html>\n<html lang=\"" + language + "\">\n<head><meta charset=\"utf-8\"><title>"
                + escaped(grid.title()) + "</title></head>\n<body>\n<table>\n");
        if (title) {
            out.write("<caption>" + escaped(grid.title()) + "</caption>\n");
        }
        out.write("<thead><tr>");
        for (String name : grid.header()) {
            out.write("<th scope=\"col\">" + escaped(name) + "</th>");
        }
        out.write("</tr></thead>\n<tbody>\n");
        grid.forEachRow(footnotes, new Rows());
        out.write("</tbody>\n</table>\n");
        for (String note : notes) {
            out.write("<p>" + escaped(note) + "</p>\n");
        }
        out.write("</body>\n</html>\n");
        out.flush();
    }

    private final class Rows implements Grid.Sink {

        @Override
        public void begin(List<String> names) throws IOException {
            out.write("<tr>");
            for (String name : names) {
                out.write("<th scope=\"row\">" + escaped(name) + "</th>");
            }
        }

        @Override
        public void accept(Observation observation, String status) throws IOException {
            out.write("<td>");
            if (observation instanceof Observation.Measured measured) {
                out.write(measured.value().toPlainString());
                out.write(status.isEmpty() ? "" : " <sup>" + status + "</sup>");
            } else {
                out.write(status);
            }
            out.write("</td>");
        }

        @Override
        public void end() throws IOException {
            out.write("</tr>\n");
        }
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
