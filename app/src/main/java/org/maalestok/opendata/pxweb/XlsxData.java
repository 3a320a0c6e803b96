package org.maalestok.opendata.pxweb;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.maalestok.keyfigures.Observation;
import org.maalestok.opendata.Problem;
import org.maalestok.opendata.Problem.Kind;
import org.maalestok.ui.XlsxWriter;

/**
 * A workbook with the table on its first sheet and the notes on its second. Numbers are numbers: what stands beside one ({@code p}, {@code *}) is part of how
 * it is shown.
 */
final class XlsxData {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** How much a sheet can hold, by the specification of the format. */
    private static final int MOST_ROWS = 1 << 20;

    private static final int MOST_COLUMNS = 1 << 14;

    private final Grid grid;
    private final FormatOptions options;

    XlsxData(Grid grid, FormatOptions options) {
        this.grid = grid;
        this.options = options;
        if (grid.width() + grid.stubWidth() > MOST_COLUMNS || grid.height() + 2 > MOST_ROWS) {
            throw new Problem(
                    Kind.TOO_MANY_CELLS,
                    "cells.sheet",
                    grid.height(),
                    grid.width() + grid.stubWidth(),
                    MOST_ROWS,
                    MOST_COLUMNS);
        }
    }

    void write(Footnotes footnotes, List<String> notes, OutputStream out) throws IOException {
        // Left open after a failure: closing would complete half a workbook so that it looks like a whole one.
        var workbook = new XlsxWriter(out);
        workbook.begin("data", options.title() ? List.of() : grid.header());
        if (options.title()) {
            workbook.text(grid.title());
            workbook.endRow();
            workbook.headings(grid.header());
        }
        grid.forEachRow(footnotes, new Rows(workbook));
        workbook.begin("notes", List.of());
        for (String note : notes) {
            workbook.text(note);
            workbook.endRow();
        }
        workbook.close();
    }

    private record Rows(XlsxWriter workbook) implements Grid.Sink {

        @Override
        public void begin(List<String> names) throws IOException {
            for (String name : names) {
                workbook.text(name);
            }
        }

        @Override
        public void accept(Observation observation, String status) throws IOException {
            if (observation instanceof Observation.Measured measured) {
                workbook.number(measured.value(), status);
            } else {
                workbook.text(status);
            }
        }

        @Override
        public void end() throws IOException {
            workbook.endRow();
        }
    }
}
