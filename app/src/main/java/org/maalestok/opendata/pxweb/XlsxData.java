package org.maalestok.opendata.pxweb;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.maalestok.keyfigures.Observation;
import org.maalestok.opendata.Problem;
import org.maalestok.opendata.Problem.Kind;

/**
 * A workbook with the table on its first sheet and the notes on its second. Numbers are numbers: what stands beside one ({@code p}, {@code *}) is part of how
 * it is shown.
 */
final class XlsxData {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** How much a sheet can hold, by the specification of the format. */
    private static final int MOST_ROWS = 1 << 20;

    private static final int MOST_COLUMNS = 1 << 14;

    /** After so many rows what was written leaves the memory. */
    private static final int ROWS_AT_ONCE = 500;

    private final Grid grid;
    private final FormatOptions options;

    XlsxData(Grid grid, FormatOptions options) {
        this.grid = grid;
        this.options = options;
        if (grid.width() + grid.stubWidth() > MOST_COLUMNS || grid.height() + 2 > MOST_ROWS) {
            throw new Problem(
                    Kind.TOO_MANY_CELLS,
                    "The answer has %d rows and %d columns, and a spreadsheet holds %d and %d. Move variables between stub and heading, or take csv."
                            .formatted(grid.height(), grid.width() + grid.stubWidth(), MOST_ROWS, MOST_COLUMNS));
        }
    }

    void write(Footnotes footnotes, List<String> notes, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Malestok", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("data");
            var rows = new Rows(sheet);
            if (options.title()) {
                sheet.value(rows.row++, 0, grid.title());
            }
            rows.header(grid.header());
            grid.forEachRow(footnotes, rows);
            sheet.finish();
            Worksheet second = workbook.newWorksheet("notes");
            for (int i = 0; i < notes.size(); i++) {
                second.value(i, 0, notes.get(i));
            }
        }
    }

    private static final class Rows implements Grid.Sink {

        private final Worksheet sheet;
        private int row;
        private int column;

        Rows(Worksheet sheet) {
            this.sheet = sheet;
        }

        void header(List<String> names) {
            for (String name : names) {
                sheet.value(row, column, name);
                sheet.style(row, column++).bold().set();
            }
            column = 0;
            row++;
        }

        @Override
        public void begin(List<String> names) {
            for (String name : names) {
                sheet.value(row, column++, name);
            }
        }

        @Override
        public void accept(Observation observation, String status) {
            if (observation instanceof Observation.Measured measured) {
                sheet.value(row, column, measured.value());
                if (!status.isEmpty()) {
                    sheet.style(row, column)
                            .format("General\" " + status + "\"")
                            .set();
                }
            } else {
                sheet.value(row, column, status);
            }
            column++;
        }

        @Override
        public void end() throws IOException {
            column = 0;
            if (++row % ROWS_AT_ONCE == 0) {
                sheet.flush();
            }
        }
    }
}
