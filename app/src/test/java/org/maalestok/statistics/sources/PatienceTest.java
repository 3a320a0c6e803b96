package org.maalestok.statistics.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void waitsGrowAndEnd() {
        var patience = new Patience(9, Duration.ofSeconds(1), Duration.ofSeconds(30));
        assertThat(patience.after(1)).hasSeconds(1);
        assertThat(patience.after(2)).hasSeconds(2);
        assertThat(patience.after(5)).hasSeconds(16);
        assertThat(patience.after(6)).hasSeconds(30);
        assertThat(patience.after(1_000_000)).hasSeconds(30);
    }

    @Test
    void retryAfterIsSecondsOrADate() {
        assertThat(Patience.retryAfter("120", NOW)).contains(Duration.ofMinutes(2));
        assertThat(Patience.retryAfter("Sun, 22 Nov 2026 08:00:45 GMT", NOW)).contains(Duration.ofSeconds(45));
        assertThat(Patience.retryAfter("Sun, 22 Nov 2026 07:00:00 GMT", NOW)).contains(Duration.ZERO);
        assertThat(Patience.retryAfter("soon", NOW)).isEmpty();
        assertThat(Patience.retryAfter("-5", NOW)).isEmpty();
    }

    @Test
    void aRealWaitEndsSoonAfterTheStop() {
        var looks = new AtomicInteger();
        long start = System.nanoTime();
        assertThatThrownBy(() -> Pause.real().rest(Duration.ofHours(1), () -> looks.incrementAndGet() > 1))
                .isInstanceOf(InterruptedException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }
}
