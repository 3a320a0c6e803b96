package org.maalestok.keyfigures.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.maalestok.keyfigures.Release;
import org.maalestok.keyfigures.releases.JdbcExtents;
import org.maalestok.keyfigures.releases.JdbcReleases;

/** What is known of releases when many ask at the same time. */
class LedgersTest {

    private final JdbcReleases releases = mock();
    private final JdbcExtents extents = mock();
    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final Ledgers ledgers = new Ledgers(releases, extents, mock(), mock(), Duration.ofMinutes(1));

    /** Once the warm-up after a start read the ledger while somebody else got the empty one, as if nothing had ever been published. */
    @Test
    void nobodyGetsTheOldOneWhileTheNewOneIsBeingRead() throws Exception {
        Release release = mock();
        when(release.number()).thenReturn(1);
        when(releases.latestNumber()).thenReturn(1);
        when(releases.listAfter(anyInt())).thenReturn(List.of(release));
        when(extents.list()).thenAnswer(ignored -> {
            reading.countDown();
            goOn.await();
            return List.of();
        });

        var first = new FutureTask<>(ledgers::current);
        Thread.ofPlatform().start(first);
        reading.await();
        var second = new FutureTask<>(ledgers::current);
        Thread asking = Thread.ofPlatform().start(second);
        while (asking.getState() != Thread.State.WAITING && !second.isDone()) {
            Thread.onSpinWait();
        }
        goOn.countDown();

        assertThat(first.get().latest()).isEqualTo(1);
        assertThat(second.get().latest()).isEqualTo(1);
    }
}
