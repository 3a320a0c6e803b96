package org.maalestok.municipalities;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether the series of an area may be continued backwards beyond a day on which it came into being.
 *
 * <p>The rule is Statistics Norway's for the municipal reform: pure sums of the parts may be added, ratios only through their numerator and
 * denominator; when an area got only a part of an older one there is a visible break.
 */
public sealed interface SeriesJoin {

    /** The area existed on that day, under whichever code: nothing to join. */
    record Same(Area area) implements SeriesJoin {}

    /** The area is exactly the sum of these whole areas; sums may be added when a figure is known for every one. */
    record SumOf(List<Area> parts, LocalDate since) implements SeriesJoin {}

    /** The area cannot be put together from whole older areas. */
    record Break(LocalDate since, List<Area> partly) implements SeriesJoin {}
}
