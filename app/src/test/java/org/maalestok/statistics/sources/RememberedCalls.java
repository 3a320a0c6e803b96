package org.maalestok.statistics.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Calls as a single node remembers them, in time that passes at once. */
final class RememberedCalls implements CallLog {

    private final Pause pause;
    private final Deque<Instant> calls = new ArrayDeque<>();

    RememberedCalls(Pause pause) {
        this.pause = pause;
    }

    @Override
    public synchronized Duration tryTake(int most, Duration length) {
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
