package org.maalestok.ui.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a set of items holds, own included.
 *
 * @param known how many have a number
 * @param missing how many lack one that should be there
 * @param hidden how many are hidden
 * @param notApplicable to how many the measure doesn't apply
 * @param lowest the item with the smallest number, the first of several
 * @param highest the item with the largest number, the first of several
 */
record Count(
        int known,
        int missing,
        int hidden,
        int notApplicable,
        @Nullable Item lowest,
        @Nullable Item highest) {

    static Count of(List<Item> items) {
        return of(items, true);
    }

    /** The same without own. */
    static Count ofOthers(List<Item> items) {
        return of(items, false);
    }

    private static Count of(List<Item> items, boolean withOwn) {
        int[] blanks = new int[Absence.values().length];
        int known = 0;
        Item lowest = null;
        Item highest = null;
        for (var item : items) {
            if (item.role() == Role.OUTSIDE || !withOwn && item.isOwn()) {
                continue;
            }
            switch (item.reading()) {
                case Reading.Blank blank -> blanks[blank.reason().ordinal()]++;
                case Reading.Known value -> {
                    known++;
                    lowest = lowest == null || value.value() < number(lowest) ? item : lowest;
                    highest = highest == null || value.value() > number(highest) ? item : highest;
                }
            }
        }
        int missing = blanks[Absence.MISSING.ordinal()]
                + blanks[Absence.NOT_YET_REPORTED.ordinal()]
                + blanks[Absence.LEFT_OUT.ordinal()]
                + blanks[Absence.HELD_BACK.ordinal()];
        return new Count(
                known,
                missing,
                blanks[Absence.SUPPRESSED.ordinal()],
                blanks[Absence.NOT_APPLICABLE.ordinal()],
                lowest,
                highest);
    }

    /** The marked one; null when there is none, or several. */
    static @Nullable Item own(List<Item> items) {
        var own = items.stream().filter(Item::isOwn).limit(2).toList();
        return own.size() == 1 ? own.getFirst() : null;
    }

    /** The number of an item that has one. */
    static double number(Item item) {
        return item.reading() instanceof Reading.Known known ? known.value() : 0;
    }

    /** The label of an item that has one. */
    static String label(Item item) {
        return item.reading() instanceof Reading.Known known ? known.label() : "";
    }

    /** The same as it is drawn. */
    static String written(Item item) {
        return item.reading() instanceof Reading.Known known ? known.written() : "";
    }

    /** The same as it is read aloud; empty where there is none. */
    static String spoken(@Nullable Item item, Measure measure) {
        return item != null && item.reading() instanceof Reading.Known known ? known.spoken(measure) : "";
    }

    double low() {
        return lowest == null ? 0 : number(lowest);
    }

    double high() {
        return highest == null ? 0 : number(highest);
    }

    String lowLabel() {
        return lowest == null ? "" : label(lowest);
    }

    String highLabel() {
        return highest == null ? "" : label(highest);
    }
}
