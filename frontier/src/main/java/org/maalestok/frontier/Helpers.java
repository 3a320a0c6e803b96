package org.maalestok.frontier;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * Threads that lend a hand and stay a while for the next one who asks: starting one costs as much as scoring ten units. They are daemons,
 * as many as are asked for, and go after ten idle seconds.
 */
final class Helpers {
    private static final ExecutorService POOL = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), Helpers::named);

    private Helpers() {}

    private static Thread named(Runnable work) {
        return Thread.ofPlatform().daemon().name("frontier").unstarted(work);
    }

    /** Lets {@code count} threads do a part, this one part 0; returns when all have ended. Parts must not throw. */
    static void spread(int count, IntConsumer part) {
        CountDownLatch others = new CountDownLatch(Math.max(0, count - 1));
        for (int t = 1; t < count; t++) {
            int thread = t;
            POOL.execute(() -> {
                part.accept(thread);
                others.countDown();
            });
        }
        part.accept(0);
        await(others);
    }

    /** Waits to the end even when interrupted, as the parts still write; the interruption is passed on. */
    private static void await(CountDownLatch others) {
        boolean interrupted = false;
        while (true) {
            try {
                others.await();
                break;
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
