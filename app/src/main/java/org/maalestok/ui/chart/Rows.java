package org.maalestok.ui.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rows of a ranking, in order: values, gaps in the condensed variant, and last those without a number. */
final class Rows {

    /** What a row shows. */
    sealed interface Row {}

    /** An area with its value. */
    record Value(Item item, Reading.Known known) implements Row {}

    /** An area without a number. */
    record Empty(Item item, Reading.Blank blank) implements Row {}

    /** Areas that are left out here, from the highest to the lowest of them. */
    record Gap(int count, Reading.Known high, Reading.Known low) implements Row {}

    /** How many rows stand at each end of the condensed variant. */
    private static final int ENDS = 3;

    /** Leaving out fewer than this many saves nothing: the gap takes a row itself. */
    private static final int SMALLEST_GAP = 2;

    private Rows() {}

    static List<Row> of(Ranking ranking) {
        var values = new ArrayList<Value>();
        var blanks = new ArrayList<Row>();
        for (var item : ranking.items()) {
            switch (item.reading()) {
                case Reading.Known known -> values.add(new Value(item, known));
                case Reading.Blank blank -> {
                    if (blank.reason() != Absence.NOT_APPLICABLE) {
                        blanks.add(new Empty(item, blank));
                    }
                }
            }
        }
        values.sort(Comparator.comparingDouble((Value row) -> row.known.value()).reversed());
        var rows = condensed(values, ranking.neighbours());
        rows.addAll(ranking.neighbours() == Ranking.ALL ? blanks : ownBlank(blanks));
        return rows;
    }

    private static List<Row> ownBlank(List<Row> blanks) {
        return blanks.stream()
                .filter(row -> row instanceof Empty empty && empty.item.isOwn())
                .toList();
    }

    private static List<Row> condensed(List<Value> values, int neighbours) {
        int own = -1;
        for (int i = 0; i < values.size(); i++) {
            own = values.get(i).item.isOwn() ? i : own;
        }
        var rows = new ArrayList<Row>();
        int skipped = 0;
        for (int i = 0; i < values.size(); i++) {
            boolean shown = neighbours == Ranking.ALL
                    || i < ENDS
                    || i >= values.size() - ENDS
                    || own >= 0 && Math.abs(i - own) <= neighbours
                    || values.get(i).item.role() == Role.NAMED;
            skipped = shown ? 0 : skipped + 1;
            rows.add(values.get(i));
            if (skipped >= SMALLEST_GAP) {
                joinLast(rows);
            }
        }
        return rows;
    }

    /** Joins the last row, a value, with the one before it, a value or a gap already. */
    private static void joinLast(List<Row> rows) {
        var last = (Value) rows.removeLast();
        switch (rows.removeLast()) {
            case Value first -> rows.add(new Gap(2, first.known, last.known));
            case Gap gap -> rows.add(new Gap(gap.count + 1, gap.high, last.known));
            case Empty empty -> throw new IllegalStateException("Rows without a number come last: " + empty);
        }
    }
}
