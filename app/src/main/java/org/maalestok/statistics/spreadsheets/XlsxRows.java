package org.maalestok.statistics.spreadsheets;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.spreadsheets.Grid.Merged;
import org.maalestok.statistics.spreadsheets.Grid.RowSink;
import org.maalestok.statistics.spreadsheets.Grid.Shape;

/** Reads the rows of one sheet, and what it says of its columns and merged cells. */
final class XlsxRows {

    /** What lies in a sheet beyond that is no table of figures. */
    private static final int MOST_MERGED = 20_000;

    /** In all blocks together: each is filled with its text. Whole columns and titles over whole rows fit many times. */
    private static final long MOST_MERGED_CELLS = 10_000_000;

    private final XlsxGrid grid;
    private final String sheet;
    /** The blocks that have not begun, in the order of their first rows; and those that the row is in. */
    private final ArrayDeque<Merged> coming;

    private final List<Merged> here = new ArrayList<>();
    private final Map<Merged, GridCell> firstCells = new HashMap<>();
    private final Set<Integer> hidden = new HashSet<>();
    private final List<Merged> found = new ArrayList<>();
    private long mergedCells;
    private long lastRow;
    private int columns;

    /** @param merged blocks whose text is to stand in all their cells */
    XlsxRows(XlsxGrid grid, String sheet, List<Merged> merged) {
        this.grid = grid;
        this.sheet = sheet;
        coming = new ArrayDeque<>(merged.stream()
                .sorted(Comparator.comparingLong(Merged::firstRow))
                .toList());
    }

    Shape shape() {
        return new Shape(lastRow, columns, hidden, found);
    }

    void read(SheetXml xml, RowSink rows) throws IOException, TableRefused, XMLStreamException {
        long number = 0;
        while (xml.next()) {
            if (xml.opens("col")) {
                column(xml);
            } else if (xml.opens("mergeCell")) {
                merge(xml.attribute("ref"));
            } else if (xml.opens("row")) {
                number = rowNumber(xml, number);
                boolean isHidden = xml.isTrue("hidden");
                GridRow row = new GridRow(number, isHidden, withMerged(number, cells(xml, number)));
                measure(row);
                if (!row.isBlank() && !rows.take(row)) {
                    return;
                }
            }
        }
    }

    private void column(SheetXml xml) {
        if (xml.isTrue("hidden")) {
            int last = Math.min(xml.number("max", 0), Grid.MOST_COLUMNS);
            for (int i = Math.max(1, xml.number("min", 1)); i <= last; i++) {
                hidden.add(i - 1);
            }
        }
    }

    private void merge(String range) throws TableRefused {
        String[] ends = range.split(":");
        if (ends.length == 2 && found.size() < MOST_MERGED) {
            Optional<CellReference> first = CellReference.parse(ends[0]);
            Optional<CellReference> last = CellReference.parse(ends[1]);
            if (first.isPresent() && last.isPresent()) {
                merge(new Merged(
                        first.get().row(),
                        first.get().column(),
                        last.get().row(),
                        last.get().column()));
            }
        }
    }

    private void merge(Merged block) throws TableRefused {
        long rows = Math.min(block.lastRow(), Grid.MOST_ROWS) - block.firstRow() + 1;
        long across = Math.min(block.lastColumn(), Grid.MOST_COLUMNS) - block.firstColumn() + 1L;
        mergedCells += Math.max(0, rows) * Math.max(0, across);
        if (mergedCells > MOST_MERGED_CELLS) {
            throw Refusals.of(
                    Kind.TOO_LARGE,
                    grid.name(),
                    grid.place(sheet, block.firstRow(), block.firstColumn()),
                    "merged cells over %d rows and %d columns".formatted(rows, across),
                    "blocks of at most %d cells together".formatted(MOST_MERGED_CELLS));
        }
        found.add(block);
    }

    private long rowNumber(SheetXml xml, long before) throws TableRefused {
        long number = xml.number("r", (int) before + 1);
        if (number > Grid.MOST_ROWS || number <= before) {
            String place = "row " + number + " of sheet \"" + sheet + "\"";
            throw Refusals.of(
                    Kind.MALFORMED, grid.name(), place, "a row out of order", "rows from 1 to " + Grid.MOST_ROWS);
        }
        return number;
    }

    private void measure(GridRow row) {
        int width = row.cells().size();
        while (width > 0 && row.cell(width - 1).isEmpty()) {
            width--;
        }
        lastRow = width > 0 ? row.number() : lastRow;
        columns = Math.max(columns, width);
    }

    private List<GridCell> cells(SheetXml xml, long row) throws TableRefused, XMLStreamException {
        var cells = new ArrayList<GridCell>();
        int next = 0;
        while (xml.next() && !xml.closes("row")) {
            if (xml.opens("c")) {
                String reference = xml.attribute("r");
                int column = CellReference.parse(reference)
                        .map(CellReference::column)
                        .orElse(next);
                GridCell cell = new XlsxCell(grid, xml).read();
                next = column + 1;
                if (!cell.isEmpty()) {
                    put(cells, row, column, cell);
                }
            }
        }
        return cells;
    }

    private void put(List<GridCell> cells, long row, int column, GridCell cell) throws TableRefused {
        if (column >= Grid.MOST_COLUMNS || cell.text().length() > Grid.LONGEST_TEXT) {
            String expected =
                    "at most %d columns, and texts of %d characters".formatted(Grid.MOST_COLUMNS, Grid.LONGEST_TEXT);
            throw Refusals.of(Kind.TOO_LARGE, grid.name(), grid.place(sheet, row, column), cell.text(), expected);
        }
        if (column < cells.size()) {
            throw Refusals.of(
                    Kind.MALFORMED,
                    grid.name(),
                    grid.place(sheet, row, column),
                    cell.text(),
                    "each cell once, from left to right");
        }
        while (cells.size() < column) {
            cells.add(GridCell.EMPTY);
        }
        cells.add(cell);
    }

    /**
     * Heads and names stand in every cell of their block. A number does so only when it is a year: one that was typed across two columns belongs to the
     * first, and nobody can say what the second should be.
     */
    private List<GridCell> withMerged(long row, List<GridCell> cells) {
        here.removeIf(block -> block.lastRow() < row);
        while (!coming.isEmpty() && coming.peek().firstRow() <= row) {
            begin(coming.remove(), row, cells);
        }
        for (Merged block : here) {
            fill(cells, block, firstCells.getOrDefault(block, GridCell.EMPTY));
        }
        return cells;
    }

    private void begin(Merged block, long row, List<GridCell> cells) {
        if (block.lastRow() >= row) {
            here.add(block);
        }
        if (row == block.firstRow() && block.firstColumn() < cells.size()) {
            firstCells.put(block, cells.get(block.firstColumn()));
        }
    }

    private static void fill(List<GridCell> cells, Merged block, GridCell first) {
        boolean isHead = first.kind() == GridCell.Kind.TEXT
                || first.kind() == GridCell.Kind.NUMBER
                        && Periods.find(first.text()).isPresent();
        if (!isHead) {
            return;
        }
        int last = Math.min(block.lastColumn(), Grid.MOST_COLUMNS - 1);
        for (int i = block.firstColumn(); i <= last; i++) {
            while (cells.size() <= i) {
                cells.add(GridCell.EMPTY);
            }
            if (cells.get(i).isEmpty()) {
                cells.set(i, first);
            }
        }
    }
}
