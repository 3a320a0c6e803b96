package org.maalestok.statistics.subscriptions;

import java.time.Instant;
import java.util.Optional;

/** Begins runs without the scheduler. */
record RunTaker(SubscriptionsFixture node) {
    Run begin(StoredSubscription stored) {
        node.bean(JdbcRuns.class).add(stored.id(), Instant.now(), "Kari", Optional.empty());
        return node.bean(RunStart.class).begin(stored.id()).orElseThrow();
    }
}
