package org.maalestok.comparison;

import java.math.BigDecimal;
import java.util.Locale;
import org.maalestok.comparison.uncertainty.Basis.Reason;
import org.maalestok.comparison.uncertainty.IntervalVerdict;
import org.maalestok.comparison.uncertainty.IntervalVerdict.Compared;
import org.maalestok.comparison.uncertainty.IntervalVerdict.NotCompared;

/**
 * How a figure stands against its benchmark, with the engine that says so and the numbers it rests on. {@link Judge} makes it; {@link JudgementWords} puts it
 * into words. Everything that shows a verdict shows one of these.
 */
public sealed interface Judgement {

    /**
     * Chance plays a part in the figure: its interval decides.
     *
     * @param verdict with figure, interval and benchmark, or why there is none
     * @param others how many figures the benchmark was taken from; 0 when it is another area's own figure
     */
    record ByInterval(IntervalVerdict verdict, int others) implements Judgement {}

    /**
     * A register figure: the spread among the others decides.
     *
     * @param verdict the verdict, or why there is none
     * @param value the figure; NaN when there is none
     * @param benchmark what it is held against; NaN when there is none
     * @param usual the distance beyond which a figure stands apart; NaN when there are no others
     * @param others how many others have a figure
     */
    record BySpread(Verdict verdict, double value, double benchmark, double usual, int others) implements Judgement {

        /** The figure minus the benchmark. */
        public double distance() {
            return Judgement.distance(value, benchmark);
        }
    }

    /** The area is the benchmark, and is not compared with itself. */
    record Itself() implements Judgement {}

    /** How far a figure lies from another one, in its unit; in decimals, so that it is rounded alike wherever it is shown: 4.25 − 4.305 is −0.055 and no less. */
    static double distance(double value, double benchmark) {
        return BigDecimal.valueOf(value).subtract(BigDecimal.valueOf(benchmark)).doubleValue();
    }

    /** What is said, whichever engine says it. */
    enum Standing {
        BETTER,
        WORSE,
        HIGHER,
        LOWER,
        SIMILAR,
        /** Nothing: it was not compared. */
        NONE
    }

    /** What is said of the figure. */
    default Standing standing() {
        return switch (this) {
            case ByInterval sure ->
                sure.verdict() instanceof Compared compared
                        ? Standing.valueOf(compared.outcome().name())
                        : Standing.NONE;
            case BySpread spread ->
                switch (spread.verdict()) {
                    case TOO_FEW_PEERS, NO_BENCHMARK, NO_FIGURE, FOLLOWS_SIZE -> Standing.NONE;
                    default -> Standing.valueOf(spread.verdict().name());
                };
            case Itself ignored -> Standing.NONE;
        };
    }

    /** Whether the figure was compared at all. */
    default boolean compared() {
        return standing() != Standing.NONE;
    }

    /** Whether it was compared and differs more than chance, or the usual spread, would have it. */
    default boolean standsApart() {
        return compared() && standing() != Standing.SIMILAR;
    }

    /** On which side of its benchmark a figure lies that stands apart: 1 above, −1 below; 0 when it does not stand apart. */
    default int direction() {
        if (!standsApart()) {
            return 0;
        }
        return switch (this) {
            case ByInterval sure ->
                sure.verdict() instanceof Compared one && one.interval().lower() > one.benchmark() ? 1 : -1;
            case BySpread spread -> spread.value() > spread.benchmark() ? 1 : -1;
            case Itself ignored -> 0;
        };
    }

    /** How many others the benchmark rests on. */
    default int peers() {
        return switch (this) {
            case ByInterval sure -> sure.others();
            case BySpread spread -> spread.others();
            case Itself ignored -> 0;
        };
    }

    /** The engine, as files write it; empty for the benchmark itself. */
    default String engine() {
        return switch (this) {
            case ByInterval ignored -> "interval";
            case BySpread ignored -> "spread";
            case Itself ignored -> "";
        };
    }

    /** What is said, as files write it: the standing, or {@code no_figure}, {@code too_few_peers}, {@code no_benchmark}, {@code follows_size}, {@code not_compared} and {@code benchmark}. */
    default String code() {
        return switch (this) {
            case ByInterval sure ->
                switch (sure.verdict()) {
                    case Compared compared -> lower(compared.outcome());
                    case NotCompared none -> none.reason() == Reason.NO_FIGURE ? "no_figure" : "not_compared";
                };
            case BySpread spread -> lower(spread.verdict());
            case Itself ignored -> "benchmark";
        };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
