package org.maalestok.statistics.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maalestok.statistics.formats.SourceCell;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableSink;

/** Keeps what comes: cells by their codes, parted by spaces. */
final class Collected implements TableSink {

    final List<SourceTable> tables = new ArrayList<>();
    final Map<String, String> cells = new TreeMap<>();
    private final Runnable onCell;

    Collected() {
        this(() -> {});
    }

    Collected(Runnable onCell) {
        this.onCell = onCell;
    }

    @Override
    public void begin(SourceTable table) {
        tables.add(table);
    }

    @Override
    public void accept(SourceCell cell) {
        onCell.run();
        var key = new StringBuilder();
        for (int i = 0; i < cell.at.length; i++) {
            var dimension = tables.getLast().dimensions().get(i);
            key.append(i == 0 ? "" : " ")
                    .append(dimension.categories().get(cell.at[i]).code());
        }
        String value = cell.isNumber ? cell.number().toPlainString() + cell.status : "[" + cell.status + "]";
        String before = cells.put(key.toString(), value);
        if (before != null) {
            throw new AssertionError("Twice: " + key);
        }
    }
}
