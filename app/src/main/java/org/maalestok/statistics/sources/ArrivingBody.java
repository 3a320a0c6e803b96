package org.maalestok.statistics.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.maalestok.statistics.formats.Refusal.Kind;

/**
 * The body of an answer as it arrives. A handful of buffers is in memory at any time, whatever the length: the next ones are asked for when these have been
 * read. Unlike the stream of the JDK it notices while it waits that somebody wants to stop, and that nothing has come for too long.
 */
final class ArrivingBody extends InputStream implements BodySubscriber<InputStream> {

    /** Something arrived: buffers, or the end with or without a trouble. */
    private record Arrival(
            List<ByteBuffer> buffers,
            boolean last,
            @Nullable Throwable trouble) {}

    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
    private final Queue<ByteBuffer> buffers = new ArrayDeque<>();
    private final Duration longestSilence;
    private final BooleanSupplier stopped;
    private boolean ended;
    private @Nullable IOException trouble;

    /** @param longestSilence a body of which nothing came for so long counts as cut off */
    ArrivingBody(Duration longestSilence, BooleanSupplier stopped) {
        this.longestSilence = longestSilence;
        this.stopped = stopped;
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription granted) {
        subscription.complete(granted);
        granted.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> items) {
        arrivals.add(new Arrival(items, false, null));
    }

    @Override
    public void onError(Throwable throwable) {
        arrivals.add(new Arrival(List.of(), true, throwable));
    }

    @Override
    public void onComplete() {
        arrivals.add(new Arrival(List.of(), true, null));
    }

    /** What went wrong while it was read, whatever the reader made of it. */
    Optional<IOException> trouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (buffers.isEmpty()) {
            if (ended) {
                return -1;
            }
            take(next());
        }
        ByteBuffer first = buffers.element();
        int count = Math.min(length, first.remaining());
        first.get(into, from, count);
        if (!first.hasRemaining()) {
            buffers.remove();
        }
        return count;
    }

    private void take(Arrival arrival) throws IOException {
        arrival.buffers().stream().filter(ByteBuffer::hasRemaining).forEach(buffers::add);
        ended = arrival.last();
        if (arrival.trouble() != null) {
            throw fail(new BodyTrouble(Kind.CUT_OFF, "", ""));
        }
        if (!ended) {
            subscription.join().request(1);
        }
    }

    private Arrival next() throws IOException {
        long silent = 0;
        while (silent <= longestSilence.toMillis()) {
            long step = Math.min(Patience.STEP.toMillis(), longestSilence.toMillis() + 1);
            Arrival arrival = poll(step);
            if (stopped.getAsBoolean()) {
                throw fail(new InterruptedIOException("stopped"));
            }
            if (arrival != null) {
                return arrival;
            }
            silent += step;
        }
        throw fail(new BodyTrouble(Kind.CUT_OFF, "", ""));
    }

    private @Nullable Arrival poll(long milliseconds) throws IOException {
        try {
            return arrivals.poll(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw fail(new InterruptedIOException("interrupted"));
        }
    }

    private IOException fail(IOException why) {
        trouble = why;
        ended = true;
        close();
        return why;
    }

    @Override
    public void close() {
        if (subscription.isDone()) {
            subscription.join().cancel();
        }
    }
}
