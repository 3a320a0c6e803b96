package org.maalestok.comparison.trend;

import org.maalestok.comparison.trend.Trend.Direction;
import org.maalestok.comparison.trend.Trend.Tested;
import org.maalestok.keyfigures.Polarity;

/** What a trend means for those it concerns. */
public enum TrendVerdict {
    RISING_BETTER,
    RISING_WORSE,
    RISING,
    FALLING_BETTER,
    FALLING_WORSE,
    FALLING,
    NO_SIGNIFICANT_CHANGE,
    NOT_TESTED;

    public static TrendVerdict of(Trend trend, Polarity polarity) {
        if (!(trend instanceof Tested)) {
            return NOT_TESTED;
        }
        return switch (trend.direction()) {
            case NONE -> NO_SIGNIFICANT_CHANGE;
            case RISING ->
                switch (polarity) {
                    case NEUTRAL -> RISING;
                    case HIGHER_IS_BETTER -> RISING_BETTER;
                    case LOWER_IS_BETTER -> RISING_WORSE;
                };
            case FALLING ->
                switch (polarity) {
                    case NEUTRAL -> FALLING;
                    case HIGHER_IS_BETTER -> FALLING_WORSE;
                    case LOWER_IS_BETTER -> FALLING_BETTER;
                };
        };
    }

    /** Whether it goes the good way. */
    public boolean improves() {
        return this == RISING_BETTER || this == FALLING_BETTER;
    }

    /** Whether it goes the bad way. */
    public boolean worsens() {
        return this == RISING_WORSE || this == FALLING_WORSE;
    }

    /** For an arrow: up, down or level. */
    public Direction direction() {
        return switch (this) {
            case RISING_BETTER, RISING_WORSE, RISING -> Direction.RISING;
            case FALLING_BETTER, FALLING_WORSE, FALLING -> Direction.FALLING;
            case NO_SIGNIFICANT_CHANGE, NOT_TESTED -> Direction.NONE;
        };
    }
}
