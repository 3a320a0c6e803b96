package org.maalestok.opendata.pxweb;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.maalestok.opendata.Problem;
import org.maalestok.opendata.Problem.Kind;

/**
 * Keeps the memory that large bodies take within bounds, however many come at once: only so many are received side by side, and fewer understood,
 * as what is read of JSON takes some ten times the room of its text. Small bodies pass by.
 */
final class LargeBodies {

    /** Bytes; few questions are longer. */
    static final int FROM = 64 << 10;

    /** One more is asked to come again. */
    static final int RECEIVED = 16;

    /** One more waits: it takes a moment, and there are few processors. */
    private static final int UNDERSTOOD = 2;

    private static final Semaphore RECEIVING = new Semaphore(RECEIVED);
    private static final Semaphore UNDERSTANDING = new Semaphore(UNDERSTOOD);

    private LargeBodies() {}

    @FunctionalInterface
    interface Receipt {
        byte[] bytes() throws IOException;
    }

    /** Throws {@link Problem} when there are too many at once. */
    static <T> T take(Receipt receipt, Function<byte[], T> meaning) throws IOException {
        if (!RECEIVING.tryAcquire()) {
            throw new Problem(Kind.TOO_MANY_CALLS, "calls.large");
        }
        try {
            byte[] bytes = receipt.bytes();
            UNDERSTANDING.acquireUninterruptibly();
            try {
                return meaning.apply(bytes);
            } finally {
                UNDERSTANDING.release();
            }
        } finally {
            RECEIVING.release();
        }
    }
}
