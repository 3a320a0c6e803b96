package org.maalestok.statistics.spreadsheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.spreadsheets.Layout.Column;
import org.maalestok.statistics.spreadsheets.Layout.Role;
import org.maalestok.statistics.spreadsheets.Layout.Section;

/** Walks through a sheet as its layout says, figure by figure. */
final class SheetWalk {

    private final Grid grid;
    private final Layout layout;
    private final int area;
    private final int time;
    private final int contents;
    private final int[] others;
    private final int[] values;
    private final int headed;
    private List<GridCell> heads = List.of();
    private String section = "";
    private Skipped skipped = new Skipped();
    private boolean stopped;

    @FunctionalInterface
    interface Visitor {
        void see(SheetCell cell) throws IOException, TableRefused;
    }

    SheetWalk(Grid grid, Layout layout) {
        this.grid = grid;
        this.layout = layout;
        area = first(Role.AREA);
        time = first(Role.TIME);
        contents = first(Role.CONTENTS);
        others = all(Role.OTHER);
        values = all(Role.VALUE);
        headed = layout.isText() && layout.lastHead() > 0 ? headed(layout.columns()) : 0;
    }

    /** How many columns there are up to the last one that has a head, or is read without one. */
    private static int headed(List<Column> columns) {
        int count = columns.size();
        while (count > 0
                && columns.get(count - 1).head().isBlank()
                && columns.get(count - 1).role() == Role.IGNORED) {
            count--;
        }
        return count;
    }

    private int first(Role role) {
        return IntStream.of(all(role)).findFirst().orElse(-1);
    }

    private int[] all(Role role) {
        return IntStream.range(0, layout.columns().size())
                .filter(i -> layout.columns().get(i).role() == role)
                .toArray();
    }

    /** The columns that are further dimensions, in order. */
    List<Column> others() {
        return IntStream.of(others).mapToObj(layout.columns()::get).toList();
    }

    Skipped skipped() {
        return skipped;
    }

    /** Ends the walk after the present row. */
    void stop() {
        stopped = true;
    }

    void walk(Visitor visitor) throws IOException, TableRefused {
        section = "";
        heads = List.of();
        skipped = new Skipped();
        stopped = false;
        grid.read(layout.sheet(), row -> {
            take(row, visitor);
            return !stopped;
        });
    }

    private void take(GridRow row, Visitor visitor) throws IOException, TableRefused {
        if (row.number() == layout.lastHead()) {
            heads = words(row);
        } else if (row.number() < layout.firstData()) {
            section = LayoutGuess.isHeading(row) ? LayoutGuess.heading(row) : section;
        } else if (row.hidden() && !layout.withHidden()) {
            skipped.add(Skipped.Reason.HIDDEN, row);
        } else if (!row.isBlank()) {
            takeData(row, visitor);
        }
    }

    private void takeData(GridRow row, Visitor visitor) throws IOException, TableRefused {
        if (!heads.isEmpty() && words(row).equals(heads)) {
            skipped.add(Skipped.Reason.HEADS_AGAIN, row);
        } else if (layout.sections() != Section.NONE && LayoutGuess.isHeading(row)) {
            section = LayoutGuess.heading(row);
        } else if (IntStream.of(values).allMatch(i -> row.cell(i).isEmpty()) && !isNamed(row)) {
            skipped.add(Skipped.Reason.REMARK, row);
        } else {
            figures(row, visitor);
        }
    }

    /** A row of which we know whose it is, even if all its figures are empty. */
    private boolean isNamed(GridRow row) {
        boolean saysArea = area < 0 || !row.cell(area).isEmpty();
        boolean saysTime = time < 0 || Periods.find(row.cell(time).text()).isPresent();
        boolean onlyText = LayoutGuess.isHeading(row)
                && (area < 0 || !AreaNames.parts(row.cell(area).words()).code().matches("\\D{0,2}\\d{3,4}"));
        return (area >= 0 || time >= 0) && saysArea && saysTime && !onlyText;
    }

    private static List<GridCell> words(GridRow row) {
        int width = row.cells().size();
        while (width > 0 && row.cell(width - 1).isEmpty()) {
            width--;
        }
        return row.cells().subList(0, width);
    }

    /** A comma in a number, or in a name, that also separates fields moves all that stands behind it. */
    private void countFields(GridRow row) throws TableRefused {
        int fields = words(row).size();
        if (headed > 0 && fields > headed) {
            throw refused(row, headed, Kind.MORE_FIELDS, String.valueOf(fields), String.valueOf(headed));
        }
    }

    private void figures(GridRow row, Visitor visitor) throws IOException, TableRefused {
        countFields(row);
        String rowArea = area >= 0 ? text(row, area) : layout.sections() == Section.AREA ? section : layout.area();
        String rowTime = time >= 0 ? text(row, time) : layout.sections() == Section.TIME ? section : layout.period();
        for (int i : values) {
            Column column = layout.columns().get(i);
            String itsArea = column.area().isBlank() ? rowArea : column.area();
            String itsTime = column.period().isBlank() ? rowTime : column.period();
            if (itsArea.isBlank() || itsTime.isBlank()) {
                skipped.add(itsArea.isBlank() ? Skipped.Reason.NO_AREA : Skipped.Reason.NO_TIME, row);
                return;
            }
            visitor.see(new SheetCell(
                    itsArea,
                    itsTime,
                    contents(row, column),
                    others(row),
                    row.cell(i),
                    row.number(),
                    i,
                    column.area().isBlank() && area >= 0 ? area : i,
                    column.period().isBlank() && time >= 0 ? time : i));
        }
    }

    private String contents(GridRow row, Column column) throws TableRefused {
        List<String> said = Stream.of(
                        layout.sections() == Section.CONTENTS ? section : "",
                        contents >= 0 ? text(row, contents) : "",
                        column.contents())
                .filter(words -> !words.isBlank())
                .toList();
        return said.isEmpty() ? layout.contents() : String.join(" – ", said);
    }

    private List<String> others(GridRow row) throws TableRefused {
        if (others.length == 0) {
            return List.of();
        }
        var texts = new ArrayList<String>(others.length);
        for (int i : others) {
            String text = text(row, i);
            texts.add(text.isEmpty() ? "–" : text);
        }
        return texts;
    }

    /** A cell that names something. */
    private String text(GridRow row, int column) throws TableRefused {
        GridCell cell = row.cell(column);
        return switch (cell.kind()) {
            case FORMULA ->
                throw refused(
                        row,
                        column,
                        "the formula " + cell.text() + ", never computed",
                        "the workbook, opened and saved once more");
            case ERROR -> throw refused(row, column, Kind.FORMULA_ERROR, cell.text(), "");
            case INEXACT -> throw refused(row, column, cell.text(), "a name, a number of an area, or a period");
            default -> cell.words();
        };
    }

    private TableRefused refused(GridRow row, int column, String found, String expected) {
        return refused(row, column, Kind.MALFORMED, found, expected);
    }

    private TableRefused refused(GridRow row, int column, Kind kind, String found, String expected) {
        return Refusals.of(kind, grid.name(), grid.place(layout.sheet(), row.number(), column), found, expected);
    }
}
