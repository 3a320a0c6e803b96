package org.maalestok.keyfigures;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One figure for one indicator, area and period: a number, or the reason why there is none. Missing, suppressed and zero are different
 * things and stay so to the last table and chart.
 */
public sealed interface Observation {

    /** The sign that the source itself used, or the standard one of Statistics Norway when it used none of its own. Empty for a number. */
    String symbol();

    /**
     * A number, exactly as many decimals as the source gave.
     *
     * @param value the number
     * @param quality provisional, estimated, revised, or none of these
     */
    record Measured(BigDecimal value, Quality quality) implements Observation {
        @Override
        public String symbol() {
            return "";
        }
    }

    /** Should exist but is not there: {@code ..} */
    record Missing(String symbol) implements Observation {}

    /** Cannot occur: {@code .} */
    record NotApplicable(String symbol) implements Observation {}

    /** Hidden to protect people: {@code :} */
    record Suppressed(String symbol) implements Observation {}

    /** Will come: {@code ...} */
    record NotYetReported(String symbol) implements Observation {}

    /**
     * There is a figure, and it is not shown and not counted: the secretariat has decided so. Readers and tables take it for a missing one, as {@code ..};
     * no source delivers it.
     *
     * @param forNow whether only until somebody has looked at it
     */
    record LeftOut(boolean forNow) implements Observation {
        @Override
        public String symbol() {
            return "..";
        }
    }

    /** Nothing was ever said about this cell: neither figure nor reason. Shown like a missing figure. */
    Missing NONE = new Missing("..");

    /**
     * The status as files write it: {@code p}, {@code e}, {@code r} beside a number, {@code left_out} or {@code held_back} where the secretariat does not show
     * it; else empty.
     */
    default String status() {
        return switch (this) {
            case Measured measured -> measured.quality().letters();
            case LeftOut leftOut -> leftOut.forNow() ? "held_back" : "left_out";
            default -> "";
        };
    }

    /** Whether both are the same number, however many zeros are written behind it, or the same reason. */
    default boolean saysSameAs(Observation other) {
        return this instanceof Measured a && other instanceof Measured b
                ? a.value().compareTo(b.value()) == 0
                : getClass() == other.getClass();
    }

    /** The number, when there is one. */
    default Optional<BigDecimal> number() {
        return this instanceof Measured measured ? Optional.of(measured.value()) : Optional.empty();
    }
}
