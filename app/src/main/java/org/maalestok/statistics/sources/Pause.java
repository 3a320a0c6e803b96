package org.maalestok.statistics.sources;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** What time it is, and how to let some of it pass. Its own small thing so that tests need not wait. */
interface Pause {

    Instant now();

    /**
     * Waits, in small steps.
     *
     * @throws InterruptedException soon after {@code stopped} says so
     */
    void rest(Duration time, BooleanSupplier stopped) throws InterruptedException;

    /** Real time. */
    static Pause real() {
        var clock = Clock.systemUTC();
        return new Pause() {
            @Override
            public Instant now() {
                return clock.instant();
            }

            @Override
            public void rest(Duration time, BooleanSupplier stopped) throws InterruptedException {
                Instant end = now().plus(time);
                while (now().isBefore(end)) {
                    Patience.checkNotStopped(stopped);
                    Thread.sleep(Patience.shorter(Duration.between(now(), end), Patience.STEP));
                }
                Patience.checkNotStopped(stopped);
            }
        };
    }
}
