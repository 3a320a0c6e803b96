package org.maalestok.statistics.spreadsheets;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the cells of one column are like, in the sample. */
final class ColumnFacts {

    private static final Pattern SIGN =
            Pattern.compile("\\.{1,3}|:|-|–|\\*|x|i/t|[A-Z]|n/?a|#.*", Pattern.CASE_INSENSITIVE);

    final String head;
    int filled;
    int numbers;
    int signs;
    int periods;
    int areaNumbers;
    int areaNames;
    boolean isCounter = true;
    boolean hasZerosInFront;
    final Set<String> distinct = new HashSet<>();

    private ColumnFacts(String head) {
        this.head = head;
    }

    static ColumnFacts of(String head, int column, List<GridRow> rows, AreaNames areas) {
        var facts = new ColumnFacts(head);
        for (GridRow row : rows) {
            if (row.filled() > 1) {
                facts.add(row.cell(column), areas);
            }
        }
        return facts;
    }

    private void add(GridCell cell, AreaNames areas) {
        if (cell.isEmpty()) {
            return;
        }
        String text = cell.words();
        isCounter &= text.equals(String.valueOf(filled)) || text.equals(String.valueOf(filled + 1));
        filled++;
        hasZerosInFront |= text.matches("0\\d+");
        distinct.add(text);
        boolean number = cell.kind() == GridCell.Kind.NUMBER
                || cell.kind() == GridCell.Kind.PERCENT
                || cell.kind() == GridCell.Kind.INEXACT
                || cell.kind() == GridCell.Kind.FORMULA
                || FormulaErrors.isOne(text) // only what was to be a number is computed
                || Numerals.looksLikeOne(text);
        numbers += number ? 1 : 0;
        signs += !number && SIGN.matcher(text).matches() ? 1 : 0;
        periods += Periods.find(text).isPresent() ? 1 : 0;
        String code = AreaNames.parts(text).code();
        areaNumbers += areas.hasNumber(code, "NO") || areas.hasNumber(code, "DK") ? 1 : 0;
        areaNames += areas.named(text).isPresent() || AreaNames.isCountry(text) ? 1 : 0;
    }

    double share(int part) {
        return filled == 0 ? 0 : (double) part / filled;
    }

    boolean isEmpty() {
        return filled == 0;
    }

    boolean looksLikeFigures() {
        return numbers > 0 && share(numbers + signs) >= 0.5
                || filled > 0 && !saysPeriods() && Periods.within(head).isPresent();
    }

    boolean saysPeriods() {
        return share(periods) > 0.9;
    }

    boolean headSays(Predicate<String> test) {
        return test.test(Words.folded(head));
    }
}
