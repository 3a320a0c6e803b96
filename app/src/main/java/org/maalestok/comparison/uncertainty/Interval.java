package org.maalestok.comparison.uncertainty;

/**
 * Where the underlying value lies, were chance out of the way: intervals made like this cover it in {@code level} of all cases.
 *
 * @param lower the lower end
 * @param upper the upper end
 * @param level the coverage, 0.95 for ninety-five per cent
 * @param method how it was worked out
 */
public record Interval(double lower, double upper, double level, Method method) {

    /** What is used where nothing else is asked for: one in twenty intervals misses. */
    public static final double USUAL_LEVEL = 0.95;

    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException(
                    "An interval must not end (%s) before it begins (%s)".formatted(upper, lower));
        }
    }

    /** Whether the value lies inside; the ends belong to it. */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /** The interval of the value times a positive factor: of a share in per cent, of a rate per thousand. */
    Interval times(double factor) {
        return new Interval(lower * factor, upper * factor, level, method);
    }
}
