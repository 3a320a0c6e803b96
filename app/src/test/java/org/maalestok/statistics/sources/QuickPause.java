package org.maalestok.statistics.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Time that passes at once, and remembers how long it would have been. */
final class QuickPause implements Pause {

    private final List<Duration> waits = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void rest(Duration time, BooleanSupplier stopped) throws InterruptedException {
        waits.add(time);
        now = now.plus(time);
        Patience.checkNotStopped(stopped);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    List<Duration> waits() {
        return waits;
    }
}
