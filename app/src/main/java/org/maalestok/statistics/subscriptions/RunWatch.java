package org.maalestok.statistics.subscriptions;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.maalestok.keyfigures.FigureImport;
import org.maalestok.statistics.sources.Source;
import org.maalestok.statistics.subscriptions.Run.Step;

/**
 * Writes down how far a run has come and hears whether it is to stop; asks the database twice a second at most, however often it is told or asked. For all
 * threads that a source works with.
 */
final class RunWatch implements Source.Progress, FigureImport.Progress {

    private static final Duration BETWEEN = Duration.ofMillis(500);

    private final Run run;
    private final JdbcRuns runs;
    private final BooleanSupplier shuttingDown;
    private Step step = Step.FETCHING;
    private int requests;
    private int ofRequests;
    private long cells;
    private long nextMoment = System.nanoTime();
    private Stop stop = new GoOn();

    RunWatch(Run run, JdbcRuns runs, BooleanSupplier shuttingDown) {
        this.run = run;
        this.runs = runs;
        this.shuttingDown = shuttingDown;
    }

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
        private Stopped() {
            super("The run is to stop", null, false, false);
        }
    }

    @Override
    public synchronized void at(int requestsSoFar, int ofSoMany, long cellsSoFar) {
        requests = requestsSoFar;
        ofRequests = ofSoMany;
        cells = cellsSoFar;
        tellNowAndThen();
    }

    @Override
    public synchronized void at(FigureImport.Step ignored, long rows, long bytes, long ofBytes) {
        if (isStopped()) {
            throw new Stopped();
        }
    }

    @Override
    public synchronized boolean isStopped() {
        tellNowAndThen();
        return !(stop instanceof GoOn);
    }

    /** From now on the run does this. */
    synchronized void begins(Step next) {
        step = next;
        tell();
        if (!(stop instanceof GoOn)) {
            throw new Stopped();
        }
    }

    /** Why it was stopped. */
    synchronized Stop stop() {
        tell();
        return stop;
    }

    private void tellNowAndThen() {
        if (System.nanoTime() - nextMoment >= 0) {
            tell();
        }
    }

    private void tell() {
        nextMoment = System.nanoTime() + BETWEEN.toNanos();
        Optional<String> who = runs.progress(run, step, requests, ofRequests, cells);
        if (stop instanceof GoOn) {
            stop = who.isEmpty()
                    ? new Lost()
                    : !who.get().isEmpty()
                            ? new Asked(who.get())
                            : shuttingDown.getAsBoolean() ? new ShuttingDown() : stop;
        }
    }
}
