package org.maalestok.comparison.uncertainty;

import org.maalestok.comparison.uncertainty.Basis.Given;
import org.maalestok.comparison.uncertainty.Basis.NotGiven;
import org.maalestok.comparison.uncertainty.Basis.Reason;
import org.maalestok.keyfigures.Polarity;

/**
 * How a figure with chance in it stands against the point value of a benchmark: apart when the benchmark lies outside the figure's interval.
 * Another type than {@link org.maalestok.comparison.Verdict}, so that the two are never mixed.
 */
public sealed interface IntervalVerdict {

    /**
     * It was compared.
     *
     * @param outcome in words of the indicator's polarity
     * @param value the area's figure
     * @param interval around it
     * @param benchmark what it is held against
     */
    record Compared(Outcome outcome, double value, Interval interval, double benchmark) implements IntervalVerdict {}

    /** It cannot be compared. */
    record NotCompared(Reason reason) implements IntervalVerdict {}

    enum Outcome {
        BETTER,
        WORSE,
        HIGHER,
        LOWER,
        SIMILAR
    }

    /**
     * The verdict at a level.
     *
     * @param value the figure; NaN when there is none
     * @param basis what it rests on
     * @param benchmark the point value it is held against; NaN when there is none
     */
    static IntervalVerdict of(double value, Basis basis, double benchmark, Polarity polarity, double level) {
        return switch (basis) {
            case NotGiven none -> new NotCompared(none.reason());
            case Given given ->
                Double.isNaN(benchmark)
                        ? new NotCompared(Reason.NO_BENCHMARK)
                        : compared(value, given.evidence().interval(level), benchmark, polarity);
        };
    }

    private static Compared compared(double value, Interval interval, double benchmark, Polarity polarity) {
        return new Compared(outcome(interval, benchmark, polarity), value, interval, benchmark);
    }

    private static Outcome outcome(Interval interval, double benchmark, Polarity polarity) {
        if (interval.contains(benchmark)) {
            return Outcome.SIMILAR;
        }
        boolean higher = interval.lower() > benchmark;
        return switch (polarity) {
            case NEUTRAL -> higher ? Outcome.HIGHER : Outcome.LOWER;
            case HIGHER_IS_BETTER -> higher ? Outcome.BETTER : Outcome.WORSE;
            case LOWER_IS_BETTER -> higher ? Outcome.WORSE : Outcome.BETTER;
        };
    }
}
