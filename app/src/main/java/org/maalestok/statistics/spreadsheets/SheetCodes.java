package org.maalestok.statistics.spreadsheets;

import java.util.HashMap;
import java.util.Map;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;

/** What the cells of a sheet are about in codes, and where they are in words. */
final class SheetCodes {

    private final Grid grid;
    private final Layout layout;
    private final Map<String, String> times = new HashMap<>();
    private String lastArea = "";
    private AreaNames.Parts lastParts = AreaNames.parts("");

    SheetCodes(Grid grid, Layout layout) {
        this.grid = grid;
        this.layout = layout;
    }

    String time(SheetCell cell) {
        return times.computeIfAbsent(cell.time(), text -> Periods.find(text).orElse(text));
    }

    /** Neighbours in a sheet are mostly about the same area. */
    AreaNames.Parts area(SheetCell cell) {
        if (!cell.area().equals(lastArea)) {
            lastArea = cell.area();
            lastParts = AreaNames.parts(lastArea);
        }
        return lastParts;
    }

    String place(SheetCell cell) {
        return place(cell, cell.column());
    }

    private String place(SheetCell cell, int column) {
        return grid.place(layout.sheet(), cell.row(), column);
    }

    TableRefused refused(Kind kind, SheetCell cell, String found, String expected) {
        return Refusals.of(kind, grid.name(), place(cell), found, expected);
    }

    /** What somebody refused who does not know the sheet: in the cell that says what is wrong. */
    TableRefused inCell(Refusal refusal, SheetCell cell) {
        int column =
                switch (refusal.kind()) {
                    case UNKNOWN_AREA -> cell.areaColumn();
                    case BAD_PERIOD -> cell.timeColumn();
                    default -> cell.column();
                };
        boolean isError = refusal.kind() == Kind.UNKNOWN_SIGN && FormulaErrors.isOne(refusal.found());
        Kind kind = isError ? Kind.FORMULA_ERROR : refusal.kind();
        return new TableRefused(
                new Refusal(kind, grid.name(), place(cell, column), refusal.found(), refusal.expected()));
    }
}
