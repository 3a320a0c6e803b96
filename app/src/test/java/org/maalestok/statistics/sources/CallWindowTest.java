package org.maalestok.statistics.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallWindowTest {

    private final QuickPause pause = new QuickPause();

    @Test
    void letsSoManyCallsThroughAndThenWaitsForTheOldest() throws InterruptedException {
        var window = new CallWindow(pause, new RememberedCalls(pause), 3, Duration.ofSeconds(10));
        window.take(() -> false);
        pause.pass(Duration.ofSeconds(4));
        window.take(() -> false);
        window.take(() -> false);
        assertThat(pause.waits()).isEmpty();
        window.take(() -> false);
        assertThat(pause.waits()).containsExactly(Duration.ofSeconds(6));
        window.take(() -> false);
        assertThat(pause.waits()).containsExactly(Duration.ofSeconds(6), Duration.ofSeconds(4));
    }

    @Test
    void theStricterLimitHolds() throws InterruptedException {
        var window = new CallWindow(pause, new RememberedCalls(pause), 10, Duration.ofSeconds(10));
        window.tighten(30, Duration.ofSeconds(1));
        window.tighten(0, Duration.ZERO);
        for (int i = 0; i < 10; i++) {
            window.take(() -> false);
        }
        assertThat(pause.waits()).isEmpty();
        window.tighten(1, Duration.ofSeconds(60));
        window.take(() -> false);
        assertThat(pause.waits().getLast()).hasSeconds(60);
    }
}
