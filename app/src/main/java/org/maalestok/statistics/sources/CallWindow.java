package org.maalestok.statistics.sources;

import java.time.Duration;
import org.maalestok.statistics.sources.Source.Progress;
import org.maalestok.statistics.sources.Source.Wait;

/** At most so many calls in any stretch of so much time, for all fetches from one source together. */
final class CallWindow {

    private final Pause pause;
    private final CallLog log;
    private int most;
    private Duration length;

    CallWindow(Pause pause, CallLog log, int most, Duration length) {
        this.pause = pause;
        this.log = log;
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
    void take(Progress progress) throws InterruptedException {
        Duration wait = tryTake();
        while (wait.isPositive()) {
            progress.waits(new Wait(Wait.Why.LIMIT, "", pause.now().plus(wait)));
            pause.rest(wait, progress::isStopped);
            wait = tryTake();
        }
        progress.goesOn();
    }

    private synchronized Duration tryTake() {
        return log.tryTake(most, length);
    }
}
