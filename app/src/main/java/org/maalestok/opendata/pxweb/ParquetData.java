package org.maalestok.opendata.pxweb;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maalestok.keyfigures.Observation;
import org.maalestok.opendata.Cells;
import org.maalestok.opendata.OpenTable;
import org.maalestok.opendata.Selection.Part;
import org.maalestok.opendata.Variable;
import org.maalestok.opendata.parquet.Column;
import org.maalestok.opendata.parquet.Column.Kind;
import org.maalestok.opendata.parquet.ParquetFile;
import org.maalestok.ui.Language;

/**
 * A Parquet file as the reference server lays it out: codes of region and time, the beginning of the time as {@code timestamp}, then for each key figure
 * {@code ContentsCode_CODE} and {@code ContentsCode_CODE_symbol}, or {@code value} and {@code value_symbol} where there is only one. Numbers are doubles, as there.
 * Cells come with the key figures above.
 */
final class ParquetData {

    private static final String TIMESTAMP = "timestamp";
    private static final String SYMBOL = "_symbol";

    private final Cells cells;
    private final OpenTable table;
    private final Language language;
    private final List<Part> stub;
    private final Part contents;

    ParquetData(Cells cells, Language language) {
        this.cells = cells;
        this.table = cells.selection().table();
        this.language = language;
        var shown = cells.selection().shown();
        this.stub = shown.subList(0, shown.size() - 1);
        this.contents = shown.getLast();
    }

    void write(Footnotes footnotes, List<String> notes, OutputStream out) throws IOException {
        var columns = columns();
        var file = new ParquetFile(out, columns);
        int keys = stub.size() + 1;
        int[] column = {0};
        long[] cell = {0};
        cells.forEach((at, observation) -> {
            if (column[0] == 0) {
                writeKeys(file, at);
                column[0] = keys;
            }
            write(file, column[0], observation, footnotes.statusOf(cell[0]++, observation));
            column[0] += 2;
            if (column[0] == columns.size()) {
                file.endRow();
                column[0] = 0;
            }
        });
        file.finish(about(notes));
    }

    private List<Column> columns() {
        var columns = new ArrayList<Column>();
        stub.forEach(part -> columns.add(new Column(part.variable().code(), Kind.TEXT, false)));
        columns.add(new Column(TIMESTAMP, Kind.TIME, false));
        for (int place : contents.places()) {
            String name = contents.places().length == 1
                    ? "value"
                    : Variable.CONTENTS + "_"
                            + contents.variable().values().get(place).code();
            columns.add(new Column(name, Kind.NUMBER, true));
            columns.add(new Column(name + SYMBOL, Kind.TEXT, true));
        }
        return columns;
    }

    private void writeKeys(ParquetFile file, int[] at) {
        for (int i = 0; i < stub.size(); i++) {
            Part part = stub.get(i);
            int place = part.places()[at[i]];
            file.text(i, part.variable().values().get(place).code());
            if (part.variable().isTime()) {
                file.time(
                        stub.size(),
                        table.periods()
                                .get(place)
                                .start()
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                                .toEpochMilli());
            }
        }
    }

    private static void write(ParquetFile file, int column, Observation observation, String status) {
        if (observation instanceof Observation.Measured measured) {
            file.number(column, measured.value().doubleValue());
        } else {
            file.nothing(column);
        }
        if (status.isEmpty()) {
            file.nothing(column + 1);
        } else {
            file.text(column + 1, status);
        }
    }

    private Map<String, String> about(List<String> notes) {
        var about = new LinkedHashMap<String, String>();
        about.put("tableid", table.id());
        about.put("title", table.title().in(language));
        about.put("source", TableJson.sources(table));
        about.put("updated", table.updated().toString());
        about.put("note", String.join("\n", notes));
        return about;
    }
}
