package org.maalestok.access;

import java.time.Duration;

/**
 * How guessing is slowed down: some failures are free, then each one doubles the wait until the longest.
 *
 * @param free how many failures cost nothing
 * @param first the wait after the next one
 * @param longest the wait that it never grows beyond, so that nobody can lock another out for good
 * @param remembered after this long without a failure the count begins anew
 */
record ThrottleRule(int free, Duration first, Duration longest, Duration remembered) {

    /** One account: at the longest wait, some hundred guesses a day, far from the twelve characters that a password has. */
    static final ThrottleRule ACCOUNT =
            new ThrottleRule(4, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(24));

    /** One network address, behind which a whole town hall may sit: many more are free, and the wait stays short. */
    static final ThrottleRule ADDRESS =
            new ThrottleRule(100, Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofHours(6));

    /** The wait that follows this many failures. */
    Duration waitAfter(int failures) {
        if (failures <= free) {
            return Duration.ZERO;
        }
        // Twenty doublings are beyond any longest wait, and short of an overflow.
        int doublings = Math.min(failures - free - 1, 20);
        Duration wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
