package org.maalestok.statistics.subscriptions;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.maalestok.keyfigures.FigureImport;
import org.maalestok.statistics.sources.Source;
import org.maalestok.statistics.subscriptions.Run.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down how far a run has come and hears whether it is to stop. Those who work only leave numbers here and read a flag: an import tells of its progress
 * in the middle of a COPY, when its connection can do nothing else. A thread of its own talks to the database, twice a second.
 */
class RunWatch implements Source.Progress, FigureImport.Progress {

    private static final Logger log = LoggerFactory.getLogger(RunWatch.class);
    private static final Duration BETWEEN = Duration.ofMillis(500);

    private final Run run;
    private final JdbcRuns runs;
    private final BooleanSupplier shuttingDown;
    private final Duration between;
    private volatile Step step = Step.FETCHING;
    private volatile Fetched fetched = new Fetched(0, 0, 0);
    private volatile Optional<Source.Wait> wait = Optional.empty();
    private volatile Stop stop = new GoOn();

    RunWatch(Run run, JdbcRuns runs, BooleanSupplier shuttingDown) {
        this(run, runs, shuttingDown, BETWEEN);
    }

    RunWatch(Run run, JdbcRuns runs, BooleanSupplier shuttingDown, Duration between) {
        this.run = run;
        this.runs = runs;
        this.shuttingDown = shuttingDown;
        this.between = between;
    }

    private record Fetched(int requests, int ofRequests, long cells) {}

    /** Whether, and why, to stop. */
    sealed interface Stop {}

    record GoOn() implements Stop {}

    /** @param who the person's name */
    record Asked(String who) implements Stop {}

    /** The program is being ended. */
    record ShuttingDown() implements Stop {}

    /** Another node has taken this one for dead. */
    record Lost() implements Stop {}

    /** Thrown out of an import that is to stop. */
    static final class Stopped extends RuntimeException {
        Stopped() {
            super("The run is to stop", null, false, false);
        }
    }

    /** Ends the thread that talks to the database, after what it is saying. */
    interface Telling extends AutoCloseable {
        @Override
        void close();
    }

    /** From now on, until closed, the database is told and asked. */
    Telling keepTelling() {
        var over = new CountDownLatch(1);
        Thread.ofVirtual().name("run-watch").start(() -> {
            while (!isOver(over)) {
                tellIfPossible();
            }
        });
        // Not interrupted: that would close the connection under a query.
        return over::countDown;
    }

    private boolean isOver(CountDownLatch over) {
        try {
            return over.await(between.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private void tellIfPossible() {
        try {
            tell();
        } catch (RuntimeException unreachable) {
            log.warn(
                    "Nobody hears how far run {} of subscription {} is", run.number(), run.subscription(), unreachable);
        }
    }

    @Override
    public void at(int requestsSoFar, int ofSoMany, long cellsSoFar) {
        fetched = new Fetched(requestsSoFar, ofSoMany, cellsSoFar);
    }

    @Override
    public void waits(Source.Wait now) {
        wait = Optional.of(now);
    }

    @Override
    public void goesOn() {
        wait = Optional.empty();
    }

    @Override
    public void at(FigureImport.Step ignored, long rows, long bytes, long ofBytes) {
        if (isStopped()) {
            throw new Stopped();
        }
    }

    @Override
    public boolean isStopped() {
        return !(stop instanceof GoOn);
    }

    /** From now on the run does this. Not inside a transaction. */
    void begins(Step next) {
        step = next;
        tell();
        if (isStopped()) {
            throw new Stopped();
        }
    }

    /** Why it was stopped. Not inside a transaction. */
    Stop stop() {
        tell();
        return stop;
    }

    private synchronized void tell() {
        Fetched now = fetched;
        Optional<String> who = runs.progress(run, step, now.requests(), now.ofRequests(), now.cells(), wait);
        if (!isStopped()) {
            stop = who.map(this::stopOf).orElseGet(Lost::new);
        }
    }

    private Stop stopOf(String who) {
        if (!who.isEmpty()) {
            return new Asked(who);
        }
        return shuttingDown.getAsBoolean() ? new ShuttingDown() : new GoOn();
    }
}
