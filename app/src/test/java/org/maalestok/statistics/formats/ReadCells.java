package org.maalestok.statistics.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps everything that a reader hands over, as text: {@code 0301|2025 → 12.50}, {@code 0301|2024 → [:]}, {@code 0301|2023 → 7 [p]}. */
public final class ReadCells implements TableSink {

    private final List<SourceTable> tables = new ArrayList<>();
    private final Map<String, String> cells = new LinkedHashMap<>();
    private long handedOver;

    public static ReadCells of(TableReader reader, String body) throws IOException, TableRefused {
        return of(reader, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    public static ReadCells of(TableReader reader, InputStream body) throws IOException, TableRefused {
        var cells = new ReadCells();
        try (body) {
            reader.read(body, "sample", cells);
        }
        return cells;
    }

    @Override
    public void begin(SourceTable table) {
        tables.add(table);
    }

    @Override
    public void accept(SourceCell cell) {
        handedOver++;
        var key = new StringBuilder();
        var dimensions = tables.getLast().dimensions();
        for (int i = 0; i < dimensions.size(); i++) {
            key.append(i > 0 ? "|" : "")
                    .append(dimensions.get(i).categories().get(cell.at[i]).code());
        }
        String sign = cell.status.isEmpty() && cell.isNumber ? "" : "[" + cell.status + "]";
        String number = cell.isNumber ? cell.number().toPlainString() : "";
        cells.put(key.toString(), (number + " " + sign).strip());
    }

    public SourceTable table() {
        return tables.getLast();
    }

    public List<SourceTable> tables() {
        return tables;
    }

    /** By the codes of their categories, in the order in which they came. */
    public Map<String, String> cells() {
        return cells;
    }

    /** How many came, those with the same place counted too. */
    public long handedOver() {
        return handedOver;
    }
}
