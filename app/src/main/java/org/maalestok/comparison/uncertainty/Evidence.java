package org.maalestok.comparison.uncertainty;

/** What one figure rests on, enough for an interval. */
public sealed interface Evidence {

    /** The interval in the indicator's own unit. */
    Interval interval(double level);

    /**
     * Some of a whole: 113 of 160 children.
     *
     * @param count those that have it
     * @param of all
     * @param unit what a whole is in the indicator's unit: 100 for per cent
     */
    record Share(double count, double of, double unit) implements Evidence {
        @Override
        public Interval interval(double level) {
            return Intervals.share(count, of, level).times(unit);
        }
    }

    /**
     * Events or people per something that they are not a part of: 84 cases per 1 000 inhabitants.
     *
     * @param count the events
     * @param exposure what they are divided by, above 0
     * @param unit what one event per one is in the indicator's unit: 1000 for per thousand
     */
    record Rate(double count, double exposure, double unit) implements Evidence {
        @Override
        public Interval interval(double level) {
            return Intervals.count(count, level).times(unit / exposure);
        }
    }

    /**
     * The mean of a sample.
     *
     * @param mean in the indicator's unit
     * @param deviation the standard deviation of the answers
     * @param n how many answers
     */
    record Mean(double mean, double deviation, long n) implements Evidence {
        @Override
        public Interval interval(double level) {
            return Intervals.mean(mean, deviation, n, level);
        }
    }
}
