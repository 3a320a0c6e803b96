package org.maalestok.statistics.formats;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Writes one table in one format, in memory that does not grow with the number of cells. The cells may come in any order, each once; they wait on disk until
 * {@link #finish}, because formats want to say things first that only the last cell decides.
 */
public abstract class TableWriter implements TableSink, Closeable {

    private final CellSpool cells = new CellSpool();
    private SourceTable table = new SourceTable("", "", "", List.of(), "", List.of());
    private Odometer odometer = new Odometer(table);
    private boolean begun;

    @Override
    public final void begin(SourceTable described) throws TableRefused {
        if (begun) {
            throw new IllegalStateException("A file has room for one table, and a second one came");
        }
        if (Odometer.size(described) > CellSpool.MOST_CELLS) {
            throw refused(
                    described,
                    Refusal.Kind.TOO_LARGE,
                    String.valueOf(Odometer.size(described)),
                    String.valueOf(CellSpool.MOST_CELLS));
        }
        begun = true;
        table = described;
        odometer = new Odometer(described);
    }

    @Override
    public void accept(SourceCell cell) throws IOException, TableRefused {
        long number = odometer.number(cell.at);
        if (!cells.put(number, cell) || !cells.putSign(number, cell.status)) {
            throw refused(table, Refusal.Kind.DUPLICATE, Arrays.toString(cell.at), "");
        }
    }

    /** Writes the file; without it, there is none. */
    public final void finish() throws IOException, TableRefused {
        if (!begun) {
            throw new IllegalStateException("No table has come");
        }
        write(table);
    }

    abstract void write(SourceTable described) throws IOException, TableRefused;

    /** Goes through all cells of the full table in order; those that never came are without number and sign. */
    final void forEachCell(CellSpool.Visitor visitor) throws IOException, TableRefused {
        var next = new long[1];
        var missing = new SourceCell(table.dimensions().size());
        var cell = new SourceCell(table.dimensions().size());
        cells.forEach(cell, "", (number, found) -> {
            for (; next[0] < number; next[0]++) {
                visitor.visit(next[0], missing);
            }
            visitor.visit(number, found);
            next[0]++;
        });
        for (long size = Odometer.size(table); next[0] < size; next[0]++) {
            visitor.visit(next[0], missing);
        }
    }

    /** Goes through the cells that came, each with its place, in the order of the table. */
    final void forEachThere(CellSpool.Visitor visitor) throws IOException, TableRefused {
        var cell = new SourceCell(table.dimensions().size());
        cells.forEach(cell, "", (number, found) -> {
            odometer.place(number, found.at);
            visitor.visit(number, found);
        });
    }

    static TableRefused refused(SourceTable table, Refusal.Kind kind, String found, String expected) {
        return new TableRefused(new Refusal(kind, (table.source() + " " + table.code()).strip(), "", found, expected));
    }

    @Override
    public void close() throws IOException {
        cells.close();
    }
}
