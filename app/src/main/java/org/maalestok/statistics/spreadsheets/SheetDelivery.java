package org.maalestok.statistics.spreadsheets;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.SourceCell;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.formats.TableSink;
import org.maalestok.statistics.mapping.Mapper;

/**
 * Hands a sheet over as a table. The sheet is read twice: once for the categories of the dimensions {@link Layout#AREA}, {@link Layout#TIME},
 * {@link Layout#CONTENTS} and those of the further columns, then for the cells, in the order of the sheet. What is refused on the way says in which cell.
 */
public final class SheetDelivery implements Mapper.Delivery {

    private final Layout layout;
    private final SheetWalk walk;
    private final SheetCodes codes;
    private final SheetCategories categories;
    private final Figures figures;
    private @Nullable SheetCell lastRefused;

    public SheetDelivery(Grid grid, Layout layout) {
        this.layout = layout;
        this.walk = new SheetWalk(grid, layout);
        this.codes = new SheetCodes(grid, layout);
        this.categories = new SheetCategories(walk, codes);
        this.figures = new Figures(layout.decimal());
    }

    /** Which rows had nothing to hand over; known after the first reading. */
    public Skipped skipped() {
        return walk.skipped();
    }

    /** The table without its cells. */
    public SourceTable table() throws IOException, TableRefused {
        categories.collect();
        return new SourceTable("", "", layout.sheet(), categories.dimensions(), "", List.of());
    }

    @Override
    public void sendTo(TableSink sink) throws IOException, TableRefused {
        var into = begin(sink);
        walk.walk(cell -> send(cell, into, sink));
    }

    /** The same again, with the cell in front that was refused the last time. */
    Mapper.Delivery beginningWithRefused() {
        SheetCell first = Objects.requireNonNull(lastRefused, "No cell was refused");
        return sink -> {
            var into = begin(sink);
            send(first, into, sink);
            walk.walk(cell -> send(cell, into, sink));
        };
    }

    private SourceCell begin(TableSink sink) throws IOException, TableRefused {
        SourceTable table = table();
        sink.begin(table);
        return new SourceCell(table.dimensions().size());
    }

    private void send(SheetCell cell, SourceCell into, TableSink sink) throws IOException, TableRefused {
        categories.place(cell, into);
        figures.read(cell, into, (found, expected) -> codes.refused(Kind.BAD_NUMBER, cell, found, expected));
        try {
            sink.accept(into);
        } catch (TableRefused e) {
            lastRefused = cell;
            throw codes.inCell(e.refusal(), cell);
        }
    }
}
