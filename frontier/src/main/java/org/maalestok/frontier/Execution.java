package org.maalestok.frontier;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.maalestok.frontier.simplex.Cancellation;

/**
 * How long work is carried out. It never influences a digit of the result: work is cut into tasks whose number depends on
 * the data only, each task starts from nothing, and results are put together in the order of the tasks.
 *
 * @param threads how many threads work, at least 1
 * @param progress told now and then how far the work is; from any thread, one call at a time
 * @param cancelled asked between tasks, and between the pivots of a unit that takes long; when it says yes the work ends with a {@link
 *     CancellationException}
 */
public record Execution(int threads, Progress progress, BooleanSupplier cancelled) {

    /** Parts of longer work are told in this many steps. */
    private static final int WHOLE = 100_000;

    /** Hears how far the work is. */
    @FunctionalInterface
    public interface Progress {
        /** {@code done} of {@code total} tasks are finished. */
        void report(int done, int total);
    }

    public Execution {
        if (threads < 1) {
            throw new IllegalArgumentException("The number of threads is " + threads + "; at least 1 is needed.");
        }
    }

    /** All processors, silent, never cancelled. */
    public static Execution onAllProcessors() {
        return on(Runtime.getRuntime().availableProcessors());
    }

    /** A number of threads, silent, never cancelled. */
    public static Execution on(int threads) {
        return new Execution(threads, (done, total) -> {}, () -> false);
    }

    /** The same with someone listening. */
    public Execution with(Progress listener) {
        return new Execution(threads, listener, cancelled);
    }

    /** The same with a way to stop. */
    public Execution stoppingWhen(BooleanSupplier stop) {
        return new Execution(threads, progress, stop);
    }

    /** The same one after the other: for work that is already inside a task. */
    public Execution alone() {
        return new Execution(1, (done, total) -> {}, cancelled);
    }

    /**
     * A part of longer work: what it reports as its own 0 to 100 % is told as {@code from} to {@code to} of the whole, so that
     * work in several steps fills one bar once.
     */
    public Execution part(double from, double to) {
        Progress whole = (done, total) -> {
            double share = total == 0 ? 1 : (double) done / total;
            progress.report((int) Math.round((from + (to - from) * share) * WHOLE), WHOLE);
        };
        return new Execution(threads, whole, cancelled);
    }

    /** Runs tasks 0 … total − 1, each by the worker of its thread. */
    public <W> void run(int total, IntFunction<W> workers, Step<W> step) {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        IntConsumer loop = thread -> {
            try {
                W worker = workers.apply(thread);
                for (int task = next.getAndIncrement(); task < total; task = next.getAndIncrement()) {
                    if (failure.get() != null) {
                        return;
                    }
                    if (cancelled.getAsBoolean()) {
                        throw new CancellationException("Cancelled after %d of %d tasks.".formatted(done.get(), total));
                    }
                    step.run(worker, task);
                    announce(done, total);
                }
            } catch (Throwable thrown) {
                failure.compareAndSet(null, thrown);
            }
        };
        Helpers.spread(Math.min(threads, total), thread -> Cancellation.during(cancelled, () -> loop.accept(thread)));
        rethrow(failure.get());
    }

    /** One task carried out by a worker. */
    @FunctionalInterface
    public interface Step<W> {
        /** Carries out the task. */
        void run(W worker, int task);
    }

    /** Counted and told in one breath: of two threads that finish at once, the later number may not be heard first. The lock is this run's own. */
    private void announce(AtomicInteger done, int total) {
        synchronized (done) {
            progress.report(done.incrementAndGet(), total);
        }
    }

    private static void rethrow(@Nullable Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }
}
