package org.maalestok.statistics.spreadsheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where the heads of a sheet are.
 *
 * <p>The first row with figures is the first that names an area or a period and has a number, not itself a year, in another column; or one right above it that
 * names an area in the same place. The heads are the rows
 * with several different texts right above it; a row with a single text is a title, or a heading of the rows under it.
 *
 * @param first the first row of the heads; 0 when there are none
 * @param last the last one
 * @param firstData the first row with figures, or the heading above it
 */
record Heads(int first, int last, int firstData) {

    private static final int MOST_ROWS = 4;

    static Heads find(Sample sample, Predicate<String> isArea) {
        List<GridRow> rows = sample.from(1);
        int data = firstData(rows, isArea);
        while (data > 0 && isDataToo(rows.get(data - 1), rows.get(data), isArea)) {
            data--;
        }
        int last = data - 1;
        while (last >= 0 && distinct(rows.get(last)) < 2) {
            last--;
        }
        if (last < 0) {
            return new Heads(
                    0, 0, rows.isEmpty() ? 1 : (int) rows.get(Math.max(0, data)).number());
        }
        int first = last;
        while (first > 0 && last - first + 1 < MOST_ROWS && isHeadToo(rows.get(first - 1), rows.get(first))) {
            first--;
        }
        return new Heads(
                (int) rows.get(first).number(),
                (int) rows.get(last).number(),
                (int) rows.get(last).number() + 1);
    }

    private static int firstData(List<GridRow> rows, Predicate<String> isArea) {
        for (int i = 0; i < rows.size(); i++) {
            if (isData(rows.get(i), isArea)) {
                return i;
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).cells().stream().anyMatch(Heads::isFigure)) {
                return i;
            }
        }
        return 0;
    }

    /** A row that names something we know and has a figure beside it. */
    private static boolean isData(GridRow row, Predicate<String> isArea) {
        long named = row.cells().stream().filter(cell -> isName(cell, isArea)).count();
        long signs = row.cells().stream().filter(Heads::isSign).count();
        long figures = signs + row.cells().stream().filter(Heads::isFigure).count();
        boolean onlyNames = row.cells().stream().filter(Heads::isFigure).allMatch(cell -> isName(cell, isArea));
        return named > 0 && figures > 0 && !(onlyNames && figures == named && named < 2);
    }

    /**
     * A row above the first figures that names an area where that row does, by number or by name like that one: its own figure is one that nobody can read, and is
     * to be refused with its cell, not taken for a head. Where only one of the two is a number, that is a figure under the name of an area, and happens to be some
     * municipality's number, too.
     */
    private static boolean isDataToo(GridRow above, GridRow first, Predicate<String> isArea) {
        int column = 0;
        while (column < first.cells().size() && !isArea.test(first.cell(column).words())) {
            column++;
        }
        return column < first.cells().size()
                && first.number() - above.number() == 1
                && distinct(above) >= 2
                && !above.cell(column).isEmpty()
                && isFigure(above.cell(column)) == isFigure(first.cell(column))
                && isArea.test(above.cell(column).words());
    }

    private static boolean isName(GridCell cell, Predicate<String> isArea) {
        return !cell.isEmpty() && (Periods.find(cell.text()).isPresent() || isArea.test(cell.words()));
    }

    /** What stands in the place of a number and is no word. */
    private static boolean isSign(GridCell cell) {
        return cell.kind() == GridCell.Kind.ERROR || cell.words().matches("\\.{1,3}|:|-|–");
    }

    static boolean isFigure(GridCell cell) {
        return switch (cell.kind()) {
            case NUMBER, PERCENT, INEXACT -> Periods.find(cell.text()).isEmpty();
            case TEXT ->
                Numerals.looksLikeOne(cell.text()) && Periods.find(cell.text()).isEmpty();
            default -> false;
        };
    }

    private static int distinct(GridRow row) {
        return (int) row.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .map(GridCell::words)
                .distinct()
                .count();
    }

    /** A row right above the heads with several texts, or one that spans several of the columns, all of them words or years. */
    private static boolean isHeadToo(GridRow above, GridRow head) {
        return (distinct(above) >= 2 || spans(above))
                && head.number() - above.number() == 1
                && above.cells().stream().noneMatch(Heads::isFigure);
    }

    /** One text in a merged cell that leaves the first column free, as over the years of the only thing that is measured; a title begins in the first. */
    private static boolean spans(GridRow row) {
        long filled = row.cells().stream().filter(cell -> !cell.isEmpty()).count();
        return filled >= 2 && distinct(row) == 1 && row.cell(0).isEmpty();
    }

    /** The text over a column, the rows of heads joined; a head that only the first of several columns has goes on to the right in the upper rows. */
    List<String> texts(Sample sample, int columns) {
        var parts = new ArrayList<LinkedHashSet<String>>();
        for (int i = 0; i < columns; i++) {
            parts.add(new LinkedHashSet<>());
        }
        for (int number = first; first > 0 && number <= last; number++) {
            GridRow row = sample.row(number).orElse(new GridRow(number, false, List.of()));
            String before = "";
            for (int i = 0; i < columns; i++) {
                String here = row.cell(i).words();
                before = here.isEmpty() && number < last ? before : here;
                if (!before.isEmpty()) {
                    parts.get(i).add(before);
                }
            }
        }
        return distinctly(parts.stream().map(part -> String.join(" ", part)).toList());
    }

    /** Two columns with the same head would be one: the later ones get a number. */
    private static List<String> distinctly(List<String> heads) {
        var seen = new HashSet<String>();
        var distinct = new ArrayList<String>();
        for (String head : heads) {
            String name = head;
            for (int i = 2; !name.isEmpty() && !seen.add(name); i++) {
                name = head + " (" + i + ")";
            }
            distinct.add(name);
        }
        return distinct;
    }
}
