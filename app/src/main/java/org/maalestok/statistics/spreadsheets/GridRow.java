package org.maalestok.statistics.spreadsheets;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number counted from 1, as the file counts: the row of a sheet, the line on which a CSV row begins
 * @param hidden whether the sheet hides it
 * @param cells from the first column on; shorter than the sheet is wide where nothing follows
 */
public record GridRow(long number, boolean hidden, List<GridCell> cells) {

    public GridRow {
        cells = List.copyOf(cells);
    }

    /** The cell in this column, counted from 0; empty beyond the end. */
    public GridCell cell(int column) {
        return column < cells.size() ? cells.get(column) : GridCell.EMPTY;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(GridCell::isEmpty);
    }

    /** How many cells have something in them. */
    long filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }
}
