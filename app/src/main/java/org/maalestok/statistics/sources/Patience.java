package org.maalestok.statistics.sources;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * How often, and with which waits, a request is tried again.
 *
 * @param attempts how many in all
 * @param first the wait after the first; each further one is twice as long
 * @param longest no wait is longer: who is asked to wait longer gives up and says until when
 */
record Patience(int attempts, Duration first, Duration longest) {

    /** How soon a stop is noticed, at the latest. */
    static final Duration STEP = Duration.ofMillis(200);

    static final Patience USUAL = new Patience(5, Duration.ofSeconds(1), Duration.ofMinutes(10));

    /** The wait after this attempt (1, 2, 3 …) when the source doesn't name one. */
    Duration after(int attempt) {
        return shorter(first.multipliedBy(1L << Math.min(attempt - 1, 20)), longest);
    }

    /** What {@code Retry-After} asks for, given in seconds or as a date (RFC 9110, 10.2.3); empty when it says neither. */
    static Optional<Duration> retryAfter(String header, Instant now) {
        String text = header.strip();
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant then = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
            return Optional.of(then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    static void checkNotStopped(BooleanSupplier stopped) throws InterruptedException {
        if (stopped.getAsBoolean()) {
            throw new InterruptedException("stopped");
        }
    }
}
