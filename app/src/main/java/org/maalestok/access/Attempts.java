package org.maalestok.access;

import java.time.Duration;
import java.time.Instant;

/**
 * The failed sign-ins of one account or one address.
 *
 * @param failures how many, lately
 * @param lastAt when the last one was
 * @param openAt from when on the next one is looked at
 */
record Attempts(int failures, Instant lastAt, Instant openAt) {

    static Attempts none(Instant now) {
        return new Attempts(0, now, now);
    }

    Duration waitAt(Instant now) {
        return openAt.isAfter(now) ? Duration.between(now, openAt) : Duration.ZERO;
    }

    Attempts oneMore(ThrottleRule rule, Instant now) {
        int before = lastAt.plus(rule.remembered()).isBefore(now) ? 0 : failures;
        return new Attempts(before + 1, now, now.plus(rule.waitAfter(before + 1)));
    }

    Attempts oneLess(Instant now) {
        return new Attempts(Math.max(0, failures - 1), lastAt, now);
    }
}
