package org.maalestok.statistics.spreadsheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maalestok.statistics.formats.TableRefused;

/** The beginning of a sheet, for guessing and for showing. */
public record Sample(List<GridRow> rows, Grid.Shape shape) {

    private static final int ROWS = 400;

    public Sample {
        rows = List.copyOf(rows);
    }

    public static Sample of(Grid grid, String sheet) throws IOException, TableRefused {
        Grid.Shape shape = grid.shape(sheet);
        var rows = new ArrayList<GridRow>();
        grid.read(sheet, row -> {
            rows.add(row);
            return rows.size() < ROWS;
        });
        return new Sample(rows, shape);
    }

    Optional<GridRow> row(long number) {
        return rows.stream().filter(row -> row.number() == number).findFirst();
    }

    /** The rows from this one on that have anything in them. */
    List<GridRow> from(long number) {
        return rows.stream()
                .filter(row -> row.number() >= number && !row.isBlank())
                .toList();
    }
}
