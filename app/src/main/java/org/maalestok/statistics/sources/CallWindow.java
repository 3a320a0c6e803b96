package org.maalestok.statistics.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;

/** At most so many calls in any stretch of so much time, for all fetches from one source together. */
final class CallWindow {

    private final Pause pause;
    private final Deque<Instant> calls = new ArrayDeque<>();
    private int most;
    private Duration length;

    CallWindow(Pause pause, int most, Duration length) {
        this.pause = pause;
        this.most = most;
        this.length = length;
    }

    /** The source has said what it stands. What is stricter holds: that, or what was set here. */
    synchronized void tighten(int callsAllowed, Duration window) {
        boolean stricter = callsAllowed > 0 && window.toMillis() * most > length.toMillis() * callsAllowed;
        if (stricter) {
            most = callsAllowed;
            length = window;
        }
    }

    /** Waits until a further call is allowed, and counts it. */
    void take(BooleanSupplier stopped) throws InterruptedException {
        Duration wait = tryTake();
        while (wait.isPositive()) {
            pause.rest(wait, stopped);
            wait = tryTake();
        }
    }

    private synchronized Duration tryTake() {
        Instant now = pause.now();
        while (!calls.isEmpty() && !calls.peekFirst().plus(length).isAfter(now)) {
            calls.removeFirst();
        }
        if (calls.size() < most) {
            calls.addLast(now);
            return Duration.ZERO;
        }
        return Duration.between(now, calls.getFirst().plus(length));
    }
}
