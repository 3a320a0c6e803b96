package org.maalestok.comparison.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.variation.Units;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;

/**
 * What the page of units is about to show.
 *
 * @param own the marked municipality, or null
 * @param periods in which any unit has a number
 * @param period the one shown; null when there is none
 * @param picked the one in the address; null for the latest
 * @param unknownPeriod what the address asks for and no unit has a figure for; empty otherwise
 * @param table the figures
 * @param units with a number in the period
 * @param ours those of the marked municipality and of what it was made of; empty when none is marked
 * @param others those of all others; of all when none is marked
 * @param silent those without, of which something was said
 * @param homes the marked municipality and those that went undivided into it, as far as any of the units is theirs
 * @param sources who publishes the figures
 */
record UnitsScene(
        Indicator indicator,
        @Nullable Area own,
        List<Period> periods,
        @Nullable Period period,
        @Nullable String picked,
        String unknownPeriod,
        FigureTable table,
        Units units,
        List<Units.Unit> ours,
        List<Units.Unit> others,
        List<Units.Silent> silent,
        Set<Area> homes,
        String sources,
        Look look) {

    /** Whether the units of a municipality are ours: it is the marked one, or went into it. */
    boolean isOurs(Area municipality) {
        return homes.contains(municipality);
    }
}
