package org.maalestok.statistics.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maalestok.statistics.sources.SourceFixture.refusal;
import static org.maalestok.statistics.sources.StandIn.status;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.sources.Request.Form;
import org.maalestok.statistics.sources.Source.Progress;
import org.maalestok.statistics.sources.SourceFixture.Stoppable;
import org.springframework.util.unit.DataSize;

/** A server that sends more than we take is not read to the end, and whoever wants to stop is obeyed. */
class SourceClientLimitsTest {

    private final SourceFixture fixture;
    private final StandIn standIn;

    SourceClientLimitsTest() throws IOException {
        fixture = new SourceFixture();
        standIn = fixture.standIn;
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aBodyThatAnnouncesTooMuchIsNotBegun() {
        standIn.on("/api/table", StandIn.announces(2L << 30, "{"));
        fixture.largest(DataSize.ofGigabytes(1));
        var refused = refusal(() -> fixture.ask(Progress.NONE));
        assertThat(refused.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(refused.found()).isEqualTo("> 1073741824 B");
    }

    /** What the server could get rid of is what was read: nothing piles up in between. */
    @Test
    void aBodyWithoutEndIsReadNoFurtherThanTheLimit() {
        long limit = 100L << 20;
        fixture.largest(DataSize.ofBytes(limit));
        standIn.on("/api/table", standIn.endless("{\"value\": [", "1234567.5, ", 2L << 30));
        var read = new AtomicLong();
        var refused = refusal(() -> fixture.client()
                .ask(fixture.request(Form.JSON), SourceFixture.call(Progress.NONE), body -> count(body, read)));
        assertThat(refused.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(read.get()).isBetween(limit - 100_000, limit);
        assertThat(standIn.sent()).isLessThan(limit + (32L << 20));
    }

    @Test
    void aPackedBodyIsMeasuredUnpacked() throws IOException {
        fixture.largest(DataSize.ofMegabytes(1));
        standIn.on("/api/table", StandIn.packed("{" + " ".repeat(50_000_000) + "}", Integer.MAX_VALUE));
        assertThat(refusal(() -> fixture.ask(Progress.NONE)).kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void aStopIsObeyedWhileNothingAnswers() {
        standIn.on("/api/table", standIn.neverAnswers());
        stopsWithinASecond(new Stoppable());
    }

    @Test
    void aStopIsObeyedInTheMiddleOfABody() {
        standIn.on("/api/table", standIn.fallsSilent("{\"value\": [1, "));
        stopsWithinASecond(new Stoppable());
    }

    @Test
    void aStopIsObeyedBetweenAttempts() {
        var progress = new Stoppable();
        progress.stopped.set(true);
        standIn.on("/api/table", status(503, ""));
        assertThatThrownBy(() -> fixture.ask(progress)).isInstanceOf(InterruptedException.class);
    }

    private void stopsWithinASecond(Stoppable progress) {
        var stopped = new AtomicLong();
        Thread.ofVirtual().start(() -> {
            while (standIn.asked().isEmpty()) {
                Thread.onSpinWait();
                Thread.yield();
            }
            stopped.set(System.nanoTime());
            progress.stopped.set(true);
        });
        assertThatThrownBy(() -> fixture.ask(progress)).isInstanceOf(InterruptedException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - stopped.get())).isLessThan(Duration.ofSeconds(1));
    }

    private static long count(InputStream body, AtomicLong read) throws IOException {
        byte[] buffer = new byte[65_536];
        for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
            read.addAndGet(n);
        }
        return read.get();
    }
}
