package org.maalestok.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Whoever waits is told what for, and only then. */
@Isolated
class StepsTest {

    private final PrintStream before = System.err;
    private final CountDownLatch spoken = new CountDownLatch(1);
    private final ByteArrayOutputStream written = new ByteArrayOutputStream() {
        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            spoken.countDown();
        }
    };

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setErr(before);
    }

    @Test
    void saysWhatItWaitsForWhenThatTakesLong() {
        String done = Steps.waiting("Waiting for the database", Duration.ofMillis(1), () -> {
            try {
                spoken.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return "done";
        });
        assertThat(done).isEqualTo("done");
        assertThat(written.toString(StandardCharsets.UTF_8)).contains("  Waiting for the database");
    }

    @Test
    void saysNothingOfWhatIsDoneAtOnce() {
        assertThat(Steps.waiting("Waiting for the database", Duration.ofHours(1), () -> "done"))
                .isEqualTo("done");
        assertThat(written.size()).isZero();
    }
}
