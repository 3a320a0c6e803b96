package org.maalestok.comparison.areas;

import org.maalestok.comparison.Verdict;
import org.maalestok.comparison.uncertainty.IntervalVerdict;

/** How a figure stands against the benchmark, by one of the two engines, or why neither has a say. */
public sealed interface Judgement {

    /** Chance plays a part in the figure: its interval decides. */
    record ByInterval(IntervalVerdict verdict) implements Judgement {}

    /** A register figure: the spread among the group decides. */
    record BySpread(Verdict verdict) implements Judgement {}

    /** The area is the benchmark, and is not compared with itself. */
    record Itself() implements Judgement {}

    /** Whether it was compared and differs more than chance, or the usual spread, would have it. */
    default boolean standsApart() {
        return switch (this) {
            case ByInterval sure -> sure.verdict().standsApart();
            case BySpread spread -> spread.verdict().standsApart();
            case Itself ignored -> false;
        };
    }
}
