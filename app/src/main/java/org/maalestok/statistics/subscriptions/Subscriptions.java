package org.maalestok.statistics.subscriptions;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** All subscriptions, with their history. Whoever saves says which version the change started from. */
@Service
public class Subscriptions {

    private final JdbcSubscriptions store;
    private final Timetable timetable;
    private final TransactionOperations transactions;
    private final Clock clock;

    Subscriptions(JdbcSubscriptions store, Timetable timetable, TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.timetable = timetable;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How saving ended. */
    public sealed interface Outcome {}

    public record Saved(StoredSubscription stored) implements Outcome {}

    /** @param theirs what somebody else has saved since */
    public record ChangedMeanwhile(StoredSubscription theirs) implements Outcome {}

    /** By title. */
    public List<StoredSubscription> list() {
        return store.list();
    }

    public Optional<StoredSubscription> find(int id) {
        return store.find(id);
    }

    /** Every version that there has been, the newest first. */
    public List<StoredSubscription> history(int id) {
        return store.history(id);
    }

    /** When the schedule lets it run next; empty when it does not. */
    public Optional<Instant> nextRun(StoredSubscription stored) {
        return timetable.next(stored);
    }

    /** @param by the person's name */
    public StoredSubscription add(Subscription subscription, String by) {
        return planned(Objects.requireNonNull(
                        transactions.execute(status -> addVersion(store.add(Optional.empty()), 0, subscription, by)))
                .orElseThrow());
    }

    /** One of the starter data, unless it is there already: what people have made of it since is theirs. */
    public void addStarter(String name, Subscription subscription) {
        transactions.executeWithoutResult(status -> {
            if (store.findStarter(name).isEmpty()) {
                addVersion(store.add(Optional.of(name)), 0, subscription, "");
            }
        });
    }

    /** @param basis the version that the change started from */
    public Outcome change(int id, Subscription subscription, int basis, String by) {
        return Objects.requireNonNull(transactions.execute(status -> addVersion(id, basis, subscription, by)))
                .<Outcome>map(saved -> new Saved(planned(saved)))
                .orElseGet(() -> new ChangedMeanwhile(store.find(id).orElseThrow()));
    }

    /** Lets the schedule count, or not. */
    public Outcome setActive(int id, boolean active, int basis, String by) {
        return change(id, store.find(id).orElseThrow().subscription().withActive(active), basis, by);
    }

    private Optional<StoredSubscription> addVersion(int id, int basis, Subscription subscription, String by) {
        if (!store.advance(id, basis)) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var stored = new StoredSubscription(id, basis + 1, now, by, subscription);
        store.addVersion(stored);
        return Optional.of(stored);
    }

    private StoredSubscription planned(StoredSubscription saved) {
        timetable.plan(saved);
        return saved;
    }
}
