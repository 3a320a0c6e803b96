package org.maalestok.statistics.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maalestok.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes, one database, one source that stands so many calls. */
class JdbcCallLogTest {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private DataSource database;
    private CallLog one;
    private CallLog other;

    @BeforeEach
    void start() {
        database = TestDatabase.fresh();
        one = new JdbcCallLog(JdbcClient.create(database), "ssb");
        other = new JdbcCallLog(JdbcClient.create(database), "ssb");
    }

    @Test
    void theNodesTogetherKeepTheLimit() {
        assertThat(one.tryTake(3, WINDOW)).isZero();
        assertThat(other.tryTake(3, WINDOW)).isZero();
        assertThat(one.tryTake(3, WINDOW)).isZero();
        assertThat(other.tryTake(3, WINDOW)).isPositive().isLessThanOrEqualTo(WINDOW);
        assertThat(one.tryTake(3, WINDOW)).isPositive();
    }

    @Test
    void theOldestCallMakesRoomWhenItsWindowHasPassed() {
        for (int i = 0; i < 3; i++) {
            one.tryTake(3, WINDOW);
        }
        age(Duration.ofSeconds(40));
        assertThat(other.tryTake(3, WINDOW)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(20));
        age(Duration.ofSeconds(20));
        for (int i = 0; i < 3; i++) {
            assertThat(other.tryTake(3, WINDOW)).isZero();
        }
        assertThat(one.tryTake(3, WINDOW)).isGreaterThan(Duration.ofSeconds(30));
    }

    @Test
    void whoComesAtTheSameTimeIsCountedOnce() {
        var taken = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                CallLog node = i % 2 == 0 ? one : other;
                threads.submit(() -> node.tryTake(7, WINDOW).isZero() ? taken.incrementAndGet() : 0);
            }
        }
        assertThat(taken).hasValue(7);
    }

    @Test
    void eachSourceHasItsOwnLimit() {
        assertThat(one.tryTake(1, WINDOW)).isZero();
        assertThat(new JdbcCallLog(JdbcClient.create(database), "scb").tryTake(1, WINDOW))
                .isZero();
    }

    private void age(Duration by) {
        JdbcClient.create(database).sql("""
                    update statistics.source_calls
                    set calls = array(select at - ? * interval '1 second' from unnest(calls) with ordinality as c(at, n) order by n)
                    """).param(by.toSeconds()).update();
    }
}
