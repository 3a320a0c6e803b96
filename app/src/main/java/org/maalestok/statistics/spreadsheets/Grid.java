package org.maalestok.statistics.spreadsheets;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.maalestok.statistics.formats.TableRefused;

/** A file of rows, read from the beginning as often as one likes. */
public interface Grid extends AutoCloseable {

    /** The most columns that a sheet may have here. */
    int MOST_COLUMNS = 2_000;

    /** The most rows that a sheet may have here; as many as XLSX has. */
    int MOST_ROWS = 1_048_576;

    /** The longest text of one cell; as XLSX has it. */
    int LONGEST_TEXT = 32_767;

    /** What to call the file in a refusal. */
    String name();

    /** In the order of the file; a file without sheets has one with an empty name. */
    List<Sheet> sheets();

    /** How the sheet is built, apart from its cells; reads it through. */
    Shape shape(String sheet) throws IOException, TableRefused;

    /** All rows that are there, in order; blank ones may be left out. Merged cells all have the text of the first. */
    void read(String sheet, RowSink rows) throws IOException, TableRefused;

    /** Where a cell is, in words: {@code cell C7 of sheet "Tal"}, {@code line 12, column 3}. */
    String place(String sheet, long row, int column);

    @Override
    void close() throws IOException;

    /**
     * @param name as on its tab
     * @param hidden whether the workbook hides it
     */
    record Sheet(String name, boolean hidden) {}

    /**
     * @param rows how many there are, to the last that has anything in it
     * @param columns how many columns have anything in them
     * @param hiddenColumns counted from 0
     * @param merged cells that were put together
     */
    record Shape(long rows, int columns, Set<Integer> hiddenColumns, List<Merged> merged) {

        public Shape {
            hiddenColumns = Set.copyOf(hiddenColumns);
            merged = List.copyOf(merged);
        }
    }

    /** A block of merged cells; rows counted from 1, columns from 0, ends included. */
    record Merged(long firstRow, int firstColumn, long lastRow, int lastColumn) {}

    /** Takes row after row; answers whether it wants more. */
    @FunctionalInterface
    interface RowSink {
        boolean take(GridRow row) throws IOException, TableRefused;
    }
}
