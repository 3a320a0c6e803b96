package org.maalestok.statistics.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class CallWindowTest {

    private final QuickPause pause = new QuickPause();

    @Test
    void letsSoManyCallsThroughAndThenWaitsForTheOldest() throws InterruptedException {
        var window = new CallWindow(pause, new RememberedCalls(pause), 3, Duration.ofSeconds(10));
        window.take(Source.Progress.NONE);
        pause.pass(Duration.ofSeconds(4));
        window.take(Source.Progress.NONE);
        window.take(Source.Progress.NONE);
        assertThat(pause.waits()).isEmpty();
        window.take(Source.Progress.NONE);
        assertThat(pause.waits()).containsExactly(Duration.ofSeconds(6));
        window.take(Source.Progress.NONE);
        assertThat(pause.waits()).containsExactly(Duration.ofSeconds(6), Duration.ofSeconds(4));
    }

    /** Who waits for a call says so, and until when; and that it goes on. */
    @Test
    void tellsThatItWaits() throws InterruptedException {
        var window = new CallWindow(pause, new RememberedCalls(pause), 1, Duration.ofSeconds(10));
        var heard = new ArrayList<String>();
        var listener = new SourceFixture.Stoppable() {
            @Override
            public void waits(Source.Wait wait) {
                heard.add(wait.why() + " "
                        + Duration.between(pause.now(), wait.until()).toSeconds());
            }

            @Override
            public void goesOn() {
                heard.add("on");
            }
        };
        window.take(listener);
        window.take(listener);
        assertThat(heard).containsExactly("on", "LIMIT 10", "on");
    }

    @Test
    void theStricterLimitHolds() throws InterruptedException {
        var window = new CallWindow(pause, new RememberedCalls(pause), 10, Duration.ofSeconds(10));
        window.tighten(30, Duration.ofSeconds(1));
        window.tighten(0, Duration.ZERO);
        for (int i = 0; i < 10; i++) {
            window.take(Source.Progress.NONE);
        }
        assertThat(pause.waits()).isEmpty();
        window.tighten(1, Duration.ofSeconds(60));
        window.take(Source.Progress.NONE);
        assertThat(pause.waits().getLast()).hasSeconds(60);
    }
}
